package app.lotse.diagnosis;

import static app.lotse.diagnosis.Program.user;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.diagnosis.Program.Presence;
import app.lotse.model.Doubts;
import app.lotse.model.Proc;
import org.junit.jupiter.api.Test;

/** What a first judgement leaves open, so that a second look is made where it can decide and nowhere else. */
class DoubtsTest {
    private static Doubts doubts(Snapshots snapshot) {
        return Diagnosis.withShippedKnowledge().doubts(snapshot.build());
    }

    @Test
    void a_quiet_nas_leaves_nothing_open() {
        assertThat(doubts(Snapshots.quiet())).isEqualTo(Doubts.NONE);
    }

    @Test
    void whom_a_rule_accuses_or_might_is_looked_at_again() {
        Doubts doubts = doubts(Snapshots.quiet()
                .with(
                        user("[oom_reaper]").title("[oom_reaper]").uses(5),
                        user("kswapd0").only(Presence.ONLY_LAST),
                        user("kworker/0:3").only(Presence.ONLY_FIRST),
                        user("syncd").zombie().threads(2).only(Presence.ONLY_LAST),
                        user("dovecat"),
                        user("7z").title("7z", "a", "-pX", "b"),
                        user("cruncher").file("/tmp/cruncher").uses(12),
                        user("installer").file("/tmp/installer"),
                        user("sh").zombie()));

        assertThat(doubts.suspects())
                .extracting(Proc::comm)
                .containsExactlyInAnyOrder(
                        "[oom_reaper]", "kswapd0", "kworker/0:3", "syncd", "dovecat", "7z", "cruncher");
        assertThat(doubts.load()).isFalse();
    }

    @Test
    void load_is_watched_for_longer_only_where_nothing_explains_it() {
        assertThat(doubts(Snapshots.quiet().with(user("ffmpeg").uses(60))).load())
                .isFalse();
        assertThat(doubts(Snapshots.quiet().with(user("newthing").uses(60))).load())
                .isTrue();
        assertThat(doubts(Snapshots.quiet().elsewhere(40)).load()).isTrue();
        assertThat(doubts(Snapshots.quiet().elsewhere(40).forks(5000)).load()).isTrue();
    }
}
