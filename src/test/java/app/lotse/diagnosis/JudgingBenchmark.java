package app.lotse.diagnosis;

import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.Verdict;
import app.lotse.survey.StatTable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a judgement takes, beside the mere parsing of the same two process tables; run by {@code src/bench/judging.sh}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class JudgingBenchmark {
    /** A usual NAS, a busy one, and far more than any was seen to have. */
    @Param({"400", "2000", "20000"})
    public int processes;

    private final Diagnosis diagnosis = Diagnosis.withShippedKnowledge();
    private Snapshot snapshot;
    private String first;
    private String last;

    @Setup
    public void fill() {
        var all = Snapshots.quiet();
        for (int i = 0; i < processes; i++) {
            all.with(one(i));
        }
        for (int folder = 0; folder < 20; folder++) {
            all.folder("/share/Folder" + folder, "holiday", "2019", "cat.jpg", "letter.odt", "music");
        }
        snapshot = all.build();
        first = StatTable.of(look(0));
        last = StatTable.of(look(1));
        if (StatTable.parse(first) < processes * 9 / 10
                || diagnosis.judge(snapshot).findings().isEmpty()) {
            throw new IllegalStateException("nothing to measure");
        }
    }

    private Sample look(int number) {
        return snapshot.samples().get(number).value().orElseThrow();
    }

    /** A third threads of the kernel; of the others some busy, some just started, some ended, each with one of the others as parent. */
    private static Program one(int i) {
        if (i % 3 == 0) {
            return Program.kernel("kworker/" + i % 8 + ":" + i);
        }
        int parent = 4_000 + i / 7;
        Program p = Program.user("daemon" + i % 500)
                .parent(parent)
                .title("/usr/local/sbin/daemon" + i % 500, "-D", "-c", "/etc/x" + i);
        return switch (i % 20) {
            case 1 -> p.only(Program.Presence.ONLY_LAST);
            case 2 -> p.only(Program.Presence.ONLY_FIRST);
            case 4 -> p.zombie();
            default -> i < 60 ? p.uses(1) : p;
        };
    }

    @Benchmark
    public Verdict judge() {
        return diagnosis.judge(snapshot);
    }

    @Benchmark
    public int parse() {
        return StatTable.parse(first) + StatTable.parse(last);
    }
}
