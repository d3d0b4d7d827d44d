package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.checklist.Tip;
import app.lotse.logbook.Safekeeping;
import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.SeenByOwner;
import app.lotse.model.Storage;
import app.lotse.model.Trouble;
import app.lotse.restart.OutsideWatch;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks every transition there is, found by reflection: a new one is walked without anyone thinking of it. */
class StepTest {
    /** The file that somebody handed over. */
    static final java.nio.file.Path FILE = java.nio.file.Path.of("report.lotse");

    private final Fakes world = new Fakes();

    @Test
    void fromSignsOfEncryptionNoWayLeadsToARestart() {
        var start = new Step.Result(visit(Optional.empty()), Fakes.checkUp(Level.STOP));
        assertThat(reachable(start, Level.STOP))
                .contains("Goodbye", "Find", "SignIn", "Checking", "Result")
                .doesNotContain("FirstAid", "Waiting", "After", "Protect Result")
                .contains("Seen")
                .doesNotContain("RestartTogether", "WatchTogether", "Protect Seen");
    }

    @Test
    void fromAMinerTheWalkFindsTheRestart() {
        var start = new Step.Result(visit(Optional.empty()), Fakes.checkUp(Level.MINER));
        assertThat(reachable(start, Level.MINER))
                .contains("FirstAid", "Waiting", "After", "NotReturned")
                .contains("RestartTogether", "WatchTogether", "GoodbyeTogether");
    }

    @Test
    void afterARestartNoLevelOffersASecondOne() {
        for (var level : Level.values()) {
            var visit = visit(Optional.of(Fakes.NOON));
            for (Step start : List.of(
                    new Step.After(visit, result(level)),
                    new Step.Result(visit, Fakes.checkUp(level)),
                    new Step.NotReturned(visit, Fakes.checkUp(level), new Trouble(Trouble.Kind.DID_NOT_RETURN)))) {
                assertThat(reachable(start, level))
                        .as("%s %s", start, level)
                        .doesNotContain("FirstAid", "Waiting", "RestartTogether", "WatchTogether");
            }
        }
    }

    @Test
    void fromARestartOfAnEarlierStartNoneCanBeSent() {
        var earlier = ResumeTest.underWay();
        for (var level : Level.values()) {
            var visit = visit(Optional.of(Fakes.NOON));
            for (Step start : List.of(
                    new Step.Welcome().resume(earlier).resumed(visit, earlier),
                    new Step.Resumed(visit, earlier),
                    new Step.NotReturned(visit, earlier.before(), new Trouble(Trouble.Kind.DID_NOT_RETURN))
                            .lookAgain(earlier))) {
                assertThat(reachable(start, level)).as("%s %s", start, level).doesNotContain("Waiting");
            }
            assertThat(reachable(new Step.Resumed(visit, earlier), level)).contains("After", "NotReturned");
        }
    }

