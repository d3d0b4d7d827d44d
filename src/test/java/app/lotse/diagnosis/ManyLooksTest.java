package app.lotse.diagnosis;

import static app.lotse.diagnosis.Program.at;
import static app.lotse.diagnosis.Program.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lotse.diagnosis.Program.Presence;
import app.lotse.model.Cause;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.Ticks;
import app.lotse.model.Variant;
import app.lotse.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What several looks tell together: whose load it was, for how long, and what odd clocks and counters do to it. */
class ManyLooksTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();

    private static Finding finding(Verdict verdict, String check) {
        return verdict.findings().stream()
                .filter(f -> f.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict judge(Snapshots nas) {
        return DIAGNOSIS.judge(nas.build());
    }

    /** The same Snapshot with its looks made anew, each from the one before. @param change gets the look, {@code null} leaves it out */
    private static Verdict judge(Snapshots nas, List<UnaryOperator<Sample>> changes) {
        Snapshot s = nas.build();
        var samples = new ArrayList<Reading<Sample>>();
        for (int i = 0; i < changes.size(); i++) {
            samples.add(s.samples().get(i).map(changes.get(i)));
        }
        return DIAGNOSIS.judge(Variant.of(s).samples(samples).snapshot());
    }

    private static UnaryOperator<Sample> up(long millis) {
        return s -> new Sample(s.uptimeMillis() + millis, s.ticks(), s.processes(), s.unparsed());
    }

    /** Time of programs that no process has, in ticks since the start. */
    private static UnaryOperator<Sample> busier(long ticks) {
        return s -> new Sample(s.uptimeMillis(), ticks(s.ticks(), ticks, 0), s.processes(), s.unparsed());
    }

    private static Ticks ticks(Ticks t, long busier, long forks) {
        return new Ticks(
                t.user() + busier,
                t.nice(),
                t.system(),
                t.idle() - busier,
                t.iowait(),
                t.irq(),
                t.softirq(),
                t.steal(),
                t.cores(),
                forks == 0 ? t.forks() : forks);
    }

    @Test
    void what_was_watched_too_briefly_is_said_so_and_what_lasts_is_not() {
        Finding brief = finding(judge(Snapshots.quiet().with(user("newthing").uses(60))), "unexplained-load");
        assertThat(brief.sentence()).isEqualTo("check.unexplained-load.UNSURE.briefly");
        assertThat(brief.evidence()).contains(new Evidence("seconds", "5"));

        Finding lasting = finding(
                judge(Snapshots.quiet().lasting(60).with(user("newthing").uses(60))), "unexplained-load");
        assertThat(lasting.sentence()).isEqualTo("check.unexplained-load.UNSURE");
        assertThat(lasting.evidence()).contains(new Evidence("seconds", "60"));

        assertThat(finding(judge(Snapshots.quiet().elsewhere(40)), "load-without-owner")
                        .sentence())
                .isEqualTo("check.load-without-owner.UNSURE.briefly");
        assertThat(finding(judge(Snapshots.quiet().elsewhere(40).lasting(60)), "load-without-owner")
                        .sentence())
                .isEqualTo("check.load-without-owner.UNSURE");
        assertThat(finding(judge(Snapshots.quiet().elsewhere(40).forks(5000)), "load-without-owner")
                        .sentence())
                .isEqualTo("check.load-without-owner.UNSURE.many-programs");
    }

    @Test
    void a_gap_once_is_noise_and_twice_in_a_row_a_finding() {
        // Four looks in nine seconds: an interval's capacity is 1200 ticks.
        var nas = Snapshots.quiet().looks(4).lasting(9);
        assertThat(finding(judge(nas, List.of(busier(0), busier(500), busier(500), busier(500))), "load-without-owner")
                        .outcome())
                .isEqualTo(Outcome.GOOD);
        assertThat(finding(judge(nas, List.of(busier(0), busier(400), busier(400), busier(800))), "load-without-owner")
                        .outcome())
                .isEqualTo(Outcome.GOOD);
        assertThat(finding(judge(nas, List.of(busier(0), busier(350), busier(700), busier(700))), "load-without-owner")
                        .outcome())
                .isEqualTo(Outcome.UNSURE);
    }

    @Test
    void a_short_program_seen_only_in_the_middle_has_its_time_by_name() {
        Verdict verdict = judge(Snapshots.quiet()
                .looks(3)
                .lasting(10)
                .with(
                        at("/usr/bin/photod").pid(5000).children(40),
                        at("/usr/bin/convert")
                                .parent(5000)
                                .only(Presence.ONLY_MIDDLE)
                                .started(6100)
                                .uses(10)));

        assertThat(verdict.causes()).extracting(Cause::id).contains("previews");
    }

    @Test
    void causes_are_never_more_than_the_machine_was_busy() {
        Verdict verdict = judge(Snapshots.quiet()
                .looks(3)
                .with(
                        user("ffmpeg").uses(60).children(30),
                        user("smbd").children(60),
                        user("newthing").uses(40)));

        double sum = verdict.causes().stream().mapToDouble(Cause::sharePercent).sum();
        assertThat(sum).isLessThanOrEqualTo(100.5);
        assertThat(verdict.cpuPercent().value().orElseThrow()).isCloseTo(100, within(.1));
    }

    @Test
    void after_a_restart_in_between_only_the_later_looks_are_compared() {
        var nas = Snapshots.quiet().looks(4).lasting(9).with(user("oom_reaper").only(Presence.ONLY_FIRST));
        Verdict verdict = judge(nas, List.of(up(500_000), up(0), up(0), up(0)));

        assertThat(verdict.cpuPercent().isKnown()).isTrue();
        assertThat(verdict.level()).as("seen once, before").isEqualTo(Level.UNCLEAR);

        Verdict twiceBefore = judge(
                Snapshots.quiet().looks(3).lasting(9).with(user("oom_reaper").only(Presence.ALL_BUT_LAST)),
                List.of(up(500_000), up(0), up(0)));
        assertThat(twiceBefore.level())
                .as("one look before the restart and one after it are not two looks")
                .isEqualTo(Level.UNCLEAR);
    }

    @Test
    void a_clock_that_jumps_cannot_be_measured() {
        var nas = Snapshots.quiet().with(user("newthing").uses(60));
        assertThat(judge(nas, List.of(up(0), up(90_000_000))).level()).isEqualTo(Level.UNCLEAR);
        assertThat(judge(nas, List.of(up(0), up(90_000_000))).cpuPercent().isKnown())
                .isFalse();
        assertThat(judge(nas, List.of(up(0), up(-5000))).cpuPercent().isKnown()).isFalse();
        assertThat(judge(nas, List.of(up(0), up(-4000))).cpuPercent().value().orElseThrow())
                .as("a clock that runs slow does not make it busier")
                .isCloseTo(60, within(1.0));
    }

    @Test
    void counters_of_old_machines_that_begin_anew_are_survived() {
        assertThat(Counter.grown((1L << 32) - 50, 150, 500)).hasValue(200);
        assertThat(Counter.grown((1L << 32) / 10 - 50, 150, 500)).hasValue(200);
        assertThat(Counter.grown(1000, 400, 500)).as("it went back").isEmpty();
        assertThat(Counter.grown((1L << 32) - 5000, 150, 500)).as("too far").isEmpty();

        var nas = Snapshots.quiet().with(user("ffmpeg").uses(40).hasUsed((1L << 32) - 300));
        UnaryOperator<Sample> wrapped = s -> new Sample(
                s.uptimeMillis(),
                ticks(s.ticks(), 0, 5),
                s.processes().stream().map(ManyLooksTest::wrapped).toList(),
                s.unparsed());
        Verdict verdict = judge(
                nas,
                List.of(
                        s -> new Sample(
                                s.uptimeMillis(), ticks(s.ticks(), 0, (1L << 32) - 3), s.processes(), s.unparsed()),
                        wrapped));
        assertThat(verdict.level()).isEqualTo(Level.BUSY);
        assertThat(verdict.causes().getFirst().id()).isEqualTo("video");
    }

    private static Proc wrapped(Proc p) {
        return new Proc(
                p.pid(),
                p.comm(),
                p.state(),
                p.ppid(),
                p.flags(),
                p.user() & 0xffffffffL,
                p.system(),
                p.childUser(),
                p.childSystem(),
                p.threads(),
                p.startTime(),
                p.vsize(),
                p.rss());
    }

    @Test
    void the_closer_look_adds_file_hash_account_and_connections() {
        Finding finding = finding(
                judge(Snapshots.quiet().with(user("syncd").zombie().threads(2).closely("/tmp/.x/miner"))),
                "kernel-impostor");

        assertThat(finding.evidence())
                .contains(
                        new Evidence("file", "/tmp/.x/miner"),
                        new Evidence("place", "TEMPORARY"),
                        new Evidence("sha256", "ab".repeat(32)),
                        new Evidence("account-number", "99"),
                        new Evidence("folder", "/share/CACHEDEV1_DATA"),
                        new Evidence("connections", "1"),
                        new Evidence("connected-with", "203.0.113.9:3333"),
                        new Evidence("number-above-1000", "yes"));
        assertThat(finding(judge(Snapshots.quiet().with(user("kswapd0").pid(999))), "kernel-impostor")
                        .evidence())
                .extracting(Evidence::key)
                .doesNotContain("number-above-1000", "sha256");
    }

    @Test
    void a_crowd_of_small_suspicions_does_not_push_the_miner_out() {
        var nas = Snapshots.quiet().with(user("oom_reaper"));
        for (int i = 0; i < 60; i++) {
            nas.with(user("kswapd0").only(Presence.ONLY_LAST).uses(1));
        }

        assertThat(judge(nas).level()).isEqualTo(Level.MINER);
    }

    @Test
    void helpers_and_titles_in_brackets_are_noted_and_no_fault() {
        Finding finding = finding(
                judge(Snapshots.quiet()
                        .with(
                                user("helperx").parent(2).uses(3),
                                user("lxc-monitord").title("[lxc monitor] /var/lib/lxc u1"))),
                "kernel-impostor");

        assertThat(finding.outcome()).isEqualTo(Outcome.GOOD);
        assertThat(Set.copyOf(finding.evidence()))
                .contains(
                        new Evidence("notice-started-by-kernel", "helperx"),
                        new Evidence("notice-title-in-brackets", "lxc-monitord"));
    }
}
