package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.diagnosis.OwnersLook.Change;
import app.lotse.diagnosis.OwnersLook.Outcome;
import app.lotse.diagnosis.OwnersLook.Why;
import app.lotse.model.Advice;
import app.lotse.model.SeenByOwner;
import app.lotse.model.SeenByOwner.Answer;
import app.lotse.model.SeenByOwner.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the owner's own eyes come to, one reason a line. A share or number of - was not seen. */
class OwnersLookTest {
    @ParameterizedTest(name = "{6}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # load        | name    | number  | share | locked  | why                    | reason
            ABOUT_NOTHING | NO      | -       | -     | NO      | NOTHING_UNUSUAL        | all three looked at and quiet
            ABOUT_NOTHING | NO      | -       | -     | UNKNOWN | FILES_NOT_LOOKED_AT    | not looked at is not fine
            ABOUT_NOTHING | NO      | -       | -     | YES     | LOCKED_FILES           | a quiet NAS may have been locked long ago
            ABOUT_HALF    | NO      | -       | -     | NO      | LOAD_WITHOUT_REASON    | a miner may have another name
            ABOUT_HALF    | NO      | -       | -     | UNKNOWN | LOAD_WITHOUT_REASON    | load counts, whatever the files are
            ABOUT_HALF    | NO      | -       | -     | YES     | LOCKED_FILES           | the worst counts first
            NEARLY_ALL    | NO      | -       | -     | NO      | LOAD_WITHOUT_REASON    | much work need not be bad
            NEARLY_ALL    | NO      | -       | -     | YES     | LOCKED_FILES           | perhaps being locked right now
            UNKNOWN       | NO      | -       | -     | NO      | NOT_ALL_LOOKED_AT      | the load was not found
            UNKNOWN       | NO      | -       | -     | UNKNOWN | NOT_ALL_LOOKED_AT      | only the list was looked at
            UNKNOWN       | NO      | -       | -     | YES     | LOCKED_FILES           | this alone is enough
            ABOUT_NOTHING | UNKNOWN | -       | -     | NO      | NOT_ALL_LOOKED_AT      | the list was not found
            ABOUT_NOTHING | UNKNOWN | -       | -     | UNKNOWN | NOT_ALL_LOOKED_AT      | little load alone says little
            ABOUT_NOTHING | UNKNOWN | -       | -     | YES     | LOCKED_FILES           | this alone is enough
            ABOUT_HALF    | UNKNOWN | -       | -     | NO      | LOAD_WITHOUT_REASON    | half is what the miner takes, but so do previews
            NEARLY_ALL    | UNKNOWN | -       | -     | UNKNOWN | LOAD_WITHOUT_REASON    | only the load was seen
            UNKNOWN       | UNKNOWN | -       | -     | UNKNOWN | NOT_ALL_LOOKED_AT      | nothing was looked at
            UNKNOWN       | UNKNOWN | -       | -     | NO      | NOT_ALL_LOOKED_AT      | only the photos were looked at
            UNKNOWN       | UNKNOWN | -       | -     | YES     | LOCKED_FILES           | only the note was seen
            ABOUT_HALF    | YES     | 28311   | 49    | NO      | REAPER_WORKS           | as the manufacturer describes it
            ABOUT_HALF    | YES     | 28311   | 49    | UNKNOWN | REAPER_WORKS           | it is one, whatever the files are
            ABOUT_HALF    | YES     | 28311   | 49    | YES     | LOCKED_FILES           | both at once: the key comes first
            ABOUT_HALF    | YES     | 45      | 49    | NO      | REAPER_WORKS           | a low number clears nobody: it is a hint
            ABOUT_HALF    | YES     | -       | 49    | NO      | REAPER_WORKS           | the share is enough without a number
            NEARLY_ALL    | YES     | 28311   | 99.6  | NO      | REAPER_WORKS           | busier than described is worse
            NEARLY_ALL    | YES     | 28311   | 398   | NO      | REAPER_WORKS           | some pages count each core as 100
            ABOUT_NOTHING | YES     | 28311   | 49    | NO      | REAPER_WORKS           | the page may hide the load, or she looked later
            UNKNOWN       | YES     | -       | 49    | UNKNOWN | REAPER_WORKS           | only that one line was seen
            ABOUT_NOTHING | YES     | 45      | 5     | NO      | REAPER_WORKS           | the real one uses practically nothing
            ABOUT_NOTHING | YES     | 45      | 4.9   | NO      | REAPER_WORKS_A_LITTLE  | more than nothing, less than noticeable
            ABOUT_NOTHING | YES     | 45      | 1     | NO      | REAPER_WORKS_A_LITTLE  | one percent is odd for it
            ABOUT_HALF    | YES     | 28311   | 2     | NO      | REAPER_WORKS_A_LITTLE  | a moment's glance at a share that swings
            ABOUT_NOTHING | YES     | 45      | 0.9   | NO      | REAPER_OF_THE_SYSTEM   | rounding of a page
            ABOUT_NOTHING | YES     | 45      | 0     | NO      | REAPER_OF_THE_SYSTEM   | the real kernel thread
            ABOUT_NOTHING | YES     | -       | 0     | NO      | REAPER_OF_THE_SYSTEM   | the name alone with 0 % is no miner
            ABOUT_NOTHING | YES     | -       | -     | NO      | REAPER_OF_THE_SYSTEM   | who does nothing has no share
            ABOUT_NOTHING | YES     | 999     | -     | NO      | REAPER_OF_THE_SYSTEM   | below 1000 as usual
            ABOUT_NOTHING | YES     | 45      | 0     | UNKNOWN | FILES_NOT_LOOKED_AT    | not looked at is not fine
            ABOUT_NOTHING | YES     | 45      | 0     | YES     | LOCKED_FILES           | harmless name, locked files
            ABOUT_NOTHING | YES     | 1000    | 0     | NO      | REAPER_HIGH_NUMBER     | the real one is started with the system
            ABOUT_NOTHING | YES     | 28311   | 0     | NO      | REAPER_HIGH_NUMBER     | a miner may rest
            ABOUT_NOTHING | YES     | 28311   | -     | NO      | REAPER_HIGH_NUMBER     | a hint only
            UNKNOWN       | YES     | 28311   | -     | NO      | REAPER_HIGH_NUMBER     | a hint only, load unknown
            UNKNOWN       | YES     | 28311   | 0     | UNKNOWN | REAPER_HIGH_NUMBER     | a hint only, files unknown
            ABOUT_HALF    | YES     | 28311   | -     | NO      | REAPER_NUMBER_AND_LOAD | two hints that fit together
            NEARLY_ALL    | YES     | 1000    | -     | UNKNOWN | REAPER_NUMBER_AND_LOAD | the number tips the scale
            ABOUT_HALF    | YES     | 45      | -     | NO      | REAPER_WITH_LOAD       | the load may be somebody else's
            NEARLY_ALL    | YES     | -       | -     | NO      | REAPER_WITH_LOAD       | its share would decide
            ABOUT_HALF    | YES     | 45      | 0     | NO      | LOAD_WITHOUT_REASON    | not it: somebody else computes
            NEARLY_ALL    | YES     | -       | 0.4   | NO      | LOAD_WITHOUT_REASON    | not it: somebody else computes
            ABOUT_HALF    | YES     | 28311   | 0     | NO      | REAPER_HIGH_NUMBER     | an odd number and load elsewhere
            UNKNOWN       | YES     | 45      | 0     | NO      | NOT_ALL_LOOKED_AT      | the name is fine, the load not seen
            UNKNOWN       | YES     | -       | -     | NO      | NOT_ALL_LOOKED_AT      | only the name was seen
            """)
    void whatSheSawComesTo(Load load, Answer name, String number, String share, Answer locked, Why why, String reason) {
        assertThat(OwnersLook.judge(seen(load, name, number, share, locked)))
                .as(reason)
                .isEqualTo(why);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void lockedFilesStopEverything(SeenByOwner seen) {
        var locked = seen.withLockedFiles(Answer.YES);
        assertThat(OwnersLook.judge(locked).outcome()).isEqualTo(Outcome.STOP);
        assertThat(OwnersLook.mayRestart(locked)).isFalse();
        assertThat(OwnersLook.advice(locked, false))
                .contains(Advice.DO_NOT_RESTART, Advice.KEEP_EVIDENCE)
                .doesNotContain(Advice.RESTART);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aRestartNeedsALookAtTheFilesFirst(SeenByOwner seen) {
        assertThat(OwnersLook.mayRestart(seen.withLockedFiles(Answer.UNKNOWN))).isFalse();
        assertThat(OwnersLook.advice(seen.withLockedFiles(Answer.UNKNOWN), false))
                .doesNotContain(Advice.RESTART);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingUnusualNeedsALookAtAllThree(SeenByOwner seen) {
        boolean all = seen.load() != Load.UNKNOWN && seen.reaper() != Answer.UNKNOWN && seen.lockedFiles() == Answer.NO;
        if (!all) {
            assertThat(OwnersLook.judge(seen).outcome()).isNotEqualTo(Outcome.NOTHING_SEEN);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aSecondRestartIsNeverAdvised(SeenByOwner seen) {
        assertThat(OwnersLook.advice(seen, true)).doesNotContain(Advice.RESTART);
    }

    @Test
    void onlyWhatMayHelpLeadsToARestart() {
        var miner = seen(Load.ABOUT_HALF, Answer.YES, "28311", "49", Answer.NO);
        var quiet = seen(Load.ABOUT_NOTHING, Answer.NO, "-", "-", Answer.NO);
        assertThat(OwnersLook.advice(miner, false)).startsWith(Advice.RESTART);
        assertThat(OwnersLook.advice(miner, true)).startsWith(Advice.ASK_SOMEONE);
        assertThat(OwnersLook.mayRestart(quiet)).isFalse();
    }

    @Test
    void twoLooksAreComparedWithoutPromisingAnything() {
        var miner = seen(Load.ABOUT_HALF, Answer.YES, "28311", "49", Answer.NO);
        var quiet = seen(Load.ABOUT_NOTHING, Answer.NO, "-", "-", Answer.NO);
        var busy = seen(Load.ABOUT_HALF, Answer.NO, "-", "-", Answer.NO);
        assertThat(OwnersLook.compare(miner, quiet)).isEqualTo(Change.NOT_SEEN_ANY_MORE);
        assertThat(OwnersLook.compare(miner, miner)).isEqualTo(Change.SEEN_AGAIN);
        assertThat(OwnersLook.compare(busy, miner)).isEqualTo(Change.SEEN_ONLY_NOW);
        assertThat(OwnersLook.compare(miner, busy)).isEqualTo(Change.CANNOT_TELL);
        assertThat(OwnersLook.compare(miner, quiet.withLockedFiles(Answer.UNKNOWN)))
                .isEqualTo(Change.CANNOT_TELL);
        assertThat(OwnersLook.compare(busy, quiet)).isEqualTo(Change.CANNOT_TELL);
    }

    @Test
    void ofAProgramThatIsNotThereNothingIsKept() {
        var seen = seen(Load.ABOUT_HALF, Answer.YES, "28311", "49", Answer.NO).withReaper(Answer.NO);
        assertThat(seen.pid()).isEmpty();
        assertThat(seen.cpuPercent()).isEmpty();
    }

    static Stream<SeenByOwner> everything() {
        var all = new ArrayList<SeenByOwner>();
        for (var load : Load.values()) {
            for (var name : Answer.values()) {
                for (var number : List.of("-", "45", "28311")) {
                    for (var share : List.of("-", "0", "3", "49")) {
                        for (var locked : Answer.values()) {
                            all.add(seen(load, name, number, share, locked));
                        }
                    }
                }
            }
        }
        return all.stream().distinct();
    }

    private static SeenByOwner seen(Load load, Answer name, String number, String share, Answer locked) {
        return new SeenByOwner(
                load,
                name,
                number.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number)),
                share.equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(share)),
                locked);
    }
}
