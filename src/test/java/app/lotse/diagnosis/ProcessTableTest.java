package app.lotse.diagnosis;

import static app.lotse.diagnosis.Program.kernel;
import static app.lotse.diagnosis.Program.user;
import static app.lotse.model.Level.BUSY;
import static app.lotse.model.Level.MINER;
import static app.lotse.model.Level.NOTHING_FOUND;
import static app.lotse.model.Level.STOP;
import static app.lotse.model.Level.UNCLEAR;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.diagnosis.Program.Presence;
import app.lotse.model.Level;
import app.lotse.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One process on a quiet NAS, and the level it must lead to: as root and without, on an old and on a new kernel. */
class ProcessTableTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    /** @param hidden level for an account that may not see where programs lie; the same kernel-independent level otherwise */
    record Row(String why, Level level, Level hidden, Supplier<Program[]> programs) {}

    private static Row row(String why, Level level, Supplier<Program> program) {
        return new Row(why, level, level, () -> new Program[] {program.get()});
    }

    private static Row rows(String why, Level level, Supplier<Program[]> programs) {
        return new Row(why, level, level, programs);
    }

    private static Row differs(String why, Level root, Level hidden, Supplier<Program> program) {
        return new Row(why, root, hidden, () -> new Program[] {program.get()});
    }

    private static Program dead(String name) {
        return user(name).zombie().threads(2);
    }

    private static Program packer(String... words) {
        return user("7z").file("/usr/local/sbin/7z").title(words);
    }

    private static List<Row> table() {
        var t = new ArrayList<Row>();
        // The disguise of the advisory, and its relatives.
        t.add(row(
                "name in brackets, from /tmp, half the machine",
                MINER,
                () -> user("[oom_reaper]")
                        .title("[oom_reaper]")
                        .file("/tmp/.sys/[oom_reaper]")
                        .uses(50)));
        t.add(row(
                "idle: hiding alone is enough",
                MINER,
                () -> user("[oom_reaper]").title("[oom_reaper]").file("/tmp/.sys/[oom_reaper]")));
        t.add(row(
                "low number: numbers wrap and decide nothing",
                MINER,
                () -> user("[oom_reaper]")
                        .pid(300)
                        .title("[oom_reaper]")
                        .file("/tmp/x")
                        .uses(50)));
        t.add(row(
                "name without brackets, command line emptied, file deleted",
                MINER,
                () -> user("oom_reaper").title().file("/tmp/.sys/a (deleted)").uses(48)));
        t.add(row(
                "parent 2 does not make it a kernel thread",
                MINER,
                () -> user("oom_reaper").parent(2).title().uses(20)));
        t.add(row(
                "no memory shown, but no flag either",
                MINER,
                () -> user("oom_reaper").withoutMemory().title().noFile().uses(40)));
        t.add(row(
                "only the command line pretends",
                MINER,
                () -> user("x").title("[kworker/0:1]").file("/usr/bin/x").uses(5)));
        t.add(row(
                "only the command line pretends, with blanks behind",
                MINER,
                () -> user("x").title("[kswapd0]   ")));
        t.add(row(
                "command line is the path of a kernel name",
                MINER,
                () -> user("x").title("/usr/bin/kswapd0", "-c", "x")));
        t.add(row("kernel name of another family", MINER, () -> user("kworker/u8:2")));
        t.add(row(
                "bracket cut off with the name at 15 bytes",
                MINER,
                () -> user("[kworker/u16:1-").title("[kworker/u16:1-events]")));
        t.add(row("raid thread as a program", MINER, () -> user("md1_resync").uses(35)));
        t.add(row(
                "kswapd0 as a program is no short memory",
                MINER,
                () -> user("kswapd0").uses(60)));
        t.add(row(
                "hidden folder in a share",
                MINER,
                () -> user("oom_reaper")
                        .file("/share/CACHEDEV1_DATA/.liveupdate/oom")
                        .uses(50)));
        t.add(row(
                "first thread ended, second computes",
                MINER,
                () -> dead("oom_reaper").uses(50)));
        t.add(row("first thread ended, any name", MINER, () -> dead("syncd").uses(40)));
        t.add(row(
                "leftover whose time grows", MINER, () -> user("syncd").zombie().uses(40)));
        // What must not alarm.
        t.add(row("plain leftover", NOTHING_FOUND, () -> user("sh").zombie()));
        t.add(row(
                "leftover with a kernel name, not growing",
                NOTHING_FOUND,
                () -> user("kworker/0:1").zombie()));
        t.add(row("the real one, new kernel", NOTHING_FOUND, () -> kernel("oom_reaper")));
        t.add(row(
                "daemon that writes its title in brackets",
                NOTHING_FOUND,
                () -> user("lxc-monitord")
                        .title("[lxc monitor] /var/lib/lxc u1")
                        .file("/usr/bin/lxc-monitord")));
        t.add(row(
                "helper started by the kernel",
                NOTHING_FOUND,
                () -> user("modprobe").parent(2).title("/sbin/modprobe", "-q")));
        t.add(row(
                "helper caught before it became itself",
                NOTHING_FOUND,
                () -> user("kworker/u8:1")
                        .parent(2)
                        .withoutMemory()
                        .title()
                        .noFile()
                        .only(Presence.ONLY_LAST)));
        t.add(row(
                "no command line, ordinary name",
                NOTHING_FOUND,
                () -> user("qLogEngined").title()));
        t.add(row(
                "file deleted after an update",
                NOTHING_FOUND,
                () -> user("hal_daemon").file("/sbin/hal_daemon (deleted)")));
        t.add(row(
                "idle program in /tmp: an installer",
                NOTHING_FOUND,
                () -> user("install").file("/tmp/qpkg/install")));
        t.add(row(
                "brackets in a title of no kernel name",
                NOTHING_FOUND,
                () -> user("sshd").title("sshd: admin [priv]")));
        t.add(row(
                "names that only begin like the kernel's",
                NOTHING_FOUND,
                () -> user("kdevtmpfsi").uses(3)));
        t.add(row("user-space daemon with a d", NOTHING_FOUND, () -> user("watchdogd")));
        // Seen once: look again.
        t.add(row(
                "kernel name seen only in the last look, running",
                UNCLEAR,
                () -> user("oom_reaper").only(Presence.ONLY_LAST).uses(10)));
        t.add(row(
                "kernel name seen only in the first look, running",
                UNCLEAR,
                () -> user("oom_reaper").only(Presence.ONLY_FIRST)));
        // Known malware.
        t.add(row("known name", MINER, () -> user("dovecat").uses(50)));
        t.add(row(
                "known name, idle, renamed in the command line",
                MINER,
                () -> user("sh").title("/usr/bin/dedpma").file("/bin/sh")));
        t.add(row("almost the name: a mail server", NOTHING_FOUND, () -> user("dovecot")));
        // Encryption.
        t.add(row(
                "password, deletes originals",
                STOP,
                () -> packer("7z", "a", "-mx=0", "-sdel", "-p" + KEY, "/share/a.7z", "/share/a")));
        t.add(row("the same in capitals", STOP, () -> packer("7z", "A", "-SDEL", "-P" + KEY, "/share/a.7z")));
        t.add(row(
                "the same, seen only in the first look",
                STOP,
                () -> packer("7z", "a", "-sdel", "-p" + KEY).only(Presence.ONLY_FIRST)));
        t.add(row(
                "one backup with a password, little load",
                NOTHING_FOUND,
                () -> packer("7z", "a", "-p" + KEY, "/share/b.7z", "/share/b").uses(10)));
        t.add(row(
                "one backup with a password, much load: cannot tell",
                UNCLEAR,
                () -> packer("7z", "a", "-p" + KEY, "/share/b.7z", "/share/b").uses(60)));
        t.add(rows("several with passwords under load", STOP, () -> new Program[] {
            packer("7z", "a", "-p" + KEY, "1").uses(20),
            packer("7z", "a", "-p" + KEY, "2").uses(20)
        }));
        t.add(row(
                "packing without password",
                BUSY,
                () -> packer("7z", "a", "/share/b.7z", "/share/b").uses(60)));
        t.add(row("unpacking", BUSY, () -> packer("7z", "x", "/share/b.7z").uses(60)));
        t.add(row(
                "command line could not be told apart, under load",
                UNCLEAR,
                () -> packer().titleUnread().uses(60)));
        t.add(rows("several programs that encrypt under load", STOP, () -> new Program[] {
            user("openssl").title("openssl", "enc", "-aes-256-cbc").uses(20),
            user("openssl").title("openssl", "enc", "-k").uses(20)
        }));
        t.add(row(
                "openssl for a certificate",
                NOTHING_FOUND,
                () -> user("openssl").title("openssl", "x509", "-text").uses(5)));
        // Load with and without a name.
        t.add(row("films", BUSY, () -> user("ffmpeg").title("ffmpeg", "-i", "a").uses(70)));
        t.add(row(
                "all of the media library, by its folder",
                BUSY,
                () -> user("anything")
                        .title("/usr/local/medialibrary/bin/anything")
                        .file("/usr/local/medialibrary/bin/anything")
                        .uses(70)));
        t.add(row("disks, by the kernel", BUSY, () -> kernel("md1_resync").uses(45)));
        t.add(row("memory short, by the kernel", BUSY, () -> kernel("kswapd0").uses(45)));
        t.add(row(
                "the real oom_reaper never computes for long",
                UNCLEAR,
                () -> kernel("oom_reaper").uses(45)));
        t.add(row("unknown name, much load", UNCLEAR, () -> user("newthing").uses(45)));
        t.add(row(
                "unknown name, load just below high",
                NOTHING_FOUND,
                () -> user("newthing").uses(29)));
        t.add(differs(
                "harmless name in the wrong place",
                UNCLEAR,
                BUSY,
                () -> user("ffmpeg").title("ffmpeg").file("/tmp/ffmpeg").uses(60)));
        t.add(differs(
                "harmless name among the owner's files",
                UNCLEAR,
                BUSY,
                () -> user("ffmpeg")
                        .title("ffmpeg")
                        .file("/share/Public/ffmpeg")
                        .uses(60)));
        t.add(row(
                "no file but memory",
                UNCLEAR,
                () -> user("x").title("x").file("/memfd:x (deleted)").uses(60)));
        t.add(row(
                "still starting",
                BUSY,
                () -> user("sh")
                        .title("/bin/sh", "/etc/init.d/rcS")
                        .file("/bin/busybox")
                        .uses(60)));
        return t;
    }

    static Stream<Arguments> cases() {
        return table().stream()
                .flatMap(row -> Stream.of("4.2.8", "5.10.60-qnap")
                        .flatMap(kernel -> Stream.of(true, false).map(root -> Arguments.of(row, kernel, root))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_process_is_judged_as_its_reason_says(Row row, String kernel, boolean root) {
        Verdict verdict = DIAGNOSIS.judge(Snapshots.quiet()
                .kernelVersion(kernel)
                .root(root)
                .with(row.programs().get())
                .build());

        assertThat(verdict.level())
                .as(row.why() + " " + verdict.findings())
                .isEqualTo(root ? row.level() : row.hidden());
        assertThat(verdict.findings().toString())
                .as("the key stays out of evidence")
                .doesNotContain(KEY);
    }

    @Test
    void the_table_is_large_enough_to_mean_something() {
        assertThat(table()).hasSizeGreaterThanOrEqualTo(40);
    }
}
