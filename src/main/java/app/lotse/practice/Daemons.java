package app.lotse.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The services of the NAS itself: what runs on every practice NAS, in the order in which it starts them. */
final class Daemons {
    static final int INIT = 1;
    /** The SSH server that stands behind every conversation. */
    static final int SSHD = 5873;

    static final int RCS = 1502;

    /** file | command line | share of the whole machine in 1/10000 while it pulses */
    private static final String TABLE = """
            /sbin/hal_daemon|/sbin/hal_daemon -f|120
            /sbin/qWatchdogd|qWatchdogd: keeping alive every 1 seconds...|10
            /sbin/daemon_mgr|/sbin/daemon_mgr|10
            /sbin/qLogEngined|qLogEngined: Write log is enabled...|30
            /sbin/bcclient|/sbin/bcclient|0
            /sbin/qsyslogd|qsyslogd: [CONN]|0
            /usr/sbin/upsutil|/usr/sbin/upsutil|0
            /sbin/picd|/sbin/picd|5
            /sbin/acpid|/sbin/acpid|0
            /usr/sbin/crond|/usr/sbin/crond -l 9 -c /tmp/cron/crontabs|0
            /usr/sbin/avahi-daemon|avahi-daemon: running [Practice-NAS.local]|5
            /usr/local/samba/sbin/smbd|/usr/local/samba/sbin/smbd -l /var/log -D -s /etc/config/smb.conf|60
            /usr/local/samba/sbin/nmbd|/usr/local/samba/sbin/nmbd -l /var/log -D -s /etc/config/smb.conf|5
            /usr/local/apache/bin/apache|/usr/local/apache/bin/apache -k start -f /etc/config/apache/apache.conf|50
            /usr/local/apache/bin/apache_proxy|/usr/local/apache/bin/apache_proxy -k start -f /etc/apache-sys-proxy.conf|20
            /usr/local/bin/thttpd|/usr/local/sbin/_thttpd_ -p 58080 -nor -nos -u admin -d /home/httpd|20
            /usr/local/mariadb/bin/mysqld|/usr/local/mariadb/bin/mysqld --defaults-file=/etc/mariadb.conf --port=3306|80
            /usr/local/medialibrary/bin/mymediadbserver|/usr/local/medialibrary/bin/mymediadbserver daemon start|60
            /usr/local/medialibrary/bin/myupnpmediasvr|/usr/local/medialibrary/bin/myupnpmediasvr -i eth0|5
            /usr/sbin/rsyncd|/usr/bin/rsync --daemon --sever-mode=1 --qnap-bwlimit=0|0
            /sbin/gen_bandwidth|/sbin/gen_bandwidth -r -i 5|40
            """;

    private Daemons() {}

    /** @param readyMs when the NAS can be reached again, in ms after boot; the last services follow within 20 s */
    static List<Program> all(long readyMs) {
        var programs = new ArrayList<Program>();
        programs.add(Program.user(INIT, 0, "/sbin/init", List.of("init"), 0, Load.during(0, 4_000, 500)));
        programs.add(Program.user(
                        RCS,
                        INIT,
                        "/bin/bash",
                        List.of("/bin/sh", "/etc/init.d/rcS"),
                        3_000,
                        Load.during(3_000, readyMs + Boot.BOOTING, 300))
                .named("rcS")
                .until(readyMs + Boot.BOOTING));
        programs.add(Program.user(
                SSHD,
                INIT,
                "/usr/sbin/sshd",
                List.of("/usr/sbin/sshd -f /etc/config/ssh/sshd_config -p 22".split(" ")),
                readyMs - 1_000,
                Load.NONE));
        var lines = TABLE.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            programs.add(daemon(i, lines.get(i).split("\\|"), readyMs));
        }
        return programs;
    }

    private static Program daemon(int place, String[] row, long readyMs) {
        long start = 5_000 + place * (readyMs + 10_000) / 21;
        String title = row[1];
        // A rewritten title is one string; only a plain command line is many.
        var arguments = title.startsWith("/") ? Arrays.asList(title.split(" ")) : List.of(title);
        var load = Load.pulsing(start, Integer.parseInt(row[2]), 3_000 + place * 100L, 1_500)
                .and(startUp(row[0], start, readyMs));
        return Program.user(2_017 + place * 173, INIT, row[0], arguments, start, load)
                .sized(place % 4 + 1, 21_300 + place * 4_112L, 5_020 + place * 731L);
    }

    /** The two restless minutes after a start: 45 % of the machine at first, then less and less. */
    private static Load startUp(String file, long start, long readyMs) {
        long calm = readyMs + 120_000;
        return switch (file.substring(file.lastIndexOf('/') + 1)) {
            case "mymediadbserver" ->
                Load.during(start, readyMs + 80_000, 2_200).and(Load.during(readyMs + 80_000, calm, 800));
            case "mysqld" -> Load.during(start, readyMs + 50_000, 1_200);
            case "smbd" -> Load.during(start, readyMs + 50_000, 400);
            case "apache" -> Load.during(start, readyMs + 50_000, 400);
            default -> Load.NONE;
        };
    }
}
