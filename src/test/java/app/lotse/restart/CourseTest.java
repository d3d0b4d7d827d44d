package app.lotse.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.RestartStage;
import app.lotse.restart.Course.Event;
import app.lotse.restart.Course.State;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of a restart's course says what it shall say, and nothing is missing from it. */
class CourseTest {
    private static final Set<State> GOES_ON =
            Arrays.stream(State.values()).filter(state -> !state.isEnd()).collect(Collectors.toSet());

    /** Written down a second time, by state, as one would tell it: whoever changes the course changes both. */
    private static final String TOLD = """
            SENDING: KEPT_BACK>NOT_SENT ACCEPTED>SHUTTING_DOWN NO_WORD>SENT_IN_DOUBT RESUMED>SENT_IN_DOUBT
            SENT_IN_DOUBT: SILENT>AWAY SSH_SILENT>SENT_IN_DOUBT WEB_STARTS>STARTING ANSWERS>SENT_IN_DOUBT \
            SAME_BOOT>SENT_IN_DOUBT OTHER_BOOT>FIRST_LOOK BROKE_OFF>SENT_IN_DOUBT NOTHING_HAPPENS>NOT_RESTARTED \
            LIMIT>DID_NOT_RETURN STRANGER>OTHER_IDENTITY REFUSED>SIGN_IN_REFUSED UNEXPLAINED>BROKEN_OFF
            SHUTTING_DOWN: SILENT>AWAY SSH_SILENT>SHUTTING_DOWN WEB_STARTS>STARTING ANSWERS>SHUTTING_DOWN \
            SAME_BOOT>SHUTTING_DOWN OTHER_BOOT>FIRST_LOOK BROKE_OFF>SHUTTING_DOWN NOTHING_HAPPENS>NOT_RESTARTED \
            LIMIT>DID_NOT_RETURN STRANGER>OTHER_IDENTITY REFUSED>SIGN_IN_REFUSED UNEXPLAINED>BROKEN_OFF
            AWAY: SILENT>AWAY SSH_SILENT>AWAY WEB_STARTS>STARTING ANSWERS>SIGNING_IN LIMIT>DID_NOT_RETURN \
            STRANGER>OTHER_IDENTITY
            STARTING: SILENT>AWAY SSH_SILENT>STARTING WEB_STARTS>STARTING ANSWERS>SIGNING_IN LIMIT>DID_NOT_RETURN \
            STRANGER>OTHER_IDENTITY
            SIGNING_IN: SILENT>AWAY SSH_SILENT>STARTING WEB_STARTS>STARTING ANSWERS>SIGNING_IN SAME_BOOT>SENT_IN_DOUBT \
            OTHER_BOOT>FIRST_LOOK BROKE_OFF>SIGNING_IN LIMIT>DID_NOT_RETURN STRANGER>OTHER_IDENTITY \
            REFUSED>SIGN_IN_REFUSED UNEXPLAINED>BROKEN_OFF
            FIRST_LOOK: BROKE_OFF>FIRST_LOOK STRANGER>OTHER_IDENTITY REFUSED>SIGN_IN_REFUSED UNEXPLAINED>BROKEN_OFF \
            LOOKED>SETTLING COUNTS>DONE RESTARTS_AGAIN>RESTARTS_AGAIN
            SETTLING: BROKE_OFF>SETTLING STRANGER>OTHER_IDENTITY REFUSED>SIGN_IN_REFUSED UNEXPLAINED>BROKEN_OFF \
            LOOKED>SETTLING LATE_ENOUGH>SECOND_LOOK COUNTS>DONE TIME_UP>DONE RESTARTS_AGAIN>RESTARTS_AGAIN
            SECOND_LOOK: BROKE_OFF>SECOND_LOOK STRANGER>OTHER_IDENTITY REFUSED>SIGN_IN_REFUSED UNEXPLAINED>BROKEN_OFF \
            LOOKED>SECOND_LOOK LATE_ENOUGH>SECOND_LOOK COUNTS>DONE TIME_UP>DONE RESTARTS_AGAIN>RESTARTS_AGAIN
            DONE:
            NOT_SENT:
            NOT_RESTARTED:
            DID_NOT_RETURN: RESUMED>SENT_IN_DOUBT
            OTHER_IDENTITY: RESUMED>SENT_IN_DOUBT
            SIGN_IN_REFUSED: RESUMED>SENT_IN_DOUBT
            RESTARTS_AGAIN:
            BROKEN_OFF: RESUMED>SENT_IN_DOUBT
            """;

    @Test
    void theWholeCourseAsItIsTold() {
        assertThat(rendered()).isEqualTo(TOLD);
    }

    @Test
    void theTableHasOneLineForEachEventAndOneCellForEachStateThatGoesOn() {
        var lines = Course.TABLE.lines().toList();
        assertThat(lines.stream().skip(1).map(line -> line.split(" ")[0])).containsExactly(names(Event.values()));
        assertThat(lines).allSatisfy(line -> assertThat(line.split("[ |]+")).hasSize(1 + GOES_ON.size()));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyPairIsATransitionOrExplicitlyImpossible(State state) {
        for (var event : Event.values()) {
            var next = Course.next(state, event);
            if (next.isPresent()) {
                assertThat(Course.after(state, event)).isEqualTo(next.get());
            } else {
                assertThatThrownBy(() -> Course.after(state, event))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(event + " cannot happen in " + state);
            }
        }
    }

    @Test
    void everyStateCanBeReachedAndLeadsToAnEnd() {
        assertThat(reachedFrom(State.SENDING)).containsExactlyInAnyOrder(State.values());
        for (var state : GOES_ON) {
            assertThat(reachedFrom(state)).as("from %s", state).anyMatch(State::isEnd);
        }
    }

    @Test
    void theCommandIsWrittenInOneStateOnlyAndNothingLeadsBackToIt() {
        for (var state : State.values()) {
            for (var event : Event.values()) {
                assertThat(Course.next(state, event)).isNotEqualTo(java.util.Optional.of(State.SENDING));
            }
        }
    }

    @Test
    void theNoteStaysAsLongAsTheEndIsNotKnown() {
        assertThat(EnumSet.allOf(State.class).stream().filter(State::isKnownEnd))
                .containsExactly(State.DONE, State.NOT_SENT, State.NOT_RESTARTED, State.RESTARTS_AGAIN);
    }

    @Test
    void everyStageThatTheOwnerSeesIsOnTheCourse() {
        assertThat(GOES_ON.stream().map(state -> state.stage().orElseThrow())).contains(RestartStage.values());
    }

    private static Set<State> reachedFrom(State start) {
        var reached = EnumSet.of(start);
        var open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            var state = open.remove();
            Stream.of(Event.values())
                    .flatMap(event -> Course.next(state, event).stream())
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    private static String rendered() {
        return Stream.of(State.values())
                .map(state -> state + ":"
                        + Stream.of(Event.values())
                                .flatMap(event ->
                                        Course.next(state, event).map(next -> " " + event + ">" + next).stream())
                                .collect(Collectors.joining())
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String[] names(Event... events) {
        return Stream.of(events).map(Enum::name).toArray(String[]::new);
    }
}
