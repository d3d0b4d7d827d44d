package app.lotse.practice;

import app.lotse.model.Scenario;

/** What starts by itself on the practice NAS, and who may get in: timetables, accounts and names, in the shapes of QTS. */
final class StartFiles {
    /** Where the miner of one scenario comes back from. */
    static final String RETURNING = "/share/CACHEDEV1_DATA/.liveupdate/update.sh";

    private static final String TIMETABLE = """
            # m h dom m dow cmd
            0-59/20 3 * * * /sbin/adjust_time
            0 1 * * * /etc/init.d/flush_memory.sh >/dev/null 2>&1
            0 4 * * * /sbin/hwclock -s
            0 3 * * * /sbin/clean_reset_pwd
            0-59/15 * * * * /etc/init.d/nss2_dusg.sh
            30 7 * * * /sbin/clean_upload_file
            0-59/10 * * * * /etc/init.d/storage_usage.sh
            30 3 * * * /sbin/notice_log_tool -v -R
            */10 * * * * /sbin/config_cache_util 0
            9 9,21 * * * /sbin/notify_update --nc 1>/dev/null 2>&1
            00 03 * * * sh /share/CACHEDEV1_DATA/.qpkg/MalwareRemover/MalwareRemover.sh scan
            """;

    private StartFiles() {}

    static void fill(DeviceFiles files, Machine machine) {
        boolean returns = machine.scenario() == Scenario.MINER_RETURNS;
        String timetable = TIMETABLE + (returns ? "*/15 * * * * " + RETURNING + " >/dev/null 2>&1\n" : "");
        files.text("/etc/config/crontab", timetable);
        files.text("/tmp/cron/crontabs/admin", timetable);
        if (returns) {
            files.text(RETURNING, "# This file belongs to the practice NAS. Nothing in it is ever run.\n");
        }
        files.folder("/etc/config/ssh");
        files.text("/etc/hosts", """
                127.0.0.1       localhost localhost
                192.0.2.20      Practice-NAS Practice-NAS
                """);
        files.text("/etc/passwd", """
                admin:x:0:0:administrator:/share/homes/admin:/bin/sh
                guest:x:65534:65534:guest:/tmp:/bin/sh
                httpdusr:x:99:0:Apache httpd user:/tmp:/bin/sh
                """);
        files.text("/etc/group", """
                administrators:x:0:admin
                everyone:x:100:admin
                guest:x:65534:guest
                """);
    }
}
