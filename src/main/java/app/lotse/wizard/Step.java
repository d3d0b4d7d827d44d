package app.lotse.wizard;

import app.lotse.checklist.Tip;
import app.lotse.diagnosis.OwnersLook;
import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.CheckUp;
import app.lotse.model.Finding;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.PreflightLine;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.SeenByOwner;
import app.lotse.model.Trouble;
import app.lotse.restart.OutsideWatch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the owner is on her way: one record a screen, with what that screen needs. The methods are the only ways on. */
sealed interface Step {
    /** Where Back leads; empty where there is no way back, as after a restart. */
    Optional<Step> back();

    /** The stay that this step belongs to; leaving it wipes the password. */
    default Optional<Visit> signedIn() {
        return Optional.empty();
    }

    /** The NAS that it is about, once she picked one. */
    default Optional<Nas> visited() {
        return signedIn().map(Visit::nas);
    }

    /** Something is known here that someone else can be shown, and nothing runs that would end. */
    sealed interface Tellable extends Step {
        default HandOver askSomeone() {
            return new HandOver(this);
        }
    }

    /** What it is for. */
    record Welcome() implements Step {
        Find find() {
            return new Find();
        }

        /** What came of the check-ups so far. */
        History history() {
            return new History();
        }

        /** A file from somebody. */
        Opened open(Path file) {
            return new Opened(file);
        }

        /** On with a restart that was sent before Lotse was closed. */
        SignIn resume(RestartUnderWay underWay) {
            return new SignIn(underWay.nas(), Optional.of(underWay));
        }

        @Override
        public Optional<Step> back() {
            return Optional.empty();
        }
    }

    /** The check-ups so far, and what of them shall be forgotten. */
    record History() implements Step {
        Welcome start() {
            return new Welcome();
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(start());
        }
    }

    /** What is in a file that somebody handed over. Nothing leads from it to a NAS. */
    record Opened(Path file) implements Step {
        Welcome start() {
            return new Welcome();
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(start());
        }
    }

    /** Which NAS is it? */
    record Find() implements Step {
        SignIn signIn(Nas nas) {
            return new SignIn(nas);
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(new Welcome());
        }
    }

    /** Name and password. @param underWay the restart that goes on afterwards, if there is one */
    record SignIn(Nas nas, Optional<RestartUnderWay> underWay) implements Step {
        SignIn(Nas nas) {
            this(nas, Optional.empty());
        }

        Checking checking(Visit visit) {
            return new Checking(visit);
        }

        Resumed resumed(Visit visit, RestartUnderWay earlier) {
            return new Resumed(visit, earlier);
        }

        /** She looks herself, on the NAS's own page. */
        LookTogether lookTogether(Together with) {
            return LookTogether.first(with);
        }

        Protect withoutSigningIn() {
            return new Protect(this, nas);
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(underWay.isPresent() ? new Welcome() : new Find());
        }

        @Override
        public Optional<Nas> visited() {
            return Optional.of(nas);
        }
    }

    /** The check-up while it runs. */
    record Checking(Visit visit) implements Step {
        Result result(CheckUp checkUp, Kept kept) {
            return new Result(visit, checkUp, kept);
        }

        SignIn signInAgain() {
            return new SignIn(visit.nas());
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(signInAgain());
        }

        @Override
        public Optional<Visit> signedIn() {
            return Optional.of(visit);
        }
    }

    /** What the check-up came to. @param kept what came of keeping it, with signs of encryption */
    record Result(Visit visit, CheckUp checkUp, Kept kept) implements Tellable {
        Result(Visit visit, CheckUp checkUp) {
            this(visit, checkUp, new Kept.NotNeeded());
        }

        /** It was tried once more. */
        Result kept(Kept now) {
            return new Result(visit, checkUp, now);
        }

        /** The guided restart; never with signs of encryption, and never a second time. */
        Optional<FirstAid> firstAid() {
            boolean stop = checkUp.verdict().level() == Level.STOP;
            return stop || visit.readOnly() || visit.restartedAt().isPresent()
                    ? Optional.empty()
                    : Optional.of(new FirstAid(visit, checkUp));
        }

        /** Not with signs of encryption: she is to leave the NAS alone. */
        Optional<Checking> checkAgain() {
            return checkUp.verdict().level() == Level.STOP || visit.readOnly()
                    ? Optional.empty()
                    : Optional.of(new Checking(visit));
        }

        /** Not with signs of encryption: then nothing on the NAS may be changed now, not even by the tips. */
        Optional<Protect> protect() {
            return checkUp.verdict().level() == Level.STOP || visit.readOnly()
                    ? Optional.empty()
                    : Optional.of(new Protect(this, visit.nas()));
        }

