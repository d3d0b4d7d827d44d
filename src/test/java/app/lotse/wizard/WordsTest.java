package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.checklist.Tips;
import app.lotse.diagnosis.OwnersLook;
import app.lotse.discovery.Discovery;
import app.lotse.logbook.OddFile;
import app.lotse.model.Advice;
import app.lotse.model.Level;
import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reminder;
import app.lotse.model.RestartStage;
import app.lotse.model.Scenario;
import app.lotse.model.TipState;
import app.lotse.model.Trouble;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that a page can ask for is there, in both languages: a missing one would leave the page empty. */
class WordsTest {
    private static final Pattern IN_PAGE = Pattern.compile("\"%([a-zA-Z_.-]+)\"");
    private static final Pattern IN_CODE = Pattern.compile("\"((?:page|frame|button|handover)\\.[a-z.-]*[a-z])\"");

    @Test
    void pagesAndCodeNameOnlySentencesThatExist() throws IOException {
        var keys = new ArrayList<String>();
        keys.addAll(keys(Path.of("resources/app/lotse/wizard"), ".fxml", IN_PAGE));
        keys.addAll(keys(Path.of("src/main/java/app/lotse/wizard"), ".java", IN_CODE));
        assertThat(keys).hasSizeGreaterThan(80);
        exist(keys);
    }

    @Test
    void everyIdHasItsSentence() {
        var keys = new ArrayList<String>();
        for (var level : Level.values()) {
            keys.add("verdict." + level + ".headline");
            keys.add("verdict." + level + ".what");
            keys.add("page.status." + level);
            keys.add("page.waiting.so-far." + level);
        }
        Stream.of(Level.MINER, Level.STOP, Level.UNCLEAR).forEach(level -> keys.add("page.result.if-wrong." + level));
        Stream.of(Advice.values()).forEach(one -> keys.add("advice." + one));
        Stream.of(RestartStage.values()).forEach(one -> keys.add("stage." + one));
        Stream.of(Discovery.Hint.values()).forEach(one -> keys.add("find.hint." + one));
        Stream.of(Scenario.values()).forEach(one -> keys.add("page.welcome.practice." + one));
        for (var check : PreflightCheck.values()) {
            keys.add("preflight." + check.id());
            keys.add("preflight." + check.id() + ".do");
            Stream.of(PreflightLine.State.values()).forEach(one -> keys.add("preflight." + check.id() + "." + one));
        }
        for (var kind : Reminder.Kind.values()) {
            keys.add("calendar." + kind + ".title");
            keys.add("calendar." + kind + ".words");
            keys.add("page.welcome.headline." + kind);
        }
        Stream.of("RESTART", "REMINDER").forEach(one -> {
            keys.add("page.welcome.question." + one);
            keys.add("page.welcome.later." + one);
        });
        Stream.of("", ".wait", ".refused", ".watching").forEach(one -> keys.add("page.first-aid.headline" + one));
        TipModel.ANSWERS.forEach(one -> keys.add("page.tip.answer." + one));
        Stream.of(TipState.values()).forEach(one -> keys.add("page.protect.state." + one));
        keys.addAll(List.of("page.protect.state.looking", "page.protect.state.unclear"));
        Stream.of("fritzbox", "speedport", "general").forEach(one -> keys.add("page.tip.router." + one));
        Stream.of("what", "means", "now").forEach(one -> keys.add("trouble.UNEXPECTED.answer-not-kept." + one));
        Stream.of("what", "means", "now").forEach(one -> keys.add("trouble.UNEXPECTED.name-not-forgotten." + one));
        Stream.of(OddFile.Kind.values()).forEach(one -> keys.add("page.welcome.odd." + one));
        for (var tip : Tips.shipped()) {
            keys.add("tip." + tip.id() + ".title");
            keys.add("tip." + tip.id() + ".why");
            tip.steps().forEach(step -> keys.add("tip." + tip.id() + ".step." + step));
        }
        Stream.of("back", "gone", "miner", "nothing", "stop", "unclear", "unproven")
                .forEach(one -> {
                    keys.add("page.after.answer." + one);
                    keys.add("page.after.means." + one);
                });
        Stream.of("away", "other", "same", "unknown").forEach(one -> {
            keys.add("page.not-returned.headline." + one);
            keys.add("page.not-returned.what." + one);
        });
        Stream.of("miner", "miner-found", "not-returned", "stop", "tips", "unclear")
                .forEach(one -> keys.add("page.goodbye.next." + one));
        Stream.of(
                        "after",
                        "checking",
                        "find",
                        "first-aid",
                        "goodbye",
                        "hand-over",
                        "not-returned",
                        "preview",
                        "protect",
                        "read-aloud",
                        "result",
                        "sign-in",
                        "tip",
                        "waiting",
                        "welcome")
                .forEach(page -> keys.add("page." + page + ".help"));
        Stream.of(Form.values()).forEach(one -> keys.add("handover.form." + one));
        Stream.of(Step.Preview.Way.values()).forEach(one -> keys.add("handover.preview.headline." + one));
        Stream.of(Level.values()).forEach(one -> keys.add("handover.say.level." + one));
        Stream.of(OwnersLook.Outcome.values()).forEach(one -> keys.add("handover.say.seen." + one));
        exist(keys);
    }

    @Test
    void everyTroubleHasItsThreeSentences() {
        for (var texts : List.of(Texts.in(Locale.GERMAN), Texts.in(Locale.ENGLISH))) {
            for (var kind : Trouble.Kind.values()) {
                var strip = TroubleStrip.of(new Trouble(kind), texts, Optional.empty());
                assertThat(List.of(strip.what(), strip.means(), strip.now())).noneMatch(String::isBlank);
                assertThat(texts.has("trouble." + kind + ".what"))
                        .as("%s", kind)
                        .isTrue();
            }
        }
    }

    private static void exist(List<String> keys) {
        for (var texts : List.of(Texts.in(Locale.GERMAN), Texts.in(Locale.ENGLISH))) {
            assertThat(texts.keys()).as("%s", texts.locale()).containsAll(keys);
        }
    }

    private static List<String> keys(Path folder, String ending, Pattern pattern) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(WordsTest::read)
                    .flatMap(line -> pattern.matcher(line).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
