package app.lotse.diagnosis;

import static app.lotse.diagnosis.Program.kernel;
import static app.lotse.diagnosis.Program.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lotse.model.Advice;
import app.lotse.model.Cause;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.model.Missing;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.Variant;
import app.lotse.model.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How findings become one level, what is said of load and of what could not be read, and what is advised. */
class LevelTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();

    private static Verdict judge(Snapshots snapshot) {
        return DIAGNOSIS.judge(snapshot.build());
    }

    private static List<String> outcomes(Verdict verdict, String check) {
        return verdict.findings().stream()
                .filter(f -> f.check().equals(check))
                .map(f -> f.outcome() + " " + f.strength())
                .toList();
    }

    private static Program miner() {
        return user("[oom_reaper]")
                .title("[oom_reaper]")
                .file("/tmp/.sys/[oom_reaper]")
                .uses(50);
    }

    @Test
    void a_quiet_nas_has_nothing_found_and_says_all_that_was_checked() {
        Verdict verdict = judge(Snapshots.quiet());

        assertThat(verdict.level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(verdict.missing()).isEmpty();
        assertThat(verdict.findings()).extracting(Finding::outcome).containsOnly(Outcome.GOOD);
        assertThat(verdict.findings())
                .extracting(Finding::check)
                .containsExactlyElementsOf(Rule.ALL.stream()
                        .map(Rule::id)
                        .filter(id -> !ComingBack.CHECKS.contains(id) && !id.equals("blocked-updates"))
                        .toList());
    }

    @Test
    void the_worst_sign_decides() {
        assertThat(judge(Snapshots.quiet().with(miner()).folder("/share/a", "!!!READ_ME.txt"))
                        .level())
                .isEqualTo(Level.STOP);
        assertThat(judge(Snapshots.quiet().with(miner()).sharesUnread(Reason.CUT_OFF))
                        .level())
                .isEqualTo(Level.MINER);
        assertThat(judge(Snapshots.quiet().with(user("ffmpeg").uses(60)).sharesUnread(Reason.CUT_OFF))
                        .level())
                .isEqualTo(Level.UNCLEAR);
    }

    @Test
    void nothing_read_is_unclear_and_not_clean() {
        Verdict verdict = judge(Snapshots.quiet()
                .firstUnread(Reason.NOT_UNDERSTOOD)
                .lastUnread(Reason.NO_ANSWER)
                .sharesUnread(Reason.NOT_ALLOWED));

        assertThat(verdict.level()).isEqualTo(Level.UNCLEAR);
        assertThat(verdict.findings()).noneMatch(f -> f.outcome() == Outcome.GOOD);
        assertThat(verdict.cpuPercent().isKnown()).isFalse();
        assertThat(verdict.missing()).extracting(Missing::what).contains("first-look", "last-look", "shares");
    }

    @Test
    void each_of_what_nothing_found_needs_makes_it_unclear_when_it_is_missing() {
        assertThat(judge(Snapshots.quiet().firstUnread(Reason.CUT_OFF)).level()).isEqualTo(Level.UNCLEAR);
        assertThat(judge(Snapshots.quiet().lastUnread(Reason.CUT_OFF)).level()).isEqualTo(Level.UNCLEAR);
        assertThat(judge(Snapshots.quiet().sharesUnread(Reason.NOT_THERE)).level())
                .isEqualTo(Level.UNCLEAR);
        assertThat(judge(Snapshots.quiet().unseen("/share/homes")).level()).isEqualTo(Level.UNCLEAR);
        assertThat(judge(Snapshots.quiet().unparsed("12 (x) ?")).level()).isEqualTo(Level.UNCLEAR);
    }

    @Test
    void an_account_that_sees_only_its_own_programs_has_not_looked() {
        Snapshot all = Snapshots.quiet().build();
        List<Sample> own = all.samples().stream()
                .map(s -> s.value().orElseThrow())
                .map(s -> new Sample(
                        s.uptimeMillis(),
                        s.ticks(),
                        s.processes().stream().filter(p -> p.pid() > 4001).toList(),
                        List.of()))
                .toList();

        assertThat(DIAGNOSIS.judge(with(all, own)).level()).isEqualTo(Level.UNCLEAR);
    }

    @Test
    void a_clock_that_goes_back_cannot_be_measured() {
        Snapshot all = Snapshots.quiet().build();
        List<Sample> turned = all.samples().reversed().stream()
                .map(s -> s.value().orElseThrow())
                .toList();
        Verdict verdict = DIAGNOSIS.judge(with(all, turned));

        assertThat(verdict.level()).isEqualTo(Level.UNCLEAR);
        assertThat(verdict.cpuPercent().isKnown()).isFalse();
    }

    private static Snapshot with(Snapshot s, List<Sample> samples) {
        return Variant.of(s)
                .samples(samples.stream().map(app.lotse.model.Reading::known).toList())
                .snapshot();
    }

    @Test
    void without_root_the_files_are_listed_as_not_seen_and_change_nothing() {
        Verdict verdict = judge(Snapshots.quiet().root(false));

        assertThat(verdict.level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(verdict.missing()).extracting(Missing::what).containsExactly("files");
        assertThat(outcomes(verdict, "suspicious-place")).containsExactly("DOES_NOT_APPLY CONFIRMED");
    }

    @Test
    void certainty_grows_with_place_load_and_a_kernel_too_old_for_the_name() {
        var idle = user("oom_reaper").file("/usr/bin/x");
        assertThat(outcomes(judge(Snapshots.quiet().with(idle)), "kernel-impostor"))
                .containsExactly("BAD SUSPECTED");
        assertThat(outcomes(judge(Snapshots.quiet().kernelVersion("4.2.8").with(idle)), "kernel-impostor"))
                .containsExactly("BAD CONFIRMED");
        assertThat(outcomes(judge(Snapshots.quiet().with(idle.file("/tmp/x"))), "kernel-impostor"))
                .containsExactly("BAD CONFIRMED");
        assertThat(outcomes(
                        judge(Snapshots.quiet()
                                .lasting(61)
                                .with(user("oom_reaper").uses(31))),
                        "kernel-impostor"))
                .containsExactly("BAD CONFIRMED");
        assertThat(outcomes(judge(Snapshots.quiet().with(user("oom_reaper").uses(31))), "kernel-impostor"))
                .as("five seconds of load are no proof")
                .containsExactly("BAD SUSPECTED");
    }

    @Test
    void notes_and_endings_at_the_tops_of_shares_stop_and_single_archives_do_not() {
        assertThat(judge(Snapshots.quiet().folder("/share/a", "!!!READ_ME.txt")).level())
                .isEqualTo(Level.STOP);
        assertThat(judge(Snapshots.quiet().folder("/share/a", "README_FOR_DECRYPT.txt"))
                        .level())
                .isEqualTo(Level.STOP);
        assertThat(judge(Snapshots.quiet().folder("/share/a", "a.jpg.deadbolt")).level())
                .isEqualTo(Level.STOP);
        assertThat(judge(Snapshots.quiet().folder("/share/a", "README.txt", "a.7z"))
                        .level())
                .isEqualTo(Level.NOTHING_FOUND);
        assertThat(judge(Snapshots.quiet().folder("/share/a", numbered(5, ".7z", 5)))
                        .level())
                .isEqualTo(Level.STOP);
        assertThat(judge(Snapshots.quiet().folder("/share/a", numbered(4, ".7z", 6)))
                        .level())
                .isEqualTo(Level.NOTHING_FOUND);
        assertThat(judge(Snapshots.quiet().folder("/share/a", numbered(9, ".7z", 0)))
                        .level())
                .isEqualTo(Level.NOTHING_FOUND);
    }

    private static String[] numbered(int odd, String ending, int usual) {
        return IntStream.range(0, odd + usual)
                .mapToObj(i -> "IMG_" + i + (i < odd ? ending : ".jpg"))
                .toArray(String[]::new);
    }

    @Test
    void load_without_owner_is_found_and_interrupts_and_short_programs_are_not_taken_for_it() {
        assertThat(outcomes(judge(Snapshots.quiet().elsewhere(28)), "load-without-owner"))
                .containsExactly("UNSURE SUSPECTED");
        assertThat(outcomes(judge(Snapshots.quiet().elsewhere(20)), "load-without-owner"))
                .containsExactly("GOOD CONFIRMED");
        assertThat(outcomes(judge(Snapshots.quiet().interrupts(29)), "load-without-owner"))
                .containsExactly("GOOD CONFIRMED");
        assertThat(outcomes(judge(Snapshots.quiet().elsewhere(28).forks(5000)), "load-without-owner"))
                .containsExactly("DOES_NOT_APPLY CONFIRMED");
    }

    @Test
    void time_of_ended_children_counts_on_their_parent_but_not_what_they_used_before() {
        Verdict shell = judge(Snapshots.quiet()
                .with(user("hal_daemon").file("/sbin/hal_daemon").collects(600)));
        assertThat(outcomes(shell, "load-without-owner")).containsExactly("GOOD CONFIRMED");
        assertThat(shell.level()).isEqualTo(Level.BUSY);

        // The child used 600 ticks, of which 590 before the first look: the machine was quiet in between.
        var parent = user("hal_daemon").file("/sbin/hal_daemon").pid(5000);
        var child = user("worker").parent(5000).hasUsed(590).only(Program.Presence.ONLY_FIRST);
        Snapshot quiet = Snapshots.quiet().with(parent, child).build();
        Sample first = quiet.samples().getFirst().value().orElseThrow();
        Sample last = quiet.samples().getLast().value().orElseThrow();
        parent.collects(600);
        var processes = last.processes().stream()
                .map(p -> p.pid() == 5000 ? parent.after(0) : p)
                .toList();
        var later = new Sample(last.uptimeMillis(), last.ticks(), processes, List.of());

        assertThat(DIAGNOSIS.pulse(first, later).causes()).allMatch(cause -> cause.sharePercent() < 1);
    }

    @Test
    void copying_files_is_busy_though_much_of_it_is_interrupts() {
        Verdict verdict =
                judge(Snapshots.quiet().interrupts(20).with(user("smbd").uses(12)));

        assertThat(verdict.level()).isEqualTo(Level.BUSY);
        assertThat(verdict.causes()).extracting(Cause::id).containsExactly("interrupts", "file-sharing");
    }

    @Test
    void causes_are_listed_by_size_with_the_suspect_apart() {
        Verdict verdict = judge(Snapshots.quiet()
                .with(
                        miner(),
                        user("ffmpeg").uses(20),
                        user("newthing").uses(5),
                        user("bit").uses(.5)));

        assertThat(verdict.causes()).extracting(Cause::id).containsExactly("suspect", "video", "unknown", "small");
        assertThat(verdict.causes().getFirst().sharePercent()).isCloseTo(50, within(0.2));
        assertThat(verdict.cpuPercent().value().orElseThrow()).isCloseTo(75.5, within(0.5));
    }

    @Test
    void the_unknown_decides_when_it_is_the_largest_part_or_high_itself() {
        assertThat(judge(Snapshots.quiet()
                                .with(user("ffmpeg").uses(20), user("newthing").uses(15)))
                        .level())
                .isEqualTo(Level.BUSY);
        assertThat(judge(Snapshots.quiet()
                                .with(user("ffmpeg").uses(15), user("newthing").uses(20)))
                        .level())
                .isEqualTo(Level.UNCLEAR);
        assertThat(judge(Snapshots.quiet()
                                .with(user("ffmpeg").uses(50), user("newthing").uses(32)))
                        .level())
                .isEqualTo(Level.UNCLEAR);
    }

    @Test
    void children_of_the_media_library_and_of_containers_belong_to_them() {
        var media = user("mymediadbserver").pid(6000).file("/usr/local/medialibrary/bin/mymediadbserver");
        var worker = user("resize")
                .parent(6000)
                .file("/usr/bin/resize")
                .title("resize")
                .uses(40);
        assertThat(judge(Snapshots.quiet().with(media, worker))
                        .causes()
                        .getFirst()
                        .id())
                .isEqualTo("previews");

        var shim = user("containerd-shim").pid(6100).file("/usr/bin/containerd-shim");
        var inside = user("app").parent(6100).file("/usr/bin/app").title("app").uses(40);
        assertThat(judge(Snapshots.quiet().with(shim, inside))
                        .causes()
                        .getFirst()
                        .id())
                .isEqualTo("container");

        var pretender = user("containerd-shim").pid(6300).file("/tmp/containerd-shim");
        var child = user("app").parent(6300).file("/usr/bin/app").title("app").uses(40);
        assertThat(judge(Snapshots.quiet().with(pretender, child)).level()).isEqualTo(Level.UNCLEAR);

        var web = user("apache").pid(6200).file("/usr/local/apache/bin/apache");
        var dropped = user("app").parent(6200).file("/usr/bin/app").title("app").uses(40);
        assertThat(judge(Snapshots.quiet().with(web, dropped)).level()).isEqualTo(Level.UNCLEAR);
    }

    @Test
    void the_live_picture_shows_load_and_causes_by_name() {
        Snapshot snapshot = Snapshots.quiet()
                .with(user("ffmpeg").uses(40), kernel("md1_resync").uses(10))
                .build();
        Diagnosis.Pulse pulse = DIAGNOSIS.pulse(
                snapshot.samples().getFirst().value().orElseThrow(),
                snapshot.samples().getLast().value().orElseThrow());

        assertThat(pulse.cpuPercent()).isCloseTo(50, within(0.5));
        assertThat(pulse.causes()).extracting(Cause::id).containsExactly("video", "disks");
    }

    @Test
    void a_restart_is_advised_once_and_only_for_a_miner() {
        Verdict miner = judge(Snapshots.quiet().with(miner()));
        assertThat(Diagnosis.advice(miner, false)).containsExactly(Advice.RESTART, Advice.PROTECT);
        assertThat(Diagnosis.advice(miner, true))
                .containsExactly(Advice.ASK_SOMEONE, Advice.UNPLUG_INTERNET, Advice.KEEP_EVIDENCE);

        Verdict stop = judge(Snapshots.quiet().with(miner()).folder("/share/a", "!!!READ_ME.txt"));
        for (boolean restarted : List.of(true, false)) {
            assertThat(Diagnosis.advice(stop, restarted)).first().isEqualTo(Advice.DO_NOT_RESTART);
            assertThat(Diagnosis.advice(stop, restarted)).doesNotContain(Advice.RESTART);
        }
        assertThat(Diagnosis.advice(judge(Snapshots.quiet()), false)).containsExactly(Advice.PROTECT);
        assertThat(Diagnosis.advice(judge(Snapshots.quiet().with(user("ffmpeg").uses(60))), false))
                .containsExactly(Advice.WAIT_AND_LOOK_AGAIN, Advice.PROTECT);
        assertThat(Diagnosis.advice(
                        judge(Snapshots.quiet().with(user("newthing").uses(60))), false))
                .containsExactly(Advice.WAIT_AND_LOOK_AGAIN, Advice.ASK_SOMEONE);
    }

    @Test
    void strength_is_never_lost_on_the_way() {
        assertThat(judge(Snapshots.quiet().with(miner())).bad().getFirst().strength())
                .isEqualTo(Strength.CONFIRMED);
    }
}