        Goodbye goodbye() {
            var level = Optional.of(checkUp.verdict().level());
            return new Goodbye(visit.nas(), level, visit.restartedAt(), Optional.empty(), kept);
        }

        /** An earlier look saw signs of encryption: whatever this one saw, she is to leave the NAS alone. */
        Goodbye goodbyeWithoutChange() {
            return new Goodbye(visit.nas(), Optional.of(Level.STOP), visit.restartedAt());
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(new SignIn(visit.nas()));
        }

        @Override
        public Optional<Visit> signedIn() {
            return Optional.of(visit);
        }
    }

    /** The restart explained; the page with the button that does it. */
    record FirstAid(Visit visit, CheckUp before) implements Step {
        public FirstAid {
            if (before.verdict().level() == Level.STOP || visit.restartedAt().isPresent()) {
                throw new IllegalStateException("no restart here");
            }
        }

        /** When something spoke against the restart: it may be over. */
        Checking checkAgain() {
            return new Checking(visit);
        }

        Waiting waiting(List<PreflightLine> preflight) {
            return new Waiting(visit, before, preflight);
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(new Result(visit, before));
        }

        @Override
        public Optional<Visit> signedIn() {
            return Optional.of(visit);
        }
    }

    /** A restart is under way: all that the waiting page needs of it. */
    sealed interface Watching extends Step {
        Visit visit();

        CheckUp before();

        default After after(RestartResult result, Kept kept) {
            return new After(visit(), result, kept);
        }

        default NotReturned notReturned(Trouble trouble) {
            return new NotReturned(visit(), before(), trouble);
        }

        @Override
        default Optional<Step> back() {
            return Optional.empty();
        }

        @Override
        default Optional<Visit> signedIn() {
            return Optional.of(visit());
        }
    }

    /** A restart that was sent before Lotse was closed, or that is looked for once more; from here none can be sent. */
    record Resumed(Visit visit, RestartUnderWay underWay) implements Watching {
        @Override
        public CheckUp before() {
            return underWay.before();
        }

        /** The password was refused: she types it again, and the restart stays under way. */
        SignIn signInAgain() {
            return new SignIn(visit.nas(), Optional.of(underWay));
        }
    }

    /** The restart while it runs. */
    record Waiting(Visit visit, CheckUp before, List<PreflightLine> preflight) implements Watching {
        public Waiting {
            if (before.verdict().level() == Level.STOP || visit.restartedAt().isPresent()) {
                throw new IllegalStateException("no restart here");
            }
            preflight = List.copyOf(preflight);
        }

        /** It was not sent, because something speaks against it by now. */
        Checking checkAgain() {
            return new Checking(visit);
        }

        /** It was not sent: she may read the result again. */
        Result notSent() {
            return new Result(visit, before);
        }
    }

    /** What the restart came to. @param kept what came of keeping the look that counts, with signs of encryption */
    record After(Visit visit, RestartResult result, Kept kept) implements Tellable {
        After(Visit visit, RestartResult result) {
            this(visit, result, new Kept.NotNeeded());
        }

        /** It was tried once more. */
        After kept(Kept now) {
            return new After(visit, result, now);
        }

        /** As after a check-up: not with signs of encryption. */
        Optional<Protect> protect() {
            return result.level() == Level.STOP || visit.readOnly()
                    ? Optional.empty()
                    : Optional.of(new Protect(this, visit.nas()));
        }

        Goodbye goodbye() {
            return new Goodbye(
                    visit.nas(), Optional.of(result.level()), visit.restartedAt(), Optional.of(result), kept);
        }

        @Override
        public Optional<Step> back() {
            return Optional.empty();
        }

        @Override
        public Optional<Visit> signedIn() {
            return Optional.of(visit);
        }
    }

    /** The NAS did not come back in time, or it is not known what became of the restart: help, and no second one. */
    record NotReturned(Visit visit, CheckUp before, Trouble trouble) implements Tellable {
        /** Looks once more whether it is back; sends nothing. */
        Resumed lookAgain(RestartUnderWay underWay) {
            return new Resumed(visit, underWay);
        }

        Goodbye goodbye() {
            return new Goodbye(visit.nas(), Optional.empty(), visit.restartedAt());
        }

        @Override
        public Optional<Step> back() {
            return Optional.empty();
        }

        @Override
        public Optional<Visit> signedIn() {
            return Optional.of(visit);
        }
    }

    /** The manufacturer's tips as a checklist. @param from the page that she came from */
    record Protect(Step from, Nas nas) implements Tellable {
        TipPage tip(Tip tip) {
            return new TipPage(this, tip);
        }

        /** The NAS refused what was typed before: nothing is sent again until she types it anew. */
        SignIn signInAgain() {
            return new SignIn(nas);
        }

