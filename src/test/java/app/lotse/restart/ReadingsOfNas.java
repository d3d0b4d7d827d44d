package app.lotse.restart;

import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Shell;
import app.lotse.survey.BeforeRestart;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** What real devices answer before a restart, in the shapes of several systems; each test changes what it is about. */
final class ReadingsOfNas implements Shell {
    private static final Pattern ECHO = Pattern.compile("echo '@@([0-9a-f]{16}) ([a-z]+)'");
    private static final String MISSING = "_".repeat(126);
    static final String TCP =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
    static final String SYSTEM_ARRAYS = """
            md13 : active raid1 sdb4[128] sda4[129]
                  458880 blocks super 1.0 [128/2] [UU%s]
                  bitmap: 1/1 pages [4KB], 65536KB chunk

            md9 : active raid1 sdb1[128] sda1[129]
                  530048 blocks super 1.0 [128/2] [UU%s]
                  bitmap: 1/1 pages [4KB], 65536KB chunk

            unused devices: <none>
            """.formatted(MISSING, MISSING);

    final Map<String, String> sections = new LinkedHashMap<>();
    Set<String> here = Set.of();
    String errors = "";
    private final StringBuilder processes = new StringBuilder();
    private final StringBuilder commands = new StringBuilder();

    /** A TS-264 on QTS 5, x86: wrapped names in df, links dated the long way. */
    static ReadingsOfNas qts5() {
        var nas = new ReadingsOfNas();
        nas.sections.put("display", "TS-264\n");
        nas.sections.put(
                "arrays",
                "Personalities : [linear] [raid0] [raid1] [raid10] [raid6] [raid5] [raid4] [multipath] \n" + """
                md1 : active raid1 sdb3[2] sda3[3]
                      3897063936 blocks super 1.0 [2/2] [UU]
                      bitmap: 1/30 pages [4KB], 65536KB chunk

                md322 : active raid1 sdb5[2] sda5[0]
                      6702656 blocks super 1.0 [2/2] [UU]

                """
                        + SYSTEM_ARRAYS);
        nas.sections.put("mounts", """
                none / tmpfs rw,relatime,size=409600k,mode=755 0 0
                /dev/md9 /mnt/HDA_ROOT ext3 rw,relatime,data=ordered 0 0
                /dev/mapper/vg1-lv1312 /mnt/pool1 ext4 ro,relatime 0 0
                /dev/mapper/cachedev1 /share/CACHEDEV1_DATA ext4 rw,usrjquota=aquota.user,jqfmt=vfsv0 0 0
                /dev/sdc1 /share/external/DEV3301_1 fuseblk rw 0 0
                """);
        nas.sections.put("sizes", """
                Filesystem           1K-blocks      Used Available Use% Mounted on
                none                    409600    328704     80896  80% /
                /dev/md9                505344    173363    331981  34% /mnt/HDA_ROOT
                /dev/mapper/vg1-lv1312
                                        360550       232    360318   0% /mnt/pool1
                /dev/mapper/cachedev1
                                     3217455104 1503238553 1714216551  47% /share/CACHEDEV1_DATA
                """);
        nas.sections.put("shares", """
                total 0
                drwxr-xr-x   42 admin    administrators  4096 2024-08-16 09:25 CACHEDEV1_DATA/
                drwxr-xr-x    2 admin    administrators    40 2024-08-16 09:25 external/
                lrwxrwxrwx    1 admin    administrators    21 2024-08-16 09:25 Family photos -> CACHEDEV1_DATA/Family photos
                lrwxrwxrwx    1 admin    administrators    21 2024-08-16 09:25 Public -> CACHEDEV1_DATA/Public
                """);
        return nas;
    }

    /** A TS-439 on QTS 4.2: md0, swap on md4, no LVM. */
    static ReadingsOfNas qts42() {
        var nas = new ReadingsOfNas();
        nas.sections.put("display", "TS-439 PRO II+\n");
        nas.sections.put("arrays", """
                Personalities : [linear] [raid0] [raid1] [raid10] [raid6] [raid5] [raid4] [multipath]
                md0 : active raid5 sda3[0] sdd3[3] sdc3[2] sdb3[1]
                      4390708800 blocks level 5, 64k chunk, algorithm 2 [4/4] [UUUU]

                md4 : active raid1 sdd2[2](S) sdc2[3](S) sdb2[1] sda2[0]
                      530048 blocks [2/2] [UU]

                md13 : active raid1 sda4[0] sdd4[3] sdc4[2] sdb4[1]
                      458880 blocks [4/4] [UUUU]
                      bitmap: 0/57 pages [0KB], 4KB chunk

                md9 : active raid1 sda1[0] sdd1[3] sdc1[2] sdb1[1]
                      530048 blocks [4/4] [UUUU]
                      bitmap: 0/65 pages [0KB], 4KB chunk

                unused devices: <none>
                """);
        nas.sections.put("mounts", """
                /dev/ram0 / ext2 rw 0 0
                /dev/md9 /mnt/HDA_ROOT ext3 rw,data=ordered 0 0
                /dev/md0 /share/MD0_DATA ext4 rw,usrjquota=aquota.user,jqfmt=vfsv0 0 0
                """);
        nas.sections.put("sizes", """
                Filesystem           1k-blocks      Used Available Use% Mounted on
                /dev/ramdisk            143036    114483     28364  80% /
                /dev/md9                521684     48640    473044   9% /mnt/HDA_ROOT
                /dev/md0             4321821012 1288490188 3032806440  30% /share/MD0_DATA
                """);
        nas.sections.remove("volumes");
        return nas;
    }

