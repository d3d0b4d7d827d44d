package app.lotse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.CheckUp;
import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.ShareTops;
import app.lotse.model.Snapshot;
import app.lotse.model.Ticks;
import app.lotse.model.Verdict;
import app.lotse.texts.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line of a program that locks files may be the only key to them: it is kept as evidence, and comes out nowhere else. */
public class KeyStaysSecretTest {
    public static final String KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();

    public static Stream<List<String>> commandLines() {
        return Stream.of(
                List.of("7z", "a", "-mx=0", "-sdel", "-p" + KEY, "/share/a.7z", "/share/a"),
                List.of("7z", "a", "-p" + KEY, "/share/a.7z", "/share/a"),
                List.of("openssl", "enc", "-k", KEY),
                List.of("sh", "-c", "7z a -sdel -p" + KEY + " a.7z a"),
                List.of("[kswapd0]", "-p" + KEY));
    }

    /** A NAS on which two such programs run. */
    public static Snapshot snapshot(List<String> words) {
        Map<Integer, ProcDetail> details = Map.of(
                10, new ProcDetail(10, Reading.known(words), Reading.known("/usr/bin/" + words.getFirst())),
                11, new ProcDetail(11, Reading.known(words), Reading.known("/usr/bin/" + words.getFirst())));
        return new Snapshot(
                Instant.EPOCH,
                Reading.known("4.2.8"),
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                Reading.known(true),
                List.of(Reading.known(look(0)), Reading.known(look(600))),
                Reading.known(details),
                Reading.known(new ShareTops(List.of(), List.of())),
                Map.of(),
                List.of());
    }

    private static Sample look(long used) {
        var ticks = new Ticks(1000 + 2 * used, 0, 0, 5000 + 2000 - 2 * used, 0, 0, 0, 0, 4, 10);
        return new Sample(
                60_000 + used * 10,
                ticks,
                List.of(proc(1, "init", 0), proc(10, "7z", used), proc(11, "7z", used)),
                List.of());
    }

    private static Proc proc(int pid, String name, long used) {
        return new Proc(pid, name, 'S', pid == 1 ? 0 : 1, 0x00400100, used, 0, 0, 0, 1, 100, 4096, 1);
    }

    private static <T> Reading<T> none() {
        return Reading.unread(Reason.NOT_ASKED, "");
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void the_key_is_kept_in_the_details_and_told_nowhere(List<String> words) {
        Snapshot snapshot = snapshot(words);
        Verdict verdict = DIAGNOSIS.judge(snapshot);
        var checkUp = new CheckUp(snapshot, verdict);

        assertThat(snapshot.details()
                        .value()
                        .orElseThrow()
                        .get(10)
                        .arguments()
                        .value()
                        .orElseThrow())
                .as("evidence")
                .isEqualTo(words);
        assertThat(verdict.bad()).isNotEmpty();
        assertThat(verdict.toString()).doesNotContain(KEY);
        assertThat(DIAGNOSIS.doubts(snapshot).toString()).doesNotContain(KEY);
        assertThat(snapshot.toString()).as("what a log would show").doesNotContain(KEY);
        assertThat(checkUp.toString()).doesNotContain(KEY);
        assertThat(Json.check(checkUp, false).toString()).doesNotContain(KEY);
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            var sentences = new Sentences(Texts.in(locale));
            assertThat(sentences.check(checkUp, Diagnosis.advice(verdict, false), false))
                    .noneMatch(line -> line.contains(KEY));
            for (var kept :
                    List.of(new Kept.Saved(Path.of("/home/anna/signs.json")), new Kept.Failed(Path.of("/home/anna")))) {
                assertThat(sentences.kept(kept)).isNotEmpty().noneMatch(line -> line.contains(KEY));
                assertThat(Json.kept(Json.check(checkUp, false), kept).toString())
                        .doesNotContain(KEY);
            }
        }
    }
}
