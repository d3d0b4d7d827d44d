package app.lotse.wizard;

import app.lotse.checklist.Tip;
import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.PreflightLine;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Trouble;
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

    /** What it is for. */
    record Welcome() implements Step {
        Find find() {
            return new Find();
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
        Result result(CheckUp checkUp) {
            return new Result(visit, checkUp);
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

    /** What the check-up came to. */
    record Result(Visit visit, CheckUp checkUp) implements Step {
        /** The guided restart; never with signs of encryption, and never a second time. */
        Optional<FirstAid> firstAid() {
            boolean stop = checkUp.verdict().level() == Level.STOP;
            return stop || visit.restartedAt().isPresent()
                    ? Optional.empty()
                    : Optional.of(new FirstAid(visit, checkUp));
        }

        /** Not with signs of encryption: she is to leave the NAS alone. */
        Optional<Checking> checkAgain() {
            return checkUp.verdict().level() == Level.STOP ? Optional.empty() : Optional.of(new Checking(visit));
        }

        /** Not with signs of encryption: then nothing on the NAS may be changed now, not even by the tips. */
        Optional<Protect> protect() {
            return checkUp.verdict().level() == Level.STOP
                    ? Optional.empty()
                    : Optional.of(new Protect(this, visit.nas()));
        }

        Goodbye goodbye() {
            return new Goodbye(visit.nas(), Optional.of(checkUp.verdict().level()), visit.restartedAt());
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

        default After after(RestartResult result) {
            return new After(visit(), result);
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

    /** What the restart came to. */
    record After(Visit visit, RestartResult result) implements Step {
        /** As after a check-up: not with signs of encryption. */
        Optional<Protect> protect() {
            return result.level() == Level.STOP ? Optional.empty() : Optional.of(new Protect(this, visit.nas()));
        }

        Goodbye goodbye() {
            return new Goodbye(visit.nas(), Optional.of(result.level()), visit.restartedAt(), Optional.of(result));
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
    record NotReturned(Visit visit, CheckUp before, Trouble trouble) implements Step {
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
    record Protect(Step from, Nas nas) implements Step {
        TipPage tip(Tip tip) {
            return new TipPage(this, tip);
        }

        Goodbye goodbye() {
            return switch (from) {
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
    record TipPage(Protect from, Tip tip) implements Step {
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
     */
    record Goodbye(
            Nas nas, Optional<Level> level, Optional<java.time.Instant> restartedAt, Optional<RestartResult> restart)
            implements Step {
        Goodbye(Nas nas, Optional<Level> level, Optional<java.time.Instant> restartedAt) {
            this(nas, level, restartedAt, Optional.empty());
        }

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
}