        /** A sign of QSnatch, which forged what a NAS says of its updates (CISA AA20-209A). */
        private static final String BLOCKED_UPDATES = "blocked-updates";

        /** Whether the last check-up, or the one before the restart, saw signs of a harmful program: it may forge what the NAS says. */
        boolean suspected() {
            return switch (from) {
                case Result result -> harmful(result.checkUp());
                case After after ->
                    harmful(after.result().before()) || harmful(after.result().after());
                default -> false;
            };
        }

        private static boolean harmful(CheckUp checkUp) {
            var verdict = checkUp.verdict();
            return verdict.level().compareTo(Level.MINER) >= 0
                    || verdict.findings().stream()
                            .anyMatch(f -> f.outcome() == Finding.Outcome.BAD
                                    && f.check().equals(BLOCKED_UPDATES));
        }

        Step goodbye() {
            return switch (from) {
                case Seen seen -> seen.goodbye();
                case Result result -> result.goodbye();
                case After after -> after.goodbye();
                default -> new Goodbye(nas, Optional.empty(), Optional.empty());
            };
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(from);
        }

        @Override
        public Optional<Visit> signedIn() {
            return from.signedIn();
        }

        @Override
        public Optional<Nas> visited() {
            return Optional.of(nas);
        }
    }

    /** One tip with its clicks. */
    record TipPage(Protect from, Tip tip) implements Tellable {
        Protect protect() {
            return from;
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(from);
        }

        @Override
        public Optional<Visit> signedIn() {
            return from.signedIn();
        }

        @Override
        public Optional<Nas> visited() {
            return from.visited();
        }
    }

    /**
     * What was done and what comes next.
     *
     * @param level what the last look came to; empty without one
     * @param restartedAt when Lotse restarted the NAS
     * @param restart all that came of that restart, when it came to an end
     * @param kept what came of keeping what was seen, with signs of encryption
     */
    record Goodbye(
            Nas nas,
            Optional<Level> level,
            Optional<java.time.Instant> restartedAt,
            Optional<RestartResult> restart,
            Kept kept)
            implements Tellable {
        Goodbye(Nas nas, Optional<Level> level, Optional<java.time.Instant> restartedAt) {
            this(nas, level, restartedAt, Optional.empty(), new Kept.NotNeeded());
        }

        Find find() {
            return new Find();
        }

        History history() {
            return new History();
        }

        @Override
        public Optional<Step> back() {
            return Optional.empty();
        }

        @Override
        public Optional<Nas> visited() {
            return Optional.of(nas);
        }
    }

    /** Without signing in: one question about what she sees on the NAS's own page. */
    record LookTogether(Together with, Question question, SeenByOwner seen) implements Step {
        /** What she is asked, in this order; NUMBERS only where she saw the name. */
        enum Question {
            OPEN,
            LOAD,
            LIST,
            NUMBERS,
            FILES
        }

        static LookTogether first(Together with) {
            return new LookTogether(with, Question.OPEN, SeenByOwner.NOTHING_YET);
        }

        /** The next question, or what all the answers come to. */
        Step answered(SeenByOwner now, Instant at) {
            return switch (question) {
                case OPEN -> new LookTogether(with, Question.LOAD, now);
                case LOAD -> new LookTogether(with, Question.LIST, now);
                case LIST -> new LookTogether(with, afterList(now), now);
                case NUMBERS -> new LookTogether(with, Question.FILES, now);
                case FILES -> new Seen(with, now, at);
            };
        }

        private static Question afterList(SeenByOwner now) {
            return now.reaper() == SeenByOwner.Answer.YES ? Question.NUMBERS : Question.FILES;
        }

        @Override
        public Optional<Step> back() {
            return switch (question) {
                case OPEN -> with.earlier().isPresent() ? Optional.empty() : Optional.of(new SignIn(with.nas()));
                case LOAD -> Optional.of(new LookTogether(with, Question.OPEN, seen));
                case LIST -> Optional.of(new LookTogether(with, Question.LOAD, seen));
                case NUMBERS -> Optional.of(new LookTogether(with, Question.LIST, seen));
                case FILES -> Optional.of(new LookTogether(with, beforeFiles(), seen));
            };
        }

        private Question beforeFiles() {
            return afterList(seen) == Question.NUMBERS ? Question.NUMBERS : Question.LIST;
        }

        @Override
        public Optional<Nas> visited() {
            return Optional.of(with.nas());
        }
    }

    /** What came of her own look. */
    record Seen(Together with, SeenByOwner seen, Instant at) implements Tellable {
        OwnersLook.Why why() {
            return OwnersLook.judge(seen);
        }