    /** A TS-231P on QTS 4.3, ARM: BusyBox glues name and size together in df. */
    static ReadingsOfNas qts43() {
        var nas = qts5();
        nas.sections.put("display", "TS-231P\n");
        nas.sections.put("sizes", """
                Filesystem           1k-blocks      Used Available Use% Mounted on
                none                    204800    148704     56096  73% /
                /dev/md9                505344    173363    331981  34% /mnt/HDA_ROOT
                /dev/mapper/cachedev13217455104 1503238553 1714216551  47% /share/CACHEDEV1_DATA
                """);
        nas.sections.put("shares", """
                drwxrwxrwx   28 admin    administ      4096 Nov 20 11:02 CACHEDEV1_DATA
                lrwxrwxrwx    1 admin    administ        21 Nov 23  2019 Public -> CACHEDEV1_DATA/Public
                """);
        return nas;
    }

    /** QuTS hero: the system on md9 and md13, the data in ZFS. */
    static ReadingsOfNas hero() {
        var nas = new ReadingsOfNas();
        nas.sections.put("display", "TS-h686\n");
        nas.sections.put("filesystems", "nodev\tsysfs\nnodev\tproc\nnodev\tzfs\n\text4\n");
        nas.sections.put("arrays", "Personalities : [raid1] [linear]\n" + SYSTEM_ARRAYS);
        nas.sections.put("pools", """
                  pool: zpool1
                 state: ONLINE
                  scan: scrub repaired 0 in 0h3m with 0 errors on Sun Nov  1 05:03:43 2026
                  prune: never pruned
                config:

                \tNAME        STATE     READ WRITE CKSUM
                \tzpool1      ONLINE       0     0     0

                errors: No known data errors
                """);
        nas.sections.put("mounts", """
                /dev/md9 /mnt/HDA_ROOT ext4 rw,relatime 0 0
                zpool1/zfs530 /share/ZFS530_DATA zfs rw,xattr,nfs4acl 0 0
                zpool1/zfs18 /share/ZFS18_DATA zfs rw,xattr,nfs4acl 0 0
                """);
        nas.sections.put("sizes", """
                Filesystem           1K-blocks      Used Available Use% Mounted on
                zpool1/zfs530       1900876720    196276 1900680444   1% /share/ZFS530_DATA
                zpool1/zfs18        19700650495 13611692404 6088958091  69% /share/ZFS18_DATA
                """);
        nas.sections.put("shares", "lrwxrwxrwx 1 admin administrators 10 2026-08-16 09:25 Public -> ZFS18_DATA\n");
        nas.sections.remove("volumes");
        return nas;
    }

    private ReadingsOfNas() {
        sections.put("time", "Mon Nov 23 14:11:59 CET 2026\n");
        sections.put(
                "counters",
                "100.25 204.82\ncpu  1000 0 500 9000 10 0 4 0 0 0\ncpu0 1 0 0 0 0 0 0 0 0 0\nprocesses 700\n");
        sections.put("tcp", TCP);
        sections.put("tcpsix", TCP);
        sections.put("filesystems", "nodev\tsysfs\nnodev\tproc\n\text3\n\text4\n");
        sections.put("volumes", "[VOL_1]\nvolId = 1\nencryption = no\nreadOnly = no\n");
        sections.put("shares", "lrwxrwxrwx    1 admin    administ        21 Nov 23 15:48 Public -> MD0_DATA/Public\n");
        sections.put("log", "<6>EXT4-fs (md0): mounted filesystem with ordered data mode\n");
        program("init", "init");
        program("smbd", "/usr/local/samba/sbin/smbd", "-D");
    }

    ReadingsOfNas with(String section, String text) {
        sections.put(section, text);
        return this;
    }

    ReadingsOfNas without(String section) {
        sections.remove(section);
        return this;
    }

    /** One more program. */
    ReadingsOfNas program(String comm, String... arguments) {
        int pid = 100 + processes.length();
        String stat = pid + " (" + comm + ") S 1 1 1 0 -1 4194560 1507 8301 2 38 2 10 12 1 20 0 1 0 " + pid
                + " 2322432 348 18446744073709551615 4198400 5785993 140726965667328 0 0 0 0 6 524288 1 0 0 17 1 0 0\n";
        processes.append(stat);
        commands.append(String.join("\0", arguments)).append('\0').append(stat);
        return this;
    }

    /** One open connection. @param remote as the kernel writes it, such as 1701A8C0:D2F0 */
    ReadingsOfNas connection(String table, String local, String remote, String state) {
        String line = "   1: " + local + " " + remote + " " + state
                + " 00000000:00000000 00:00000000 00000000     0        0 21001 1 0000000000000000 100 0 0 10 0\n";
        sections.merge(table, line, String::concat);
        return this;
    }

    BeforeRestart read() throws Trouble, InterruptedException {
        return BeforeRestart.take(this);
    }

    @Override
    public Answer run(Command command) {
        var out = new StringBuilder();
        var marks = ECHO.matcher(command.line());
        while (marks.find()) {
            out.append("@@")
                    .append(marks.group(1))
                    .append(' ')
                    .append(marks.group(2))
                    .append('\n');
            out.append(
                    switch (marks.group(2)) {
                        case "processes" -> sections.getOrDefault("processes", processes.toString());
                        case "commands" -> sections.getOrDefault("commands", commands.toString());
                        default -> sections.getOrDefault(marks.group(2), "");
                    });
        }
        return new Answer(out.toString().getBytes(StandardCharsets.UTF_8), errors, OptionalInt.of(0), false, true);
    }

    @Override
    public Answer stream(Command command, Sink sink) {
        throw new AssertionError(command.name() + " is not asked before a restart");
    }

    @Override
    public Set<String> here() {
        return here;
    }

    @Override
    public void close() {}
}
