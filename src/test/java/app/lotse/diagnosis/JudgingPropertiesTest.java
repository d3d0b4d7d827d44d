package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Cause;
import app.lotse.model.Level;
import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.ShareTops;
import app.lotse.model.Snapshot;
import app.lotse.model.Ticks;
import app.lotse.model.Variant;
import app.lotse.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of every Snapshot, tried with many made at random from fixed seeds. */
class JudgingPropertiesTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();
    private static final int TRIES = 300;
    private static final String LETTERS =
            "abko_r/[](){} 0123456789-:.\n\t\r\u0000\u001b\u007f\u0085\u200b\u202e\u2066\ufeff\u0430\u3164\ud800\ue000\uffff%'\"<&";
    private static final List<String> NAMES = List.of(
            "oom_reaper", "[kswapd0]", "ffmpeg", "sh", "init", "convert", "7z", "dovecat", "newthing", "kworker/0:1");
    private static final List<String> FILES = List.of(
            "/usr/bin/x", "/tmp/x", "/memfd:x (deleted)", "/share/Public/.x", "", "/usr/sbin/ffmpeg", "..", "/");

    private static String text(Random random, int most) {
        var s = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            s.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return s.toString();
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static long number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> Long.MAX_VALUE - random.nextInt(3);
            case 2 -> (1L << 32) - random.nextInt(300);
            default -> random.nextInt(5000);
        };
    }

    private static Proc proc(Random random, int pid) {
        return new Proc(
                pid,
                random.nextBoolean() ? any(random, NAMES) : text(random, 15),
                "RSDZT".charAt(random.nextInt(5)),
                random.nextInt(30),
                random.nextInt(4) == 0 ? 0x00200000 : 0x00400100,
                number(random),
                number(random),
                number(random),
                number(random),
                random.nextInt(4),
                random.nextInt(5) * 1000,
                random.nextInt(3) * 4096,
                random.nextInt(3));
    }

    private static Sample sample(Random random) {
        var processes = new ArrayList<Proc>();
        for (int pid = 1; pid < 30; pid++) {
            if (random.nextInt(5) > 0) {
                processes.add(proc(random, random.nextInt(20) == 0 ? 1 : pid));
            }
        }
        var ticks = new Ticks(
                number(random),
                number(random),
                number(random),
                number(random),
                number(random),
                number(random),
                number(random),
                number(random),
                random.nextInt(5),
                number(random));
        return new Sample(number(random) * 10, ticks, processes, random.nextInt(9) == 0 ? List.of("?") : List.of());
    }

    private static <T> Reading<T> maybe(Random random, T value) {
        return random.nextInt(6) == 0
                ? Reading.unread(any(random, List.of(Reason.values())), text(random, 20))
                : Reading.known(value);
    }

    private static Snapshot snapshot(Random random) {
        var samples = new ArrayList<Reading<Sample>>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            samples.add(maybe(random, sample(random)));
        }
        Map<Integer, ProcDetail> details = new HashMap<>();
        for (int pid = 1; pid < 30; pid++) {
            details.put(
                    pid,
                    new ProcDetail(
                            pid,
                            maybe(random, List.of(text(random, 30), text(random, 300))),
                            maybe(random, random.nextBoolean() ? any(random, FILES) : text(random, 90))));
        }
        var tops = new ShareTops(
                List.of(new ShareTops.Folder(text(random, 9), List.of(text(random, 20), text(random, 20)))), List.of());
        return new Snapshot(
                Instant.EPOCH,
                maybe(random, any(random, List.of("4.2.8", "99999.1", "", "x", "5.10\n"))),
                maybe(random, ""),
                maybe(random, ""),
                maybe(random, ""),
                maybe(random, 1.0),
                maybe(random, ""),
                maybe(random, 1.0),
                maybe(random, true),
                samples,
                maybe(random, details),
                maybe(random, tops),
                Map.of(),
                List.of());
    }

    private static void holds(Verdict verdict) {
        verdict.cpuPercent().value().ifPresent(p -> assertThat(p).isBetween(0.0, 100.0));
        assertThat(verdict.causes())
                .allSatisfy(c -> assertThat(c.sharePercent()).isBetween(0.0, 100.0));
        double sum = verdict.causes().stream().mapToDouble(Cause::sharePercent).sum();
        assertThat(sum).isLessThanOrEqualTo(verdict.cpuPercent().value().orElse(0.0) + 0.5);
        assertThat(verdict.findings()).isNotEmpty();
        String told = verdict.findings() + " " + verdict.causes();
        assertThat(told.codePoints()
                        .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
                        .toArray())
                .isEmpty();
        verdict.findings()
                .forEach(f -> assertThat(f.evidence())
                        .hasSizeLessThan(60)
                        .allSatisfy(
                                e -> assertThat(e.value()).doesNotContain("NaN").hasSizeLessThanOrEqualTo(200)));
    }

    @Test
    void whatever_was_read_is_judged_and_its_figures_make_sense() {
        for (int seed = 0; seed < TRIES * 3; seed++) {
            Snapshot snapshot = snapshot(new Random(seed));
            holds(DIAGNOSIS.judge(snapshot));
            assertThat(DIAGNOSIS.doubts(snapshot).suspects()).hasSizeLessThanOrEqualTo(50);
        }
    }

    @Test
    void any_name_and_command_line_is_judged() {
        for (int seed = 0; seed < TRIES; seed++) {
            var random = new Random(seed);
            var odd = Program.user(text(random, 15))
                    .title(text(random, 60), text(random, 60))
                    .file("/" + text(random, 60))
                    .uses(random.nextInt(60));
            holds(DIAGNOSIS.judge(Snapshots.quiet().with(odd).build()));
        }
    }

    private static Snapshots some(Random random) {
        List<Row> rows = Table.ROWS;
        return rows.get(random.nextInt(rows.size()))
                .nas()
                .apply(Snapshots.quiet().root(random.nextBoolean()));
    }

    private static Level level(Snapshots nas) {
        return DIAGNOSIS.judge(nas.build()).level();
    }

    @Test
    void a_harmless_idle_program_more_changes_nothing() {
        for (int seed = 0; seed < TRIES; seed++) {
            Level before = level(some(new Random(seed)));
            Snapshots nas = some(new Random(seed));
            for (int i = seed % 40; i >= 0; i--) {
                nas.with(Program.user("qLogEngined"));
            }

            assertThat(level(nas)).as("seed " + seed).isEqualTo(before);
        }
    }

    @Test
    void no_program_more_makes_a_miner_or_a_stop_milder() {
        for (int seed = 0; seed < TRIES * 2; seed++) {
            Level before = level(some(new Random(seed)));
            if (before.compareTo(Level.MINER) < 0) {
                continue;
            }
            Snapshots nas = some(new Random(seed));
            var random = new Random(-seed - 1);
            for (int i = random.nextInt(40); i >= 0; i--) {
                var more = random.nextBoolean() ? Program.user(any(random, NAMES)) : Program.kernel(any(random, NAMES));
                more.only(any(random, List.of(Program.Presence.values())));
                nas.with(
                        random.nextInt(3) == 0
                                ? more.zombie()
                                : more.file(any(random, FILES)).uses(random.nextInt(20)));
            }

            assertThat(level(nas)).as("seed " + seed).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void the_order_of_processes_does_not_matter() {
        for (int seed = 0; seed < TRIES; seed++) {
            Snapshot a = some(new Random(seed)).build();
            var random = new Random(seed);
            List<Reading<Sample>> mixed = a.samples().stream()
                    .map(reading -> reading.map(s -> mixed(s, random)))
                    .toList();

            assertThat(DIAGNOSIS.judge(with(a, mixed))).as("seed " + seed).isEqualTo(DIAGNOSIS.judge(a));
        }
    }

    private static Sample mixed(Sample s, Random random) {
        var processes = new ArrayList<>(s.processes());
        Collections.shuffle(processes, random);
        return new Sample(s.uptimeMillis(), s.ticks(), processes, s.unparsed());
    }

    private static Snapshot with(Snapshot s, List<Reading<Sample>> samples) {
        return Variant.of(s).samples(samples).snapshot();
    }

    /** Judging so many took hours where each process was compared with each; the limit is far from what it takes. */
    @Test
    void twenty_thousand_processes_are_judged() {
        var nas = Snapshots.quiet().looks(5).lasting(8);
        for (int i = 0; i < 20_000; i++) {
            nas.with(Program.user("p" + i % 500)
                    .pid(10_000 + i)
                    .parent(i == 0 ? 1 : 9_999 + i)
                    .only(i % 7 == 0 ? Program.Presence.ALL_BUT_LAST : Program.Presence.BOTH)
                    .uses(.004));
        }
        Snapshot snapshot = nas.build();

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> holds(DIAGNOSIS.judge(snapshot)));
    }
}
