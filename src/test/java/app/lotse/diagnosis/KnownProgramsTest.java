package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Cause;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mining programs by their whole names and arguments, and programs that lock files by where they lie. */
class KnownProgramsTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();

    private static Verdict judge(Program... programs) {
        return DIAGNOSIS.judge(Snapshots.quiet().with(programs).build());
    }

    private static List<Outcome> outcomes(Verdict verdict, String check) {
        return verdict.findings().stream()
                .filter(f -> f.check().equals(check))
                .map(Finding::outcome)
                .toList();
    }

    @Test
    void a_miner_by_its_name_or_its_argument_is_found_idle_or_busy() {
        assertThat(judge(Program.user("xmrig").file("/share/Public/xmrig")).level())
                .isEqualTo(Level.MINER);
        Verdict renamed = judge(Program.user("sys")
                .file("/share/Public/sys")
                .title("/share/Public/sys", "-o", "stratum+tcp://pool.example:3333")
                .uses(60));

        assertThat(renamed.level()).isEqualTo(Level.MINER);
        assertThat(outcomes(renamed, "known-miner")).containsExactly(Outcome.BAD);
        assertThat(renamed.causes()).extracting(Cause::id).contains(Load.SUSPECT);
    }

    @Test
    void a_miner_that_somebody_set_up_is_doubtful_and_no_accusation() {
        Verdict container = judge(
                Program.user("containerd-shim").pid(900),
                Program.user("xmrig").parent(900).file("/app/xmrig").uses(60));
        Verdict app = judge(Program.user("xmrig").file("/share/CACHEDEV1_DATA/.qpkg/XMRig/xmrig"));
        Verdict rumour = judge(Program.user("unity").file("/share/Public/unity"));

        for (Verdict verdict : List.of(container, app, rumour)) {
            assertThat(outcomes(verdict, "known-miner")).containsExactly(Outcome.UNSURE);
            assertThat(verdict.level()).isEqualTo(Level.UNCLEAR);
        }
    }

    @Test
    void names_that_are_only_like_it_and_short_searches_are_left_alone() {
        Verdict verdict = judge(
                Program.user("minetest").file("/share/Public/minetest"),
                Program.user("xmrig-exporter").file("/share/Public/xmrig-exporter"),
                Program.user("grep").title("grep", "stratum+tcp://").only(Program.Presence.ONLY_LAST),
                Program.kernel("xmrig"));

        assertThat(verdict.level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(outcomes(verdict, "known-miner")).containsExactly(Outcome.GOOD);
    }

    @Test
    void kinsing_is_malware_although_its_name_only_begins_like_one_of_the_kernels() {
        assertThat(judge(Program.user("kdevtmpfsi").uses(3)).level()).isEqualTo(Level.MINER);
    }

    @Test
    void the_program_of_deadbolt_stops_everything() {
        Verdict locks = judge(Program.user("27855")
                .file("/mnt/HDA_ROOT/27855")
                .title("/mnt/HDA_ROOT/27855", "-e", "/mnt/HDA_ROOT/c", "/share"));
        Verdict doubtful = judge(
                Program.user("27855").file("/mnt/HDA_ROOT/27855 (deleted)").titleUnread());

        assertThat(outcomes(locks, "known-locker")).containsExactly(Outcome.BAD);
        assertThat(outcomes(doubtful, "known-locker")).containsExactly(Outcome.UNSURE);
        assertThat(List.of(locks.level(), doubtful.level())).containsOnly(Level.STOP);
        assertThat(judge(Program.user("update").file("/mnt/HDA_ROOT/update_pkg/1"))
                        .level())
                .isEqualTo(Level.NOTHING_FOUND);
    }
}
