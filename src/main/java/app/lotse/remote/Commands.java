package app.lotse.remote;

import app.lotse.remote.Command.Root;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Every command that Lotse can send to a NAS. All only read, but {@link #restart()}.
 *
 * <p>An answer is cut into sections by lines {@code @@MARK name} with a mark drawn anew for each command, so that nothing a hostile program
 * writes into its own name can pass for one. Only {@code cat}, {@code sed}, {@code ls}, {@code getcfg} and the shell's own {@code echo} and {@code for}
 * are used, and a few more before a restart: QTS's BusyBox
 * lacks awk, seq, printf, od, md5sum, timeout (QNAP's GPL release, {@code busybox-1.01/busybox.cfg}), and each program started costs time on a slow NAS.
 */
public final class Commands {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BEGIN = "LC_ALL=C; export LC_ALL";
    private static final int LOOK_BYTES = 8_000_000;
    private static final int PROGRAM_BYTES = 64_000_000;

    /** A NAS that is well answers within a second. */
    private static final Duration ALONE = Duration.ofSeconds(10);

    private Commands() {}

    /** A mark for one command: 16 hex digits. */
    public static String mark() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * One look at the machine and its processes, and nothing besides. Section: sample, which is {@code /proc/uptime}, {@code /proc/stat}, the stat line of
     * each process, and {@code /proc/uptime} once more: with that and the exit status it is known to be whole, so the reading program takes the
     * shell's place, and no second one is started.
     *
     * <p>The list is made by a loop, because the pattern {@code /proc/[0-9]*&#47;stat} looks at each file once more; {@code sed} gathers its output, while
     * {@code cat} writes once for each process. It lies in {@code /bin} (QNAP GPL QTS 4.4.1, {@code busybox-1.01/include/applets.h}, switched on in
     * {@code busybox.cfg}).
     */
    public static Command firstLook(String mark) {
        return sample("first-look", mark, "/bin/sed -n p");
    }

    /** The same look, for the live picture and while a load is watched. */
    public static Command pulse(String mark) {
        return sample("pulse", mark, "/bin/sed -n p");
    }

    /** The same look once more, at the end. */
    public static Command lastLook(String mark) {
        return sample("last-look", mark, "/bin/sed -n p");
    }

    /** The same look for a NAS that has no {@code sed} there. */
    public static Command plainLook(String mark) {
        return sample("plain-look", mark, "/bin/cat");
    }

    private static Command sample(String name, String mark, String reader) {
        return new Command(
                name,
                BEGIN + list("stat") + "; echo '@@" + mark + " sample'; exec " + reader
                        + " /proc/uptime /proc/stat $L /proc/uptime",
                LOOK_BYTES,
                Duration.ofSeconds(30),
                Root.NOT_NEEDED);
    }

    /** Gathers in {@code $L} the paths of these files of each process. */
    private static String list(String... names) {
        var paths = new StringBuilder();
        for (String name : names) {
            paths.append(" $p/").append(name);
        }
        return "; L=; for p in /proc/[0-9]*; do L=\"$L" + paths + "\"; done";
    }

    /**
     * What each program is, after the last look. Sections: commands, files, self, shares.
     *
     * <p>Each program's command line is followed by its own stat line, in one process for the whole table. {@code ls -l} shows the file behind each
     * program, as root. The tops of the shares: names only.
     */
    public static Command details(String mark) {
        return new Command(
                "details",
                withCommands(
                        mark,
                        "files",
                        "/bin/ls -l /proc/[0-9]*/exe",
                        "self",
                        "/bin/cat /proc/self/status",
                        "shares",
                        "/bin/ls -1a /share/ /share/*/"),
                LOOK_BYTES,
                Duration.ofSeconds(45),
                Root.BETTER);
    }

    /**
     * Who the NAS is, what runs there, and the places from which a program could be started again or by which somebody could get in again: read between
     * the first look and the last. Sections: commands, kernel, boot, load, version, build, model, crontab, live, autorun, apps, hosts,
     * preload, keys, accounts, groups.
     *
     * <p>Command lines come first: a program that has ended by the last look may have had the only copy of a key in its own. {@code getcfg} is asked without
     * {@code -d}: a default would turn "not there" into a value (QNAP GPL QTS 4.4.1, getcfg).
     *
     * <p>Settings that outlive a restart lie under {@code /etc/config}; {@code /tmp/cron/crontabs} is the timetable in use, and its folder is named besides
     * so that a refusal can be told from "no such file". The switch {@code Misc Autorun} is the one that OneCDOnly/create-autorun sets from QTS 4.3.0 on
     * ({@code create-autorun.sh}, EnableAutorun). Keys lie in {@code /etc/config/ssh} for admin, in the own home for others (QNAPedia, "SSH: How To Set Up
     * Authorized Keys"). The file with the passwords' hashes is never read.
     */
    public static Command circumstances(String mark) {
        return new Command(
                "circumstances",
                withCommands(
                        mark,
                        "kernel",
                        "/bin/cat /proc/sys/kernel/osrelease",
                        "boot",
                        "/bin/cat /proc/sys/kernel/random/boot_id",
                        "load",
                        "/bin/cat /proc/loadavg",
                        "version",
                        "/sbin/getcfg System Version",
                        "build",
                        "/sbin/getcfg System 'Build Number'",
                        "model",
                        "/sbin/getcfg System Model",
                        "crontab",
                        "/bin/cat /etc/config/crontab",
                        "live",
                        "/bin/cat /tmp/cron/crontabs/ /tmp/cron/crontabs/*",
                        "autorun",
                        "/sbin/getcfg Misc Autorun",
                        "apps",
                        "/bin/cat /etc/config/qpkg.conf",
                        "hosts",
                        "/bin/cat /etc/hosts",
                        "preload",
                        "/bin/cat /etc/ld.so.preload",
                        "keys",
                        "/bin/cat /etc/config/ssh/authorized_keys /share/homes/*/.ssh/authorized_keys",
                        "accounts",
                        "/bin/cat /etc/passwd",
                        "groups",
                        "/bin/cat /etc/group"),
                LOOK_BYTES,
                Duration.ofSeconds(30),
                Root.BETTER);
    }

    /**
     * A closer look at a few programs. Sections: processes, status, links, open, tcp, tcpsix, udp, udpsix.
     *
     * <p>Links are, per thread, the file that it runs from and its working folder: those of a thread can be read even where the first one has ended
     * (proc(5), task), and so can its open files. Full paths, so that each line says whose it is.
     *
     * @param headless those of the pids whose first thread has ended
     */
    public static Command closerLook(String mark, List<Integer> pids, List<Integer> headless) {
        List<Integer> whole =
                pids.stream().filter(pid -> !headless.contains(pid)).toList();
        return new Command(
                "closer-look",
                script(
                        mark,
                        "processes",
                        "/bin/cat" + each(pids, "stat"),
                        "status",
                        "/bin/cat" + each(pids, "status"),
                        "links",
                        "/bin/ls -l" + each(pids, "task/*/exe", "task/*/cwd"),
                        "open",
                        "/bin/ls -l" + each(whole, "fd/*") + each(headless, "task/*/fd/*"),
                        "tcp",
                        "/bin/cat /proc/net/tcp",
                        "tcpsix",
                        "/bin/cat /proc/net/tcp6",
                        "udp",
                        "/bin/cat /proc/net/udp",
                        "udpsix",
                        "/bin/cat /proc/net/udp6"),
                LOOK_BYTES,
                Duration.ofSeconds(30),
                Root.BETTER);
    }

    /** The file that a thread runs from, bare: to be streamed. For a program whose first thread is alive, {@code thread} is its pid. */
    public static Command programFile(int pid, int thread) {
        return new Command(
                "program-file",
                "/bin/cat /proc/" + pid + "/task/" + thread + "/exe",
                PROGRAM_BYTES,
                Duration.ofSeconds(30),
                Root.BETTER);
    }

    /** Whether some programs are still the same ones. Sections: processes. */
    public static Command stillThere(String mark, List<Integer> pids) {
        return new Command(
                "still-there",
                script(mark, "processes", "/bin/cat" + each(pids, "stat")),
                65_536,
                Duration.ofSeconds(15),
                Root.NOT_NEEDED);
    }

    /** What proves a restart. Sections: boot, uptime. */
    public static Command bootProof(String mark) {
        return new Command(
                "boot-proof",
                script(mark, "boot", "/bin/cat /proc/sys/kernel/random/boot_id", "uptime", "/bin/cat /proc/uptime"),
                4_096,
                Duration.ofSeconds(15),
                Root.NOT_NEEDED);
    }

    /**
     * What is known right before a restart, the most fleeting first, so that it also serves as evidence. Each line
     * names its section first.
     *
     * <p>{@code df} and {@code dmesg} lie in {@code /bin} (QNAP GPL QTS 4.4.1, {@code busybox-1.01/include/applets.h}, both switched on in
     * {@code busybox.cfg}); without an option dmesg only reads (dmesg(1)). What may have to wait is asked by itself: {@link #volumeSizes}, {@link #pools}.
     */
    public static Command beforeRestart(String mark) {
        return new Command("before-restart", scriptOf(mark, """
                                time: /bin/date
                                counters: /bin/cat /proc/uptime /proc/stat
                                processes: /bin/cat /proc/[0-9]*/stat
                                commands: /bin/cat /proc/[0-9]*/[cs][mt]*[et]
                                tcp: /bin/cat /proc/net/tcp
                                tcpsix: /bin/cat /proc/net/tcp6
                                udp: /bin/cat /proc/net/udp
                                udpsix: /bin/cat /proc/net/udp6
                                routes: /bin/cat /proc/net/route
                                neighbours: /bin/cat /proc/net/arp
                                names: /bin/cat /etc/resolv.conf
                                modules: /bin/cat /proc/modules
                                arrays: /bin/cat /proc/mdstat
                                mounts: /bin/cat /proc/mounts
                                filesystems: /bin/cat /proc/filesystems
                                volumes: /bin/cat /etc/volume.conf
                                shares: /bin/ls -l /share/
                                display: /sbin/get_display_name
                                webport: /sbin/getcfg System 'Web Access Port'
                                secureport: /sbin/getcfg Stunnel Port
                                log: /bin/dmesg
                                """), LOOK_BYTES, Duration.ofSeconds(45), Root.BETTER);
    }

    /** How full the volumes are. Section: sizes. By itself and soon given up: {@code df} waits for each network drive that is mounted and does not answer. */
    public static Command volumeSizes(String mark) {
        return new Command("volume-sizes", script(mark, "sizes", "/bin/df -k"), 262_144, ALONE, Root.BETTER);
    }

    /**
     * How the pools of QuTS hero are. Section: pools. {@code /sbin/zpool} is there on that system alone: a runbook for h5.2.9 in a public repository calls
     * it at that path from the NAS's crontab and reads {@code zpool status} over SSH. By itself and soon given up: it waits for a pool that hangs.
     */
    public static Command pools(String mark) {
        return new Command("pools", script(mark, "pools", "/sbin/zpool status"), 262_144, ALONE, Root.BETTER);
    }

    /**
     * Settings that the manufacturer's tips speak of. Each line names its section first; what may be long comes last.
     *
     * <p>Names of the settings are those of QNAP's own script (GPL QTS 4.4.1, {@code avahi-0.6.30/QNAP_AVAHI/avahi.sh}), but {@code TELNET Enable}: its
     * support reads that beside {@code SSH Enable} (log_parser.sh, J. Lin, QNAP 2022), and the section is taken to be the same. {@code getcfg} is asked
     * without {@code -d}, as in {@link #circumstances}. The clock is asked twice, since {@code date} shows local time and {@code btime} of
     * {@code /proc/stat} seconds since 1970 (proc(5)): their difference is the zone in which lists and logs are dated. Neither {@code uLinux.conf} as
     * a whole, which may hold passwords of other services, nor the file with the passwords' hashes is read.
     */
    public static Command settings(String mark) {
        return new Command("settings", scriptOf(mark, """
                                time: /bin/date
                                counters: /bin/cat /proc/uptime /proc/stat
                                filesystems: /bin/cat /proc/filesystems
                                version: /sbin/getcfg System Version
                                number: /sbin/getcfg System Number
                                build: /sbin/getcfg System 'Build Number'
                                model: /sbin/getcfg System Model
                                display: /sbin/get_display_name
                                webport: /sbin/getcfg System 'Web Access Port'
                                secure: /sbin/getcfg Stunnel Enable
                                secureport: /sbin/getcfg Stunnel Port
                                ssh: /sbin/getcfg LOGIN 'SSH Enable'
                                telnet: /sbin/getcfg LOGIN 'TELNET Enable'
                                forwarding: /sbin/getcfg UPnP_Global Enable -f /etc/config/upnpc.conf
                                outadmin: /sbin/getcfg System ExtPort
                                outsecure: /sbin/getcfg Stunnel ExtSSLPort
                                outweb: /sbin/getcfg QWEB ExtPort
                                outwebsecure: /sbin/getcfg QWEB ExtSSLPort
                                cloudname: /sbin/getcfg 'QNAP DDNS Service' 'Host Name' -f /etc/config/qnapddns.conf
                                clouddomain: /sbin/getcfg 'QNAP DDNS Service' 'Domain Name Server' -f /etc/config/qnapddns.conf
                                addresses: /bin/cat /proc/net/if_inet6
                                groups: /bin/cat /etc/group
                                apps: /bin/cat /etc/config/qpkg.conf
                                """), LOOK_BYTES, Duration.ofSeconds(30), Root.BETTER);
    }

    /**
     * The list that the App Center fetched, and when its file was written. Sections: listed, offers. By itself, as it may be long. Its place and form:
     * shenwii/QnapPkgMirror, zuohuadong/qnap-pkg-sync.
     */
    public static Command appOffers(String mark) {
        return new Command(
                "app-offers",
                script(
                        mark,
                        "listed",
                        "/bin/ls -l /etc/config/rssdoc/qpkgcenter_eng.xml",
                        "offers",
                        "/bin/cat /etc/config/rssdoc/qpkgcenter_eng.xml"),
                LOOK_BYTES,
                Duration.ofSeconds(30),
                Root.BETTER);
    }

    /**
     * The NAS's log of events. Section: events. By itself, as it may be long and is read from a database.
     *
     * <p>{@code log_tool -q -v} only asks: the start script of an app names it as the way to see the log, and QNAP's support reads what {@code -qv} printed
     * into a diagnostic report (log_parser.sh, J. Lin, QNAP 2022). The database itself is no text, and no program that reads it is known to be there.
     */
    public static Command eventLog(String mark) {
        return new Command(
                "event-log",
                script(mark, "events", "/sbin/log_tool -q -v"),
                LOOK_BYTES,
                Duration.ofSeconds(30),
                Root.BETTER);
    }

    /** Whose rights a command has: the line {@code Uid:} of its own status (proc(5)). Sent as the account itself, then with {@code sudo}. */
    public static Command whoAmI() {
        return new Command("who-am-i", "/bin/cat /proc/self/status", 16_384, Duration.ofSeconds(15), Root.NOT_NEEDED);
    }

    /** The one command that changes a NAS. The line usually breaks instead of returning. */
    public static Command restart() {
        return new Command("restart", "/sbin/reboot", 4_096, Duration.ofSeconds(20), Root.NEEDED, true);
    }

    /** One of each, for the list that anyone can read and for the test that runs them all on a real BusyBox. */
    public static List<Command> all() {
        String mark = "0123456789abcdef";
        return List.of(
                firstLook(mark),
                pulse(mark),
                lastLook(mark),
                plainLook(mark),
                circumstances(mark),
                details(mark),
                closerLook(mark, List.of(1, 2), List.of(2)),
                programFile(1, 1),
                stillThere(mark, List.of(1, 2)),
                beforeRestart(mark),
                volumeSizes(mark),
                pools(mark),
                bootProof(mark),
                settings(mark),
                appOffers(mark),
                eventLog(mark),
                whoAmI(),
                restart());
    }

    /**
     * The line with {@code sudo} around it, for an account that is not root itself: the password is read from standard input, nothing is asked aloud
     * (sudo(8): {@code -S}, {@code -p}).
     */
    static String asRoot(String line) {
        return "/usr/bin/sudo -S -p '' /bin/sh -c '" + line.replace("'", "'\\''") + "'";
    }

    private static String each(List<Integer> pids, String... names) {
        var paths = new StringBuilder();
        for (int pid : pids) {
            for (String name : names) {
                paths.append(" /proc/").append(pid).append('/').append(name);
            }
        }
        return paths.toString();
    }

    /** @param table a line for each section: its name, a colon, its command */
    private static String scriptOf(String mark, String table) {
        return script(
                mark,
                table.lines().flatMap(line -> Stream.of(line.split(": ", 2))).toArray(String[]::new));
    }

    /** Command lines first, each followed by the stat line of the same process, then these sections. */
    private static String withCommands(String mark, String... sections) {
        String[] all = Stream.concat(Stream.of("commands", "/bin/cat $L"), Stream.of(sections))
                .toArray(String[]::new);
        return script(mark, all).replaceFirst(BEGIN, Matcher.quoteReplacement(BEGIN + list("cmdline", "stat")));
    }

    private static String script(String mark, String... sections) {
        var line = new StringBuilder(BEGIN);
        for (int i = 0; i < sections.length; i += 2) {
            line.append("; echo '@@")
                    .append(mark)
                    .append(' ')
                    .append(sections[i])
                    .append("'; ")
                    .append(sections[i + 1]);
        }
        return line.append("; echo '@@").append(mark).append(" end'").toString();
    }
}
