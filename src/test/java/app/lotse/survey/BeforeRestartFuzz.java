package app.lotse.survey;

import app.lotse.fuzz.Oracle;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Storage.Volume;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What is read right before a restart: disks, volumes, folders, the kernel's log. A wrong word here could let a restart go that must not. */
public final class BeforeRestartFuzz {
    private static final String MARK = "0123456789abcdef";

    private BeforeRestartFuzz() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1);
    }

    private static void work(BeforeRestart.Array array) {
        BeforeRestart.Work work = array.work();
        work.percent().ifPresent(p -> Oracle.holds(p >= 0 && p < 1000, "no percentage"));
        work.minutes().ifPresent(m -> Oracle.holds(m >= 0, "time goes back"));
        Oracle.holds(work.going() || work.percent().isEmpty(), "idle, and yet half done");
    }

    /** {@code /proc/mdstat}: an array that is named is never lost. */
    public static final class Arrays {
        private Arrays() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "Personalities : [raid1] [raid5]\nmd1 : active raid1 sdb3[2] sda3[3]\n"
                                    + "      3897063936 blocks super 1.0 [2/1] [U_]\n"
                                    + "      [=>...]  recovery =  8.5% (332/3897) finish=412.7min speed=143K/sec\n\n"
                                    + "md9 : active raid1 sda1[0]\n      530048 blocks [4/1] [U___]\n\nunused devices: <none>\n"),
                    bytes(
                            "Personalities : \nmd0 : inactive sda3[0](S)\n      resync=DELAYED\nunused devices: <none>\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            String text = text(data);
            MdstatParser.read(text).value().ifPresent(arrays -> {
                long named =
                        text.lines().skip(1).filter(l -> l.startsWith("md")).count();
                Oracle.holds(arrays.size() == named, "an array got lost");
                arrays.forEach(BeforeRestartFuzz::work);
                arrays.forEach(a -> Oracle.plain(a.name(), 6, "an array's name"));
            });
        }
    }

    /** {@code zpool status}. */
    public static final class Pools {
        private Pools() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "  pool: zpool1\n state: ONLINE\n  scan: scrub in progress since Sun\n\t12.5% done, 1h to go\n"),
                    bytes("  pool: a\n state: DEGRADED\n  pool: b\n state: ONLINE\nerrors: No known data errors\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            PoolParser.read(text(data)).value().ifPresent(pools -> {
                Oracle.holds(!pools.isEmpty(), "no pool, and yet read");
                pools.forEach(BeforeRestartFuzz::work);
                Oracle.holds(
                        pools.stream()
                                .allMatch(pool -> pool.missing() || text(data).contains("state: ONLINE")),
                        "whole without a word of it");
            });
        }
    }

    /** {@code /proc/mounts} and {@code df}. */
    public static final class Volumes {
        private Volumes() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("none / tmpfs rw 0 0\n/dev/mapper/cachedev1 /share/CACHEDEV1_DATA ext4 rw,a\\040b 0 0\n\u0001"
                            + "Filesystem 1K-blocks Used Available Use% Mounted on\n"
                            + "/dev/mapper/cachedev13217455104 1503238553 1714216551  47% /share/CACHEDEV1_DATA\n"),
                    bytes(
                            "/dev/md0 /share/MD0_DATA ext4 ro 0 0\n\u0001/dev/md0 999999999999999 999999999999999 999999999999999 100% /share/MD0_DATA\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            String[] parts = text(data).split("\u0001", 2);
            Reading<List<BeforeRestart.Mount>> mounts = MountsParser.read(parts[0]);
            mounts.value().ifPresent(list -> {
                long lines = parts[0].lines().filter(l -> !l.isBlank()).count();
                Oracle.holds(list.size() == lines, "a mount got lost");
                VolumesParser.read(parts.length > 1 ? parts[1] : "", list)
                        .value()
                        .ifPresent(Volumes::check);
            });
        }

        private static void check(List<Volume> volumes) {
            Oracle.holds(!volumes.isEmpty(), "no volume, and yet read");
            for (Volume v : volumes) {
                Oracle.holds(v.usedBytes() >= 0 && v.totalBytes() >= v.usedBytes(), "more used than there is");
                Oracle.holds(v.path().matches("/share/[A-Za-z0-9_]+"), "a volume elsewhere");
            }
            Oracle.holds(volumes.stream().map(Volume::path).distinct().count() == volumes.size(), "a volume twice");
        }
    }

    /** {@code ls -l /share/}. */
    public static final class Folders {
        private Folders() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "drwxrwxrwx   28 admin    administ      4096 Nov 20 11:02 CACHEDEV1_DATA\n"
                                    + "lrwxrwxrwx    1 admin    administ        21 Nov 23  2019 Public -> CACHEDEV1_DATA/Public\n"),
                    bytes(
                            "lrwxrwxrwx    1 admin    administrators    21 2024-08-16 09:25 a -> b -> CACHEDEV1_DATA/a\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            SharedFoldersParser.read(text(data)).value().ifPresent(names -> {
                Oracle.holds(!names.isEmpty() && names.size() <= data.length, "no folder, and yet read");
                names.forEach(n -> Oracle.holds(!n.isEmpty() && n.length() <= 255, "an endless name"));
            });
        }
    }

    /** {@code dmesg} and {@code volume.conf}. */
    public static final class LogAndSettings {
        private LogAndSettings() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "<3>blk_update_request: I/O error, dev sdb, sector 5\n[1.0] Buffer I/O error on device md0, logical block 1\n"),
                    bytes(
                            "EXT4-fs error (device dm-3): x\n\u0001[VOL_1]\nencryption = no\n[VOL_2]\nencryption=yes\n[]\n[\n]\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            String[] parts = text(data).split("\u0001", 2);
            KernelLogParser.errors(parts[0]).forEach((device, count) -> {
                Oracle.plain(device, 24, "a device");
                Oracle.holds(count > 0 && count <= data.length, "more errors than lines");
            });
            var names = EncryptedVolumes.in(parts.length > 1 ? parts[1] : "");
            Oracle.holds(names.size() <= data.length, "more volumes than bytes");
        }
    }

    /** {@code /proc/net/tcp}, for who is at work on the NAS. */
    public static final class Open {
        private Open() {}

        public static List<byte[]> seeds() {
            String head = "  sl  local_address rem_address   st tx_queue rx_queue\n";
            return List.of(
                    bytes(
                            head
                                    + "   1: 0201A8C0:01BD 1701A8C0:D2F0 01 00000000:00000000 00:00000000 00000000 0 0 21001\n"),
                    bytes(
                            head
                                    + "   1: 0000000000000000FFFF00000201A8C0:01BD 0000000000000000FFFF00001701A8C0:D2F0 01 0 0\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            // A section is never empty.
            ConnectionsParser.read(text(data) + "\n")
                    .value()
                    .ifPresent(open -> open.forEach(c -> {
                        Oracle.holds(c.localPort() >= 0 && c.localPort() < 65_536, "no port");
                        Oracle.plain(c.remote(), 60, "an address");
                    }));
        }
    }

    /** The whole answer: what is not read is said. */
    public static final class Whole {
        private static final List<String> NAMES = List.of(
                "time",
                "counters",
                "processes",
                "commands",
                "arrays",
                "mounts",
                "sizes",
                "shares",
                "filesystems",
                "volumes",
                "pools",
                "tcp",
                "tcpsix",
                "log",
                "display",
                "webport",
                "secureport");

        private Whole() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "Mon Nov 23 14:11:59 CET 2026\n\u0001100.25 2204.82\ncpu  1 0 5 9 1 0 4 0 0 0\ncpu0 1 0 0 0 0 0 0 0 0 0\nprocesses 7\n\u0001"
                                    + Answers.stat(1, "init", 'S', 0, 48)
                                    + "\u0001init\0"
                                    + Answers.stat(1, "init", 'S', 0, 48)
                                    + "\u0001Personalities : [raid1]\nunused devices: <none>\n\u0001none / tmpfs rw 0 0\n\u0001x\n\u0001"
                                    + "lrwxrwxrwx 1 a b 10 2026-08-16 09:25 Public -> ZFS18_DATA\n\u0001nodev\tzfs\n\u0001[V]\n\u0001 pool: a\n"
                                    + "\u0001local_address\n\u0001local_address\n\u0001x\n\u0001TS-264\n\u00018080\n\u000199999\n"),
                    bytes("\u0001\u0001"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            for (boolean cut : new boolean[] {false, true}) {
                Sections sections = Sections.of(PlacesFuzz.answer(data, cut, NAMES), MARK);
                BeforeRestart read =
                        BeforeRestart.of(sections, sections.get("sizes"), sections.get("pools"), Set.of("192.0.2.5"));
                read.webPorts().forEach(port -> Oracle.holds(port >= 0 && port < 100_000, "no port"));
                read.time().value().ifPresent(time -> Oracle.plain(time, 80, "the time"));
                read.displayModel().value().ifPresent(model -> Oracle.plain(model, 80, "the model"));
                read.notRead()
                        .forEach(m -> Oracle.holds(m.reason() != Reason.NOT_ASKED || !cut, "cut, and yet not asked"));
                Oracle.holds(
                        !read.programs().isKnown()
                                || !read.details().isKnown()
                                || read.details().value().orElseThrow().size() <= data.length,
                        "more programs than bytes");
            }
        }
    }
}