        /** Never with signs of encryption or before she looked for them, and never a second time. */
        Optional<RestartTogether> restart() {
            return mayRestart() ? Optional.of(new RestartTogether(this)) : Optional.empty();
        }

        private boolean mayRestart() {
            return OwnersLook.mayRestart(seen) && !with.restarted();
        }

        /** Only the files are still to be looked at. */
        Optional<LookTogether> lookAtFiles() {
            return seen.lockedFiles() == SeenByOwner.Answer.UNKNOWN
                    ? Optional.of(new LookTogether(with, LookTogether.Question.FILES, seen))
                    : Optional.empty();
        }

        /** All anew. Not with signs of encryption: she is to leave the NAS alone. */
        Optional<LookTogether> lookAgain() {
            return stop() ? Optional.empty() : Optional.of(LookTogether.first(with));
        }

        Optional<SignIn> signIn() {
            return stop() ? Optional.empty() : Optional.of(new SignIn(with.nas()));
        }

        Optional<Protect> protect() {
            return stop() ? Optional.empty() : Optional.of(new Protect(this, with.nas()));
        }

        GoodbyeTogether goodbye() {
            return new GoodbyeTogether(
                    with.nas(), Optional.of(why().outcome()), with.earlier().map(Together.Earlier::report));
        }

        private boolean stop() {
            return why().outcome() == OwnersLook.Outcome.STOP;
        }

        /** To put an answer right. */
        @Override
        public Optional<Step> back() {
            return Optional.of(new LookTogether(with, LookTogether.Question.FILES, seen));
        }

        @Override
        public Optional<Nas> visited() {
            return Optional.of(with.nas());
        }
    }

    /** Before she restarts the NAS by its own button: what only she can know. */
    record RestartTogether(Seen from) implements Step {
        public RestartTogether {
            if (!from.mayRestart()) {
                throw new IllegalStateException("no restart here");
            }
        }

        WatchTogether watch() {
            return new WatchTogether(from);
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(from);
        }

        @Override
        public Optional<Nas> visited() {
            return from.visited();
        }
    }

    /** She presses the NAS's own button, and Lotse watches from outside. */
    record WatchTogether(Seen before) implements Step {
        public WatchTogether {
            if (!before.mayRestart()) {
                throw new IllegalStateException("no restart here");
            }
        }

        LookTogether lookAgain(OutsideWatch.Report report) {
            var earlier = new Together.Earlier(before.seen(), before.at(), report);
            return LookTogether.first(before.with().after(earlier));
        }

        GoodbyeTogether goodbye(OutsideWatch.Report report) {
            return new GoodbyeTogether(before.with().nas(), Optional.empty(), Optional.of(report));
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(new RestartTogether(before));
        }

        @Override
        public Optional<Nas> visited() {
            return before.visited();
        }
    }

    /**
     * What was done and what comes next, where she looked herself.
     *
     * @param outcome what her last look came to; empty where none followed on a restart
     * @param restart what was seen from outside; empty without a restart
     */
    record GoodbyeTogether(Nas nas, Optional<OwnersLook.Outcome> outcome, Optional<OutsideWatch.Report> restart)
            implements Tellable {
        Find find() {
            return new Find();
        }

        @Override
        public Optional<Step> back() {
            return Optional.empty();
        }

        @Override
        public Optional<Nas> visited() {
            return Optional.of(nas);
        }
    }

    /** She asks someone who knows. @param from the page that she came from */
    record HandOver(Tellable from) implements Step {
        ReadAloud byPhone() {
            return new ReadAloud(this);
        }

        Preview asFile() {
            return new Preview(this, Preview.Way.FILE);
        }

        Preview onPaper() {
            return new Preview(this, Preview.Way.PAPER);
        }

        Preview byMail() {
            return new Preview(this, Preview.Way.MAIL);
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(from);
        }

        @Override
        public Optional<Visit> signedIn() {
            return from.signedIn();
        }

        @Override
        public Optional<Nas> visited() {
            return from.visited();
        }
    }

    /** What she can say on the phone. */
    record ReadAloud(HandOver from) implements Step {
        Preview report() {
            return from.asFile();
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(from);
        }

        @Override
        public Optional<Visit> signedIn() {
            return from.signedIn();
        }

        @Override
        public Optional<Nas> visited() {
            return from.visited();
        }
    }

    /** Every line of what she hands over, before she does. */
    record Preview(HandOver from, Way way) implements Step {
        /** How she hands it over. */
        enum Way {
            FILE,
            PAPER,
            MAIL
        }

        @Override
        public Optional<Step> back() {
            return Optional.of(from);
        }

        @Override
        public Optional<Visit> signedIn() {
            return from.signedIn();
        }

        @Override
        public Optional<Nas> visited() {
            return from.visited();
        }
    }
}