    @Test
    void theRestartPageItselfRefusesWhatNobodyMayAsk() {
        var fresh = visit(Optional.empty());
        var restarted = visit(Optional.of(Fakes.NOON));
        assertThatThrownBy(() -> new Step.FirstAid(fresh, Fakes.checkUp(Level.STOP)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Step.FirstAid(restarted, Fakes.checkUp(Level.MINER)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Step.Waiting(fresh, Fakes.checkUp(Level.STOP), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Step.Waiting(restarted, Fakes.checkUp(Level.MINER), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thereIsNoWayBackOnceTheRestartIsSent() {
        var visit = visit(Optional.of(Fakes.NOON));
        var checkUp = Fakes.checkUp(Level.MINER);
        assertThat(new Step.Waiting(visit(Optional.empty()), checkUp, List.of()).back())
                .isEmpty();
        assertThat(new Step.After(visit, result(Level.NOTHING_FOUND)).back()).isEmpty();
        assertThat(new Step.NotReturned(visit, checkUp, new Trouble(Trouble.Kind.DID_NOT_RETURN)).back())
                .isEmpty();
    }

    /** Names of all steps that can be reached, while the NAS goes on showing the same level and remembers its restart. */
    private Set<String> reachable(Step start, Level level) {
        return walked(start, level).keySet();
    }

    /** One step of each name that can be reached. */
    private Map<String, Step> walked(Step start, Level level) {
        var steps = new TreeMap<String, Step>();
        var seen = new TreeSet<String>();
        var open = new ArrayDeque<Step>(List.of(start));
        while (!open.isEmpty()) {
            var step = open.poll();
            if (!seen.add(name(step) + step.signedIn().map(Visit::restartedAt))) {
                continue;
            }
            steps.putIfAbsent(name(step), step);
            for (var method : ways(step)) {
                next(step, method, start, level).ifPresent(open::add);
            }
        }
        return steps;
    }

    /** Every step by a name of its own, and those that speak of the level at each: for tests of all pages. */
    static Map<String, Step> everyStep() {
        var walk = new StepTest();
        var all = new TreeMap<String, Step>();
        for (var level : Level.values()) {
            var fresh = walk.walked(new Step.Welcome(), level);
            var restarted = walk.walked(new Step.After(visit(Optional.of(Fakes.NOON)), result(level)), level);
            fresh.forEach((name, step) -> all.putIfAbsent(speaksOfLevel(step) ? name + " " + level : name, step));
            restarted.forEach(
                    (name, step) -> all.putIfAbsent(speaksOfLevel(step) ? name + " after " + level : name, step));
        }
        var earlier = ResumeTest.underWay();
        all.put("Resumed", new Step.Resumed(visit(Optional.of(Fakes.NOON)), earlier));
        return all;
    }

    private static boolean speaksOfLevel(Step step) {
        return step instanceof Step.Result
                || step instanceof Step.After
                || step instanceof Step.Seen
                || step instanceof Step.Goodbye;
    }

    /** The methods of the record and those that it has from what it is a kind of. */
    private static List<Method> ways(Step step) {
        return Stream.concat(
                        Stream.of(step.getClass()),
                        Arrays.stream(step.getClass().getInterfaces()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .toList();
    }

    private static String name(Step step) {
        String name = step.getClass().getSimpleName();
        return switch (step) {
            case Step.Protect(var from, var _) -> name + " " + from.getClass().getSimpleName();
            case Step.LookTogether look -> name + " " + look.question();
            default -> name;
        };
    }

    private Optional<Step> next(Step step, Method method, Step start, Level level) {
        // What an earlier start left under way is walked on its own.
        if (List.of(method.getParameterTypes()).contains(RestartUnderWay.class)) {
            return Optional.empty();
        }
        boolean leads = Step.class.isAssignableFrom(method.getReturnType()) || method.getReturnType() == Optional.class;
        if (!leads || method.isSynthetic()) {
            return Optional.empty();
        }
        try {
            method.setAccessible(true);
            var arguments = Arrays.stream(method.getParameters())
                    .map(one -> argument(one, start, level))
                    .toArray();
            Object result = method.invoke(step, arguments);
            Object inside = result instanceof Optional<?> maybe ? maybe.orElse(null) : result;
            return inside instanceof Step next ? Optional.of(next) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    private Object argument(Parameter parameter, Step start, Level level) {
        var type = parameter.getType();
        if (type == Nas.class) {
            return Fakes.nas("Fotos");
        } else if (type == Visit.class) {
            return visit(start.signedIn().flatMap(Visit::restartedAt));
        } else if (type == CheckUp.class) {
            return Fakes.checkUp(level);
        } else if (type == RestartResult.class) {
            return result(level);
        } else if (type == Together.class) {
            boolean restarted = start.signedIn().flatMap(Visit::restartedAt).isPresent();
            return new Together(Fakes.nas("Fotos"), restarted, Optional.empty());
        } else if (type == SeenByOwner.class) {
            return seen(level);
        } else if (type == Instant.class) {
            return Fakes.NOON;
        } else if (type == OutsideWatch.Report.class) {
            return new OutsideWatch.Report(
                    OutsideWatch.State.BACK, Fakes.NOON, Optional.of(Fakes.NOON), Optional.of(Fakes.NOON), 1, false);
        } else if (type == Trouble.class) {
            return new Trouble(Trouble.Kind.DID_NOT_RETURN);
        } else if (type == Tip.class) {
            return world.tips.getFirst();
        } else if (type == Safekeeping.Kept.class) {
            return new Safekeeping.Kept.NotInPractice();
        } else if (type == java.nio.file.Path.class) {
            return FILE;
        } else if (type == List.class) {
            return List.of();
        }
        throw new AssertionError("the walk does not know " + type);
    }

    /** What she would see of a NAS of this level. */
    private static SeenByOwner seen(Level level) {
        return new SeenByOwner(
                SeenByOwner.Load.ABOUT_HALF,
                level == Level.MINER ? SeenByOwner.Answer.YES : SeenByOwner.Answer.NO,
                OptionalInt.of(28_311),
                OptionalDouble.of(49),
                level == Level.STOP ? SeenByOwner.Answer.YES : SeenByOwner.Answer.NO);
    }

    private static RestartResult result(Level level) {
        return new RestartResult(
                Fakes.checkUp(Level.MINER),
                List.of(),
                Fakes.NOON,
                Duration.ofMinutes(4),
                true,
                Fakes.checkUp(level),
                Optional.empty(),
                Storage.notAsked(),
                Storage.notAsked());
    }

    private static Visit visit(Optional<java.time.Instant> restartedAt) {
        return Fakes.visit(restartedAt);
    }
}
