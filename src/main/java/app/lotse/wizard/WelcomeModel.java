package app.lotse.wizard;

import app.lotse.logbook.OddFile;
import app.lotse.model.Reminder;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The first page: what Lotse is for, the language, and the way to practise; or the one question that an earlier start left open. */
final class WelcomeModel extends PageModel {
    private final Step.Welcome step;
    private final String system;
    private final Wording wording;
    private Optional<RestartUnderWay> underWay;
    private final Optional<Reminder> due;
    private final ObservableList<String> oddFiles = FXCollections.observableArrayList();
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>(Question.NONE);

    WelcomeModel(Journey journey, Step.Welcome step) {
        this(journey, step, System.getProperty("os.name", ""));
    }

    /** @param system the name of the operating system, as in {@code os.name} */
    WelcomeModel(Journey journey, Step.Welcome step, String system) {
        super(journey, step);
        this.step = step;
        this.system = system.toLowerCase(Locale.ROOT);
        this.wording = new Wording(texts());
        this.underWay = journey.underWay();
        this.due = journey.due();
        choose();
    }

    private void choose() {
        question.set(firstQuestion());
        headline(
                switch (question.get()) {
                    case RESTART ->
                        text(
                                "page.welcome.headline.restart",
                                underWay.orElseThrow().nas().name(),
                                moment(underWay.orElseThrow()));
                    case REMINDER ->
                        text(
                                "page.welcome.headline." + due.orElseThrow().kind(),
                                due.orElseThrow().nasName());
                    case NONE -> text("page.welcome.headline");
                });
        mainWords(text(question.get() == Question.NONE ? "button.search" : "button.look-now"));
    }

    /** What she is asked first. */
    enum Question {
        NONE,
        /** A restart was sent, and nobody saw its end. */
        RESTART,
        /** She wanted to look again. */
        REMINDER
    }

    @Override
    String name() {
        return "welcome";
    }

    @Override
    void enter() {
        run(() -> services().logbook().oddFiles(), this::tell, notRead -> {});
    }

    private void tell(List<OddFile> files) {
        oddFiles.setAll(files.stream()
                .map(odd -> text("page.welcome.odd." + odd.kind(), odd.file()))
                .toList());
    }

    /** What Lotse could not read of its own files, once it has looked. */
    ObservableList<String> oddFiles() {
        return oddFiles;
    }

    @Override
    void main() {
        if (!ready().get()) {
            return;
        }
        if (question.get() == Question.RESTART) {
            lookNow();
        } else {
            journey().go(step.find());
        }
    }

    ObjectProperty<Question> question() {
        return question;
    }

    private Question firstQuestion() {
        if (underWay.filter(one -> !journey().askedAlready(one.sentAt())).isPresent()) {
            return Question.RESTART;
        }
        return due.filter(one -> !journey().askedAlready(one)).isPresent() ? Question.REMINDER : Question.NONE;
    }

    /** On with the restart that was sent before Lotse was closed. */
    void lookNow() {
        underWay.ifPresent(earlier -> journey().go(step.resume(earlier)));
    }

    /** What she is asked stays noted; this run of Lotse shows the first page as always. */
    void later() {
        switch (question.get()) {
            case RESTART -> journey().later(underWay.orElseThrow().sentAt());
            case REMINDER -> journey().later(due.orElseThrow());
            case NONE -> {}
        }
        choose();
    }

    /** She does not want to be asked this any more: Lotse forgets the restart or the wish. */
    void never() {
        switch (question.get()) {
            case RESTART -> {
                underWay.ifPresent(journey()::noMore);
                underWay = Optional.empty();
            }
            case REMINDER -> due.ifPresent(journey()::noMore);
            case NONE -> {}
        }
        choose();
    }

    /** The quiet way to the restart that she put off; empty where there is none. */
    Optional<String> putOff() {
        return question.get() == Question.RESTART
                ? Optional.empty()
                : underWay.map(earlier -> text("page.welcome.put-off", moment(earlier)));
    }

    /** A note of a restart that cannot be read any more: said as it is; empty where there is none. */
    Optional<String> damaged() {
        return journey()
                .underWayUnread()
                .map(at ->
                        text("page.welcome.damaged", wording.when(at, journey().now())));
    }

    /**
     * The question that her own computer asks at the first search, said before it comes: Windows asks at the first program that waits for others to speak,
     * a Mac since macOS 15 at the first that looks into the home network (Apple TN3179). Empty elsewhere.
     */
    Optional<String> firewall() {
        if (system.startsWith("windows")) {
            return Optional.of(text("page.welcome.firewall.windows"));
        }
        return system.startsWith("mac") ? Optional.of(text("page.welcome.firewall.mac")) : Optional.empty();
    }

    private String moment(RestartUnderWay earlier) {
        return wording.when(earlier.sentAt(), journey().now());
    }

    List<Scenario> scenarios() {
        return List.of(Scenario.values());
    }

    String words(Scenario scenario) {
        return text("page.welcome.practice." + scenario);
    }

    /** Ends in the search for the practice NAS; not stopped by leaving, because a NAS that was started must be closed by somebody. */
    void practise(Scenario scenario) {
        if (busy().get()) {
            return;
        }
        trouble().set(Optional.empty());
        busy().set(true);
        ready().set(false);
        journey().practise(scenario, happened -> {
            busy().set(false);
            ready().set(true);
            show(happened, Optional.empty());
        });
    }

    void history() {
        journey().go(step.history());
    }

    /** She picked a file that somebody gave her. */
    void open(Path file) {
        journey().go(step.open(file));
    }

    void speak(Locale language) {
        journey().speak(language);
    }

    boolean speaks(Locale language) {
        return texts().locale().equals(language);
    }
}
