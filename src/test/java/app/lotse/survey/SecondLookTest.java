package app.lotse.survey;

import static app.lotse.survey.Answers.MINER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Doubts;
import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.Suspect;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is suspicious is looked at twice and then closely; load without explanation is watched for a minute; nothing that was seen gets lost. */
class SecondLookTest {
    private static final Duration FIVE = Duration.ofSeconds(5);

    private final Answers nas = new Answers();
    private final List<Duration> slept = new ArrayList<>();
    private final List<String> stages = new ArrayList<>();
    private boolean loadDoubtful;

    private final Timekeeper time = new Timekeeper() {
        private Instant now = Instant.parse("2026-11-23T14:10:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleep(Duration time) {
            slept.add(time);
            now = now.plus(time);
        }
    };

    /** Accuses whatever is called oom_reaper in the newest look that could be read. */
    private Doubts doubts(Snapshot s) {
        List<Proc> accused = Stream.of(s.samples().reversed().stream()
                        .flatMap(look -> look.value().stream())
                        .findFirst())
                .flatMap(Optional::stream)
                .flatMap(look -> look.processes().stream())
                .filter(p -> p.comm().equals("oom_reaper"))
                .toList();
        return new Doubts(accused, loadDoubtful);
    }

    private Snapshot take() throws Exception {
        return take(this::doubts, Optional.empty());
    }

    private Snapshot take(Function<Snapshot, Doubts> doubts, Optional<Watcher> watcher) throws Exception {
        return new Survey(time, doubts).take(nas, FIVE, watcher);
    }

    private Watcher watcher() {
        return new Watcher() {
            @Override
            public void stage(Stage stage, Duration left) {
                stages.add(stage + (stage == Stage.LONGER ? " " + left.toSeconds() : ""));
            }

            @Override
            public void seen(Sample sample) {
                stages.add("seen");
            }
        };
    }

    private static Reason why(Reading<?> reading) {
        return reading instanceof Unread<?>(var reason, var _) ? reason : null;
    }

    private long asked(String name) {
        return Collections.frequency(nas.asked, name);
    }

    @Test
    void a_suspicion_that_stays_is_looked_at_twice_and_then_closely() throws Exception {
        nas.addMiner('S');
        Snapshot s = take(this::doubts, Optional.of(watcher()));

        assertThat(nas.asked.subList(nas.asked.indexOf("last-look"), nas.asked.size()))
                .containsExactly(
                        "last-look", "details", "last-look", "details", "closer-look", "program-file", "still-there");
        assertThat(slept.getLast()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(stages.subList(stages.size() - 3, stages.size())).containsExactly("AGAIN", "seen", "CLOSER");
        Suspect miner = s.suspects().getFirst();
        assertThat(miner.pid()).isEqualTo(MINER);
        assertThat(miner.startTime()).isEqualTo(4_000);
        assertThat(miner.uid()).isEqualTo(Reading.known(0));
        assertThat(miner.folder()).isEqualTo(Reading.known("/tmp/.sys"));
        assertThat(miner.threadFiles()).isEqualTo(Reading.known(Map.of(24871, "/tmp/.sys/x", 24872, "/tmp/.sys/x")));
        assertThat(miner.openFiles()).isEqualTo(Reading.known(List.of("/dev/null", "socket:[88121]")));
        assertThat(miner.connections())
                .isEqualTo(Reading.known(
                        List.of(new Suspect.Connection("tcp", "192.0.2.10:41668", "192.0.2.77:3333", "ESTABLISHED"))));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(nas.file));
        assertThat(miner.sha256()).isEqualTo(Reading.known(hash));
        assertThat(miner.fileBytes()).isEqualTo(Reading.known((long) nas.file.length));
    }

    @Test
    void a_suspicion_that_is_gone_at_the_second_look_is_dropped() throws Exception {
        String clean = nas.sections.get("processes");
        nas.addMiner('S');
        nas.onAsked = name -> {
            if (name.equals("last-look") && asked("last-look") == 2) {
                nas.sections.put("processes", clean);
            }
        };
        Snapshot s = take();

        assertThat(asked("last-look")).isEqualTo(2);
        assertThat(asked("closer-look")).isZero();
        assertThat(s.suspects()).isEmpty();
        assertThat(s.samples().getLast().value().orElseThrow().processes())
                .extracting(Proc::pid)
                .doesNotContain(MINER);
    }

