package app.lotse.wizard;

import app.lotse.checklist.Checklist;
import app.lotse.checklist.Click;
import app.lotse.checklist.Tip;
import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.model.Settings;
import app.lotse.model.SystemVersion;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipState;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One tip: what Lotse saw of it, its clicks for her version, what may stop working, and what she says. */
final class TipModel extends TipsPage {
    static final String SYSTEM = "system";
    static final String INTERNET = "internet";

    /** What she can say; FINE is for what Lotse itself saw. */
    static final List<TipState> ANSWERS =
            List.of(TipState.TO_DO, TipState.DONE, TipState.LATER, TipState.NOT_FOR_ME, TipState.UNKNOWN);

    private final Step.TipPage step;

    TipModel(Journey journey, Step.TipPage step) {
        super(journey, step, step.from());
        this.step = step;
        desk().opened(step.tip().id());
        headline(text(key("title")));
        mainWords(text("button.back-to-tips"));
    }

    @Override
    String name() {
        return "tip";
    }

    @Override
    void main() {
        journey().go(step.protect());
    }

    Tip tip() {
        return step.tip();
    }

    String why() {
        return text(key("why"));
    }

    String minutes() {
        return takes(texts(), tip().minutesFrom(), tip().minutesTo());
    }

    TipState state() {
        return standing(tip()).state();
    }

    /** Where it stands, in words. */
    String word() {
        return word(standing(tip()));
    }

    /** What Lotse saw, the worst first. */
    List<String> saw() {
        return saw(standing(tip()));
    }

    /** How many lines are seen at once. */
    static final int AT_ONCE = 3;

    /** Whether the page must say it itself that values may be forged: some tips have a line of their own for that. */
    boolean warnsOfForging() {
        return suspected()
                && standing(tip()).findings().stream()
                        .noneMatch(one -> one.check().equals("forged"));
    }

    /** Which version the clicks are for. */
    String clicksFor() {
        return version()
                .value()
                .map(version -> text("page.tip.version", parts(version)))
                .orElse(text("page.tip.version.unknown"));
    }

    /** What to do, one by one; where a menu word may be another one, the click says so. */
    List<Clicks.Line> clicks() {
        return clicks(tip(), version(), this);
    }

    /** One remark for all clicks whose words may be others; empty where there is none, or where only one has it beside it. */
    Optional<String> doubts() {
        var lines = clicks();
        var doubtful = IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).doubt().isEmpty())
                .mapToObj(i -> String.valueOf(i + 1))
                .toList();
        return doubtful.size() < 2
                ? Optional.empty()
                : Optional.of(text("page.tip.doubts", String.join(", ", doubtful)));
    }

    static List<Clicks.Line> clicks(Tip tip, Reading<SystemVersion> version, PageModel model) {
        return tip.clicksFor(version).stream()
                .map(click -> new Clicks.Line(
                        model.text("tip." + tip.id() + ".step." + click.id()),
                        click.sureFor(version) ? "" : model.text("page.tip.doubt")))
                .toList();
    }

    /** The menu words on the way, for the sketch; none where the tip has nothing to do with the NAS's menus. */
    List<MenuSketch.Place> menu() {
        var clicks = clicks();
        boolean named =
                tip().clicksFor(version()).stream().map(Click::confidence).anyMatch(one -> !one.equals("OWN"));
        return named ? MenuSketch.places(clicks.stream().map(Clicks.Line::words).toList()) : List.of();
    }

    /** What may stop working. */
    Optional<String> before() {
        return optional("before");
    }

    Optional<String> see() {
        return optional("see");
    }

    /** The NAS's own page; empty in practice, and where nobody knows its port. */
    Optional<URI> nasPage() {
        return journey().practising() || menu().isEmpty()
                ? Optional.empty()
                : NasPage.known(nas(), settings().flatMap(read -> read.webPort().value()));
    }

    /** In practice nobody outside is asked, and the tip says so. */
    boolean askingMissing() {
        return tip().id().equals(SYSTEM) && journey().practising();
    }

    /** In practice there is no such page, and the tip says so. */
    boolean nasPageMissing() {
        return journey().practising() && !menu().isEmpty();
    }

    void openNas() {
        nasPage().ifPresent(services().links());
    }

    /** Whether a new password is what the tip asks for. */
    boolean proposesPasswords() {
        return tip().id().equals("passwords");
    }

    /** Whether she may let Lotse ask the manufacturer; a practice NAS has none. */
    boolean offersAsking() {
        return tip().id().equals(SYSTEM) && !journey().practising();
    }

    /** She pressed the button that names whom Lotse asks. */
    void askManufacturer() {
        desk().look(true);
    }

    /** What she said last; empty before. */
    Optional<TipState> said() {
        return standing(tip()).said().map(TipAnswer::state);
    }

    /** The words of one answer; with the router, her own look is the only good answer, and it is named. */
    String words(TipState answer) {
        boolean router = answer == TipState.DONE && tip().id().equals(INTERNET);
        return text(router ? "page.tip.internet.DONE" : "page.tip.answer." + answer);
    }

    /** Kept beside the screens; where that fails, the old answer stays. Said once more, it has a new date. */
    void answer(TipState state) {
        desk().say(tip().id(), state);
    }

    /** The routers whose clicks are known; only for the tip about the internet. */
    List<RouterWays.Way> routers() {
        return tip().id().equals(INTERNET) ? RouterWays.routers(this) : List.of();
    }

    /** Hers, if it told its name. */
    Optional<RouterWays.Way> hers() {
        return RouterWays.hers(routers(), desk().known().router());
    }

    /** How to share photos without an open door; only for the tip about the internet. */
    List<RouterWays.Way> sharing() {
        return tip().id().equals(INTERNET) ? RouterWays.sharing(this) : List.of();
    }

    /** Whether it is the manufacturer's or ours, with the date. */
    String source() {
        return new Wording(texts()).source(tip());
    }

    void openSource() {
        services().links().accept(tip().link());
    }

    private Reading<SystemVersion> version() {
        return Checklist.system(desk().known());
    }

    static Reading<SystemVersion> announced(Nas nas) {
        return nas.firmware()
                .value()
                .flatMap(SystemVersion::parse)
                .map(Reading::known)
                .orElse(Reading.unread(Reading.Reason.NOT_ASKED, ""));
    }

    private Optional<Settings> settings() {
        return desk().known().settings().value();
    }

    private Nas nas() {
        return list().signedIn().map(Visit::nas).orElse(list().nas());
    }

    private static String parts(SystemVersion version) {
        return version.product().letter() + version.major() + "." + version.minor() + "." + version.patch();
    }

    private Optional<String> optional(String part) {
        return texts().has(key(part)) ? Optional.of(text(key(part))) : Optional.empty();
    }

    private String key(String part) {
        return "tip." + tip().id() + "." + part;
    }
}
