package app.lotse.diagnosis;

import static app.lotse.diagnosis.Program.user;
import static app.lotse.diagnosis.Row.nas;
import static app.lotse.diagnosis.Row.row;
import static app.lotse.model.Level.MINER;
import static app.lotse.model.Level.NOTHING_FOUND;
import static app.lotse.model.Level.STOP;
import static app.lotse.model.Level.UNCLEAR;

import app.lotse.model.StartPlace;
import java.util.List;

/** Programs that are known by name or place, and what would start one again. */
final class KnownRows {
    private KnownRows() {}

    static List<Row> all() {
        return List.of(
                row(
                                "a mining program outside of any app",
                                MINER,
                                () -> user("xmrig").file("/share/Public/xmrig"))
                        .says("known-miner BAD SUSPECTED"),
                row(
                                "a mining pool among its words",
                                MINER,
                                () -> user("sys")
                                        .file("/share/Public/sys")
                                        .title("/share/Public/sys", "-o", "stratum+tcp://pool.example:3333"))
                        .says("known-miner BAD SUSPECTED"),
                row(
                                "a mining program that came as an app may be wanted",
                                UNCLEAR,
                                () -> user("xmrig").file("/share/CACHEDEV1_DATA/.qpkg/XMRig/xmrig"))
                        .hidden(MINER)
                        .says("known-miner UNSURE SUSPECTED"),
                row(
                                "no more than like a mining program",
                                NOTHING_FOUND,
                                () -> user("xmrig-exporter").file("/share/Public/xmrig-exporter"))
                        .says("known-miner GOOD CONFIRMED"),
                row(
                                "the program of DeadBolt",
                                STOP,
                                () -> user("27855")
                                        .file("/mnt/HDA_ROOT/27855")
                                        .title("/mnt/HDA_ROOT/27855", "-e", "/mnt/HDA_ROOT/c", "/share"))
                        .says("known-locker BAD SUSPECTED"),
                row(
                                "a number as a name is no sign",
                                NOTHING_FOUND,
                                () -> user("27855").file("/usr/bin/27855"))
                        .says("known-locker GOOD CONFIRMED"),
                starts("a job from a passing folder", UNCLEAR, StartPlace.CRONTAB, "* * * * * /tmp/x")
                        .says("start-jobs UNSURE SUSPECTED"),
                starts("a job of the system", NOTHING_FOUND, StartPlace.CRONTAB, "0 4 * * * /sbin/hwclock -s")
                        .says("start-jobs GOOD CONFIRMED"),
                starts(
                                "an app in a hidden folder",
                                UNCLEAR,
                                StartPlace.APPS,
                                "[Sync]",
                                "Enable = TRUE",
                                "Install_Path = /share/CACHEDEV1_DATA/.qpkg/.sync",
                                "Shell = /share/CACHEDEV1_DATA/.qpkg/.sync/sync.sh")
                        .says("start-apps UNSURE SUSPECTED"),
                starts(
                                "an app where apps lie",
                                NOTHING_FOUND,
                                StartPlace.APPS,
                                "[Qsirch]",
                                "Enable = TRUE",
                                "Install_Path = /share/CACHEDEV1_DATA/.qpkg/Qsirch",
                                "Shell = /share/CACHEDEV1_DATA/.qpkg/Qsirch/Qsirch.sh")
                        .says("start-apps GOOD CONFIRMED"),
                starts(
                                "updates led to nowhere",
                                UNCLEAR,
                                StartPlace.HOSTS,
                                "127.0.0.1 localhost",
                                "0.0.0.0 update.qnap.com")
                        .says("blocked-updates BAD CONFIRMED"),
                starts("only its own name", NOTHING_FOUND, StartPlace.HOSTS, "127.0.0.1 localhost NAS4711")
                        .says("blocked-updates GOOD CONFIRMED"),
                starts("a library before every program", UNCLEAR, StartPlace.PRELOAD, "/lib/libx.so")
                        .says("preloaded-library UNSURE SUSPECTED"),
                starts("an empty list of libraries", NOTHING_FOUND, StartPlace.PRELOAD, "")
                        .says("preloaded-library GOOD CONFIRMED"),
                starts(
                                "a key that she may have made",
                                NOTHING_FOUND,
                                StartPlace.AUTHORIZED_KEYS,
                                "ssh-ed25519 SHA256:x anna@laptop")
                        .says("sign-in-keys GOOD CONFIRMED"),
                starts(
                                "a second account that may do everything",
                                UNCLEAR,
                                StartPlace.ACCOUNTS,
                                "admin:x:0:0:administrator:/root:/bin/sh",
                                "sys:x:0:0::/root:/bin/sh")
                        .says("administrators UNSURE SUSPECTED"),
                starts(
                                "one account that may do everything",
                                NOTHING_FOUND,
                                StartPlace.ACCOUNTS,
                                "admin:x:0:0:administrator:/root:/bin/sh",
                                "anna:x:1000:100::/share/homes/anna:/bin/sh")
                        .says("administrators GOOD CONFIRMED"),
                starts("a start script of her own is mentioned, no more", NOTHING_FOUND, StartPlace.AUTORUN, "TRUE")
                        .says("own-start-script UNSURE SUSPECTED"),
                starts("no start script of her own", NOTHING_FOUND, StartPlace.AUTORUN, "FALSE")
                        .says("own-start-script GOOD CONFIRMED"));
    }

    private static Row starts(String why, app.lotse.model.Level level, StartPlace place, String... lines) {
        return nas(why, level, nas -> nas.starts(place, lines));
    }
}