    @Test
    void another_program_with_the_same_number_is_not_the_one_that_was_accused() throws Exception {
        String clean = nas.sections.get("processes");
        nas.addMiner('S');
        nas.onAsked = name -> {
            if (name.equals("last-look") && asked("last-look") == 2) {
                nas.sections.put("processes", clean + Answers.stat(MINER, "oom_reaper", 'S', 1, 4_001));
            }
        };

        assertThat(take().suspects()).isEmpty();
        assertThat(asked("closer-look")).isZero();
    }

    @Test
    void nobody_is_looked_at_twice_without_a_doubt() throws Exception {
        take();

        assertThat(nas.asked).containsExactly("first-look", "circumstances", "last-look", "details");
    }

    @Test
    void five_at_most_are_looked_at_closely() throws Exception {
        for (int i = 0; i < 9; i++) {
            nas.sections.merge("processes", Answers.stat(30_000 + i, "oom_reaper", 'S', 1, 5_000), String::concat);
        }

        assertThat(take().suspects()).hasSize(5);
    }

    @Test
    void load_without_explanation_is_watched_for_a_minute_of_the_nas() throws Exception {
        loadDoubtful = true;
        Snapshot s = take(this::doubts, Optional.of(watcher()));

        List<Sample> looks =
                s.samples().stream().flatMap(look -> look.value().stream()).toList();
        assertThat(looks.getLast().uptimeMillis() - looks.getFirst().uptimeMillis())
                .isGreaterThanOrEqualTo(60_000);
        assertThat(nas.asked.getLast()).isEqualTo("details");
        assertThat(asked("last-look")).isEqualTo(2);
        assertThat(stages).contains("LONGER 35", "LONGER 5").doesNotContain("AGAIN");
        assertThat(slept.subList(slept.size() - 7, slept.size())).allMatch(FIVE::equals);
    }

    @Test
    void the_watch_ends_as_soon_as_the_load_is_explained() throws Exception {
        loadDoubtful = true;
        nas.onAsked = name -> loadDoubtful = asked("pulse") < 3;
        take();

        assertThat(asked("pulse")).isEqualTo(3);
        assertThat(nas.asked.getLast()).isEqualTo("details");
    }

    @Test
    void a_nas_whose_own_time_stands_still_is_not_watched_for_ever() throws Exception {
        loadDoubtful = true;
        nas.garble = bytes -> new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceAll("\\d+\\.25 2204\\.82", "100.25 2204.82")
                .getBytes(StandardCharsets.ISO_8859_1);
        take();

        assertThat(asked("pulse")).isBetween(12L, 20L);
    }

