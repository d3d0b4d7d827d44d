package app.lotse.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lotse.model.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of the practice NAS fit together at every moment, as a kernel's do. */
class MachineTest {
    private final StagedTime time = new StagedTime();

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void countersOnlyGrowAndNoProgramHasMoreThanTheMachine(Scenario scenario) {
        var life = new Life(scenario, time);
        var random = new Random(7);
        for (int boot = 1; boot <= 2; boot++) {
            var before = new Look(life);
            for (int i = 0; i < 120; i++) {
                time.pass(Duration.ofMillis(random.nextInt(1_500)));
                var look = new Look(life);
                look.follows(before);
                before = look;
            }
            life.reboot();
            life.startAgain();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HEALTHY, 0.01, 0.08",
        "MINER, 0.5, 0.6",
        "MINER_RETURNS, 0.5, 0.6",
        "NO_RETURN, 0.5, 0.6",
        "BUSY, 0.52, 0.62",
        "ENCRYPTION, 0.35, 0.5"
    })
    void isAsBusyAsItsStory(Scenario scenario, double least, double most) {
        assertThat(busy(new Life(scenario, time), Duration.ofSeconds(10))).isBetween(least, most);
    }

    @Test
    void theMinerTakesHalfOfTheWholeMachine() {
        var life = new Life(Scenario.MINER, time);
        var before = new Look(life);
        time.pass(Duration.ofSeconds(5));
        var after = new Look(life);
        int miner = after.pid("[oom_reaper]");

        long ticks = after.time(miner) - before.time(miner);
        assertThat((double) ticks / (after.all() - before.all())).isCloseTo(0.5, within(0.002));
        assertThat(miner).isGreaterThan(1_000);
        assertThat(after.field(miner, 4)).isEqualTo(1);
        assertThat(after.field(miner, 9) & 0x0020_0000).isZero();
    }

    @Test
    void theGenuineOomReaperIsAThreadOfTheKernelThatDoesNothing() {
        var look = new Look(new Life(Scenario.MINER, time));

        assertThat(look.pid("oom_reaper")).isEqualTo(32);
        assertThat(look.field(32, 9) & 0x0020_0000).isNotZero();
        assertThat(look.field(32, 4)).isEqualTo(2);
        assertThat(look.time(32)).isZero();
        assertThat(look.read("/proc/32/cmdline")).isEmpty();
    }

    @Test
    void eachStatLineHasTheFieldsOfProc5() {
        var look = new Look(new Life(Scenario.BUSY, time));

        assertThat(look.table).hasSizeGreaterThan(55);
        assertThat(look.table.values()).allSatisfy(fields -> assertThat(fields).hasSize(52));
        assertThat(look.table.keySet())
                .allSatisfy(pid -> assertThat(look.field(pid, 22)).isLessThanOrEqualTo((long) (look.uptime() * 100)));
    }

    @Test
    void isRestlessForTwoMinutesAfterAStart() {
        var life = new Life(Scenario.HEALTHY, time);
        life.reboot();
        life.startAgain();
        time.pass(Duration.ofMillis(Boot.READY));

        assertThat(busy(life, Duration.ofSeconds(40))).isBetween(0.25, 0.5);
        time.pass(Duration.ofSeconds(90));
        assertThat(busy(life, Duration.ofSeconds(10))).isLessThan(0.06);
    }

    @Test
    void timeNeverRunsBackwardsWhenTheComputersClockIsSetBack() {
        var life = new Life(Scenario.HEALTHY, time);
        var before = new Look(life);
        time.pass(Duration.ofHours(-2));
        var after = new Look(life);

        after.follows(before);
        assertThat(after.uptime()).isEqualTo(before.uptime());
    }

    private double busy(Life life, Duration over) {
        var before = new Look(life);
        time.pass(over);
        var after = new Look(life);
        return (double) (after.busy() - before.busy()) / (after.all() - before.all());
    }

    /** All counters at one moment, read from the files as a client would. */
    private static final class Look {
        private final DeviceFiles files;
        private final List<Long> cpu;
        private final Map<Integer, List<String>> table = new HashMap<>();

        Look(Life life) {
            files = new DeviceFiles(life.now());
            cpu = numbers(read("/proc/stat").lines().findFirst().orElseThrow().replaceFirst("cpu +", ""));
            files.names("/proc").stream()
                    .filter(name -> name.matches("[0-9]+"))
                    .forEach(pid -> table.put(Integer.parseInt(pid), fields(read("/proc/" + pid + "/stat"))));
        }

        void follows(Look before) {
            assertThat(uptime()).isGreaterThanOrEqualTo(before.uptime());
            for (int i = 0; i < cpu.size(); i++) {
                assertThat(cpu.get(i)).isGreaterThanOrEqualTo(before.cpu.get(i));
            }
            assertThat((double) all()).isCloseTo(uptime() * 200, within(8.0));
            assertThat(busy() - before.busy()).isLessThanOrEqualTo(all() - before.all() + 5);
            long programs = table.keySet().stream()
                    .mapToLong(pid -> time(pid) + field(pid, 16) + field(pid, 17))
                    .sum();
            assertThat(programs).isLessThanOrEqualTo(busy());
            assertThat(busy() - programs).isLessThanOrEqualTo(table.size() * 4L + cpu.get(6));
            before.table.keySet().stream()
                    .filter(table::containsKey)
                    .forEach(pid -> assertThat(time(pid)).isGreaterThanOrEqualTo(before.time(pid)));
        }

        double uptime() {
            return Double.parseDouble(read("/proc/uptime").split(" ")[0]);
        }

        long busy() {
            return cpu.get(0) + cpu.get(1) + cpu.get(2) + cpu.get(5) + cpu.get(6);
        }

        long all() {
            return busy() + cpu.get(3) + cpu.get(4);
        }

        long time(int pid) {
            return field(pid, 14) + field(pid, 15);
        }

        /** A field by its number in proc(5). */
        long field(int pid, int number) {
            return Long.parseLong(table.get(pid).get(number - 1));
        }

        int pid(String comm) {
            return table.entrySet().stream()
                    .filter(each -> each.getValue().get(1).equals(comm))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }

        String read(String path) {
            return new String(
                    ((Node.Text) files.follow(path).orElseThrow()).text().get(), StandardCharsets.UTF_8);
        }

        private static List<Long> numbers(String line) {
            return Arrays.stream(line.split(" ")).map(Long::parseLong).toList();
        }

        private static List<String> fields(String stat) {
            int open = stat.indexOf('(');
            int close = stat.lastIndexOf(')');
            var fields = new ArrayList<String>();
            fields.add(stat.substring(0, open - 1));
            fields.add(stat.substring(open + 1, close));
            fields.addAll(List.of(stat.substring(close + 2).strip().split(" ")));
            return fields;
        }
    }
}
