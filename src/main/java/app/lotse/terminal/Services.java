package app.lotse.terminal;

import app.lotse.discovery.Discovery;
import app.lotse.logbook.KeptNames;
import app.lotse.logbook.Logbook;
import app.lotse.logbook.Safekeeping;
import app.lotse.model.Advice;
import app.lotse.model.Nas;
import app.lotse.model.Scenario;
import app.lotse.model.Timekeeper;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import app.lotse.model.Verdict;
import app.lotse.practice.Practice;
import app.lotse.remote.Credentials;
import app.lotse.remote.SignIn;
import app.lotse.report.Telling;
import app.lotse.restart.Look;
import app.lotse.restart.Restart;
import app.lotse.survey.TipsLook;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that the terminal's commands use, built by hand elsewhere. What a command does not need is not asked for.
 *
 * @param home searches the home network
 * @param practice searches loopback alone
 * @param logbook knows of a restart under way, and what she said of the tips
 * @param safekeeping for real devices alone; practice keeps nothing
 * @param time the clock of {@code find}
 */
public record Services(
        Supplier<Discovery> home,
        Supplier<Discovery> practice,
        SignIns signIns,
        Look look,
        Advising advising,
        Restarts restarts,
        TipServices tips,
        Telling telling,
        KeptNames keptNames,
        Supplier<Logbook> logbook,
        Safekeeping safekeeping,
        Practising practising,
        Timekeeper time,
        Texts texts,
        Tour tour,
        Prompt prompt) {
    Safekeeping safekeeping(Nas nas) {
        return nas.practice() ? Safekeeping.forgetful() : safekeeping;
    }

    /** Gives the way to sign in. */
    @FunctionalInterface
    public interface SignIns {
        /** @param practice whether identities are forgotten and nothing is written */
        SignIn of(boolean practice);
    }

    /** Says what to do next. */
    @FunctionalInterface
    public interface Advising {
        List<Advice> after(Verdict verdict, boolean restarted);
    }

    /** What the command {@code tips} needs. */
    public record TipServices(TipsLooks looks, TipJudging judging, TipWording words) {}

    /** Gives the way to read what the tips are judged by. */
    @FunctionalInterface
    public interface TipsLooks {
        /** @param practice whether the owner's own router and the manufacturer are left in peace */
        TipsLook of(boolean practice);
    }

    /** Says where each tip stands: {@code checklist::judge}. */
    @FunctionalInterface
    public interface TipJudging {
        List<TipStanding> judge(TipReadings readings, Map<String, TipAnswer> said);
    }

    /** Says what was seen of a tip: {@code words::lines}. */
    @FunctionalInterface
    public interface TipWording {
        List<String> lines(TipStanding standing);
    }

    /** Makes the guided restart of one NAS. */
    @FunctionalInterface
    public interface Restarts {
        /**
         * @param signIn the one that the NAS was signed in to with: it knows the identity
         * @param credentials stay the caller's
         */
        Restart of(Nas nas, SignIn signIn, Credentials credentials);
    }

    /** Starts a practice NAS. */
    @FunctionalInterface
    public interface Practising {
        /** @param port for its SSH server, 0 for a free one */
        Practice.Running start(Scenario scenario, int port) throws IOException;
    }

    /** Asks for a password where somebody sits at the keyboard. */
    @FunctionalInterface
    public interface Prompt {
        /** Without echo; empty when there is nobody to ask. */
        Optional<char[]> password(String question);

        /** The console that the program was started from. */
        static Prompt console() {
            return question -> Optional.ofNullable(System.console())
                    .filter(java.io.Console::isTerminal)
                    .map(console -> console.readPassword("%s ", question));
        }
    }
}