    @Test
    void load_and_suspicion_are_both_followed() throws Exception {
        nas.addMiner('S');
        loadDoubtful = true;
        Snapshot s = take();

        assertThat(asked("last-look")).isEqualTo(3);
        assertThat(s.suspects()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_LOST", "NO_ANSWER"})
    void a_line_that_breaks_in_the_closer_look_loses_nothing_that_was_seen(Trouble.Kind kind) throws Exception {
        nas.addMiner('S');
        nas.broken.put("closer-look", kind);
        Snapshot s = take();

        assertThat(s.samples()).hasSize(3).allMatch(Reading::isKnown);
        assertThat(why(s.suspects().getFirst().sha256())).isEqualTo(Reason.NO_ANSWER);
        assertThat(why(s.suspects().getFirst().connections())).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void a_line_that_breaks_in_the_second_look_leaves_the_first_suspicion() throws Exception {
        nas.addMiner('S');
        nas.onAsked = name -> {
            if (asked("last-look") == 2) {
                nas.broken.put("last-look", Trouble.Kind.CONNECTION_LOST);
            }
        };
        Snapshot s = take();

        assertThat(s.suspects()).extracting(Suspect::pid).containsExactly(MINER);
        assertThat(why(s.suspects().getFirst().uid())).isEqualTo(Reason.NO_ANSWER);
        assertThat(s.samples().get(1).isKnown()).isTrue();
        assertThat(why(s.samples().getLast())).isEqualTo(Reason.NO_ANSWER);
        assertThat(s.details().value().orElseThrow()).containsKey(MINER);
    }

    @Test
    void a_second_look_that_is_not_understood_takes_nothing_away() throws Exception {
        nas.addMiner('S');
        nas.garble = bytes -> asked("last-look") == 2 ? new byte[] {'x'} : bytes;
        Snapshot s = take();

        assertThat(s.details().value().orElseThrow()).containsKey(MINER);
        assertThat(s.shareTops().isKnown()).isTrue();
        assertThat(s.asRoot()).isEqualTo(Reading.known(true));
        assertThat(s.samples().getLast().isKnown()).isFalse();
        assertThat(s.suspects()).hasSize(1);
    }

    @Test
    void a_line_that_breaks_in_the_long_watch_leaves_what_was_seen() throws Exception {
        loadDoubtful = true;
        nas.broken.put("pulse", Trouble.Kind.CONNECTION_LOST);
        Snapshot s = take();

        assertThat(s.samples()).hasSize(3);
        assertThat(why(s.samples().getLast())).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void a_file_that_cannot_be_streamed_is_unread_and_the_rest_stays() throws Exception {
        nas.addMiner('S');
        nas.broken.put("program-file", Trouble.Kind.NO_ANSWER);
        Suspect miner = take().suspects().getFirst();

        assertThat(why(miner.sha256())).isEqualTo(Reason.NO_ANSWER);
        assertThat(why(miner.fileBytes())).isEqualTo(Reason.NO_ANSWER);
        assertThat(miner.connections().isKnown()).isTrue();
    }

    @Test
    void a_part_of_a_file_has_no_hash() throws Exception {
        nas.addMiner('S');
        nas.onAsked = name -> nas.cut = name.equals("program-file");

        assertThat(why(take().suspects().getFirst().sha256())).isEqualTo(Reason.CUT_OFF);
    }

    @Test
    void a_file_that_was_refused_has_no_hash() throws Exception {
        nas.addMiner('S');
        nas.onAsked = name -> {
            boolean now = name.equals("program-file");
            nas.errors = now ? "cat: can't open '/proc/24871/task/24871/exe': Permission denied\n" : "";
        };
        nas.fileExit = java.util.OptionalInt.of(1);

        assertThat(why(take().suspects().getFirst().sha256())).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void a_hash_counts_only_where_the_program_is_still_the_same_afterwards() throws Exception {
        nas.addMiner('S');
        nas.onAsked = name -> {
            if (name.equals("still-there")) {
                nas.sections.put("processes", Answers.stat(MINER, "oom_reaper", 'S', 1, 9_999));
            }
        };
        Suspect miner = take().suspects().getFirst();

        assertThat(why(miner.sha256())).isEqualTo(Reason.NOT_THERE);
        assertThat(miner.folder().isKnown()).isTrue();
    }

    @Test
    void a_program_that_ended_before_the_closer_look_is_listed_as_gone() throws Exception {
        nas.addMiner('S');
        nas.onAsked = name -> {
            if (name.equals("closer-look")) {
                nas.sections.put("processes", Answers.stat(1, "init", 'S', 0, 48));
            }
        };
        Suspect miner = take().suspects().getFirst();

        assertThat(why(miner.openFiles())).isEqualTo(Reason.NOT_THERE);
        assertThat(asked("program-file")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"circumstances", "pulse", "last-look", "details", "closer-look", "program-file", "still-there"})
    void an_interrupt_always_goes_through(String during) {
        nas.addMiner('S');
        loadDoubtful = true;
        nas.onAsked = name -> {
            if (name.equals(during)) {
                throw new InterruptedException();
            }
        };

        assertThatThrownBy(this::take).isInstanceOf(InterruptedException.class);
    }
}
