package app.lotse.restart;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.PreflightLine;
import app.lotse.model.PreflightLine.State;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.ShareTops;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a check-up tells about whether a restart may be sent. */
class PreflightTest {
    private static final Reading<ShareTops> TOPS = Reading.known(new ShareTops(List.of(), List.of()));

    @Test
    void aQuietNasIsReady() {
        assertThat(states(CheckUps.of(Level.MINER, 50))).containsExactly(State.OK, State.OK);
    }

    @Test
    void signsOfEncryptionAreAHardStop() {
        var lines = Preflight.lines(CheckUps.of(Level.STOP, 50));

        assertThat(lines.getFirst().state()).isEqualTo(State.NOT_OK);
        assertThat(Preflight.refusedBy(lines)).containsExactly("encryption");
    }

    @Test
    void sharesThatWereNotSeenAreNotCalledFine() {
        var unread = CheckUps.of(Level.BUSY, 50, Reading.known(Map.of()), Reading.unread(Reason.NO_ANSWER, ""));
        var partly = CheckUps.of(
                Level.BUSY,
                50,
                Reading.known(Map.of()),
                Reading.known(new ShareTops(List.of(), List.of("/share/Private"))));

        assertThat(states(unread)).containsExactly(State.COULD_NOT_CHECK, State.OK);
        assertThat(states(partly)).containsExactly(State.COULD_NOT_CHECK, State.OK);
    }

    @Test
    void aNasThatIsStartingOrStoppingIsLeftToFinish() {
        var starting = CheckUps.of(Level.BUSY, 50, arguments("/bin/sh", "/etc/init.d/rcS"), TOPS);
        var stopping =
                CheckUps.of(Level.BUSY, 50, Reading.known(Map.of()), TOPS, List.of(CheckUps.process(812, "rcK")));

        assertThat(states(starting)).containsExactly(State.OK, State.NOT_OK);
        assertThat(states(stopping)).containsExactly(State.OK, State.NOT_OK);
        assertThat(Preflight.refusedBy(Preflight.lines(starting))).containsExactly("starting-or-stopping");
    }

    @Test
    void aFileThatOnlyEndsInThatNameIsNoScript() {
        var editing = CheckUps.of(Level.BUSY, 50, arguments("vi", "/share/Public/rcS"), TOPS);

        assertThat(states(editing)).containsExactly(State.OK, State.OK);
    }

    @Test
    void aTableThatWasNotReadSaysNothing() {
        var unread = CheckUps.of(Level.UNCLEAR, 50, Reading.unread(Reason.CUT_OFF, ""), TOPS);

        assertThat(states(unread)).containsExactly(State.COULD_NOT_CHECK, State.COULD_NOT_CHECK);
        assertThat(Preflight.refusedBy(Preflight.lines(unread))).isEmpty();
    }

    private static List<State> states(CheckUp checkUp) {
        return Preflight.lines(checkUp).stream().map(PreflightLine::state).toList();
    }

    private static Reading<Map<Integer, ProcDetail>> arguments(String... arguments) {
        var detail = new ProcDetail(400, Reading.known(List.of(arguments)), Reading.unread(Reason.NOT_ALLOWED, ""));
        return Reading.known(Map.of(400, detail));
    }
}
