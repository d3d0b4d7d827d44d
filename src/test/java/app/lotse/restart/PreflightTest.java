package app.lotse.restart;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.PreflightLine.State;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.ShareTops;
import app.lotse.model.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a NAS tells whether a restart may be sent; what was not read is never called fine. */
class PreflightTest {
    private static final CheckUp BEFORE = CheckUps.of(Level.MINER, 50);

    static Stream<ReadingsOfNas> quietOnes() {
        return Stream.of(ReadingsOfNas.qts42(), ReadingsOfNas.qts43(), ReadingsOfNas.qts5(), ReadingsOfNas.hero());
    }

    @ParameterizedTest
    @MethodSource("quietOnes")
    void aQuietNasIsReady(ReadingsOfNas nas) throws Exception {
        var lines = lines(nas);

        assertThat(lines).noneMatch(line -> line.state() == State.NOT_OK);
        var open = lines.stream()
                .filter(line -> line.state() == State.COULD_NOT_CHECK)
                .map(PreflightLine::id);
        boolean hero = nas.sections.containsKey("pools");
        assertThat(open)
                .containsExactly(hero ? new String[] {"snapshot", "encrypted-volume"} : new String[] {"snapshot"});
    }

    @Test
    void everyLineComesOnceAndInOrder() throws Exception {
        assertThat(lines(ReadingsOfNas.qts5()))
                .extracting(PreflightLine::id)
                .containsExactly(Stream.of(PreflightCheck.values())
                        .filter(check -> check != PreflightCheck.SECOND_COPY)
                        .map(PreflightCheck::id)
                        .toArray(String[]::new));
    }

    @Test
    void aNasThatAnsweredNothingIsNowhereFine() throws Exception {
        var nas = ReadingsOfNas.qts5();
        nas.sections.replaceAll((name, text) -> "");

        assertThat(lines(nas.with("processes", "").with("commands", "")))
                .filteredOn(line -> !Set.of("encryption", "model").contains(line.id()))
                .extracting(PreflightLine::state)
                .containsOnly(State.COULD_NOT_CHECK);
    }

    @Test
    void anAnswerThatBreaksOffIsNowhereFine() throws Exception {
        var nas = ReadingsOfNas.qts5().with("counters", "");

        assertThat(lines(nas))
                .filteredOn(line -> Set.of("starting-or-stopping", "update", "backup", "guests", "ups", "copying")
                        .contains(line.id()))
                .hasSize(6)
                .extracting(PreflightLine::state)
                .containsOnly(State.COULD_NOT_CHECK);
    }

    @Test
    void signsOfEncryptionAreAHardStop() throws Exception {
        var lines = Preflight.lines(
                CheckUps.of(Level.STOP, 50), ReadingsOfNas.qts5().read());

        assertThat(lines.getFirst().state()).isEqualTo(State.NOT_OK);
        assertThat(Preflight.refusedBy(lines)).containsExactly("encryption");
    }

    @Test
    void sharesThatWereNotSeenAreNotCalledFine() throws Exception {
        var unread = CheckUps.of(Level.BUSY, 50, Reading.known(Map.of()), Reading.unread(Reason.NO_ANSWER, ""));
        var partly = CheckUps.of(
                Level.BUSY,
                50,
                Reading.known(Map.of()),
                Reading.known(new ShareTops(List.of(), List.of("/share/Private"))));
        var table = CheckUps.of(
                Level.UNCLEAR,
                50,
                Reading.unread(Reason.CUT_OFF, ""),
                Reading.known(new ShareTops(List.of(), List.of())));

        for (var before : List.of(unread, partly, table)) {
            assertThat(Preflight.lines(before, ReadingsOfNas.qts5().read())
                            .getFirst()
                            .state())
                    .isEqualTo(State.COULD_NOT_CHECK);
        }
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            rcS             | /bin/sh /etc/init.d/rcS                              | starting-or-stopping | NOT_OK | rc
            sh              | /bin/sh /etc/init.d/rcK                              | starting-or-stopping | NOT_OK | rc
            vi              | vi /share/Public/rcS                                 | starting-or-stopping | OK     | -
            update.sh       | /bin/sh /etc/init.d/update.sh /share/Public/T.img    | update           | NOT_OK | QTS
            sh              | /bin/sh qinstall.sh                                  | update           | NOT_OK | App
            vi              | vi update.sh.old                                     | update           | OK     | -
            rsync           | rsync -a /share/Photos nas2::backup                  | backup           | NOT_OK | rsync
            rsync           | /usr/bin/rsync --daemon --sever-mode=1               | backup           | OK     | -
            hbs3-rr3c       | /share/CACHEDEV1_DATA/.qpkg/HybridBackup/bin/hbs3-rr3c hbssync a b | backup | NOT_OK | Hybrid Backup Sync
            python          | /share/CACHEDEV1_DATA/.qpkg/HybridBackup/CloudConnector3/python x | backup | COULD_NOT_CHECK | -
            resize2fs       | resize2fs /dev/mapper/cachedev1                      | snapshot         | NOT_OK | resize2fs
            containerd-shim | containerd-shim -namespace moby -id 1                | guests           | NOT_OK | Container
            containerd-shim | containerd-shim -address /var/run/system-docker/x    | guests           | OK     | -
            dockerd         | dockerd                                              | guests           | OK     | -
            qemu-system-x86 | /QVS/usr/bin/qemu-system-x86_64 -name vm             | guests           | NOT_OK | VM
            usbhid-ups      | /usr/sbin/usbhid-ups -a qnapups                      | ups              | COULD_NOT_CHECK | -
            sftp-server     | /usr/libexec/sftp-server                             | copying          | NOT_OK | SFTP
            sshd            | sshd: admin@internal-sftp                            | copying          | NOT_OK | SFTP
            scp             | scp -t /share/Public                                 | copying          | NOT_OK | SFTP
            sshd            | sshd: admin@notty                                    | copying          | OK     | -
            kcryptd         |                                                      | encrypted-volume | NOT_OK | -
            dmcrypt_write/2 |                                                      | encrypted-volume | NOT_OK | -
            """)
    void aProgramThatRunsIsSeen(String comm, String line, String id, State state, String value) throws Exception {
        String[] arguments = line == null ? new String[0] : line.split(" ");

        var seen = line(ReadingsOfNas.qts5().program(comm, arguments), id);

        assertThat(seen.state()).isEqualTo(state);
        assertThat(seen.value()).isEqualTo(value == null ? "" : value);
    }

    @Test
    void aLineOfTheTableThatIsNotUnderstoodHidesWhoeverItIs() throws Exception {
        var nas = ReadingsOfNas.qts5();
        var lines = lines(nas.with("processes", "812 (smbd) S 1 broken\n"));

        assertThat(line(lines, "backup").state()).isEqualTo(State.COULD_NOT_CHECK);
        assertThat(line(lines, "update").state()).isEqualTo(State.COULD_NOT_CHECK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~[2/1] [U_]\\n      [=>..]  recovery =  2.0% (77987840/3897063936) finish=478.1min speed=133113K/sec~ | md1 2 %, ≈ 8 h
            ~[2/2] [UU]\\n      [=>..]  resync = 43.9% (1/2) finish=61.4min speed=1K/sec~ | md1 43 %, ≈ 61 min
            ~[2/2] [UU]\\n      [=>..]  check = 99.9% (1/2) finish=0.1min speed=1K/sec~   | md1 99 %, ≈ 1 min
            ~[2/2] [UU]\\n      [=>..]  reshape =  7.1% (1/2)~                            | md1 7 %
            ~[2/2] [UU]\\n      resync=DELAYED~                                           | md1
            ~[2/2] [UU]\\n      resync=PENDING~                                           | md1
            """)
    void aRebuildingArrayIsAHardStop(String middle, String value) throws Exception {
        var lines = lines(arrays(middle.replace("\\n", "\n")));

        assertThat(line(lines, "raid")).isEqualTo(new PreflightLine("raid", State.NOT_OK, value));
        assertThat(Preflight.refusedBy(lines)).containsExactly("raid");
    }

    @Test
    void aSmallArrayThatWaitsForItsFirstWriteIsNotAtWork() throws Exception {
        var nas = ReadingsOfNas.qts5();
        String waiting = "      6702656 blocks super 1.0 [2/2] [UU]\n        resync=PENDING\n";
        nas.sections.computeIfPresent(
                "arrays", (_, text) -> text.replace("      6702656 blocks super 1.0 [2/2] [UU]\n", waiting));

        assertThat(nas.sections.get("arrays")).contains("PENDING");
        assertThat(line(lines(nas), "raid").state()).isEqualTo(State.OK);
    }

    @Test
    void herOwnComputerIsNobodyElse() throws Exception {
        var nas = ReadingsOfNas.qts5()
                .connection("tcp", "0A01A8C0:01BD", "1701A8C0:D2F0", "01")
                .connection("tcp", "0A01A8C0:1F90", "1701A8C0:D2F1", "01");
        nas.here = Set.of("192.168.1.23", "fe80:0:0:0:0:0:0:23");

        assertThat(line(lines(nas), "copying"))
                .as("whether she copies herself, she is asked")
                .isEqualTo(new PreflightLine("copying", State.COULD_NOT_CHECK, ""));
        assertThat(line(lines(nas), "web-page").state()).isEqualTo(State.OK);

        nas.connection("tcp", "0A01A8C0:01BD", "1801A8C0:D2F0", "01");
        assertThat(line(lines(nas), "copying"))
                .isEqualTo(new PreflightLine("copying", State.NOT_OK, "192.168.1.24 SMB"));
    }

    @Test
    void aMissingDiskIsSaidButDoesNotRefuseAndAsksForASecondCopy() throws Exception {
        var lines = lines(arrays("[2/1] [U_]"));

        assertThat(line(lines, "raid").state()).isEqualTo(State.OK);
        assertThat(line(lines, "raid-degraded")).isEqualTo(new PreflightLine("raid-degraded", State.NOT_OK, "md1"));
        assertThat(line(lines, "second-copy").state()).isEqualTo(State.COULD_NOT_CHECK);
        assertThat(Preflight.refusedBy(lines)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Personalities :\nunused devices: <none>\n",
                "Personalities :\nmd1 : confused\n",
                "cat: /proc/mdstat\n",
                "md1 : active raid1 sda3[0]\n",
                "\0\0\0"
            })
    void arraysThatAreNotUnderstoodAreNotFine(String text) throws Exception {
        var lines = lines(ReadingsOfNas.qts5().with("arrays", text));

        assertThat(line(lines, "raid").state()).isEqualTo(State.COULD_NOT_CHECK);
        assertThat(line(lines, "raid-degraded").state()).isEqualTo(State.COULD_NOT_CHECK);
    }

    @Test
    void dataInZfsIsNotJudgedByTheSystemsArrays() throws Exception {
        var lines = lines(ReadingsOfNas.hero().without("pools"));

        assertThat(line(lines, "raid").state()).isEqualTo(State.COULD_NOT_CHECK);
        assertThat(line(ReadingsOfNas.hero().without("filesystems"), "raid").state())
                .isEqualTo(State.COULD_NOT_CHECK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~ state: ONLINE\\n  scan: resilver in progress since Mon Nov 23 10:00:01 2026\\n\\t1.2T scanned, 30.42% done, 0h3m to go~ | NOT_OK | zpool1 30 % | OK
            ~ state: ONLINE\\n  scan: scrub in progress since Tue Mar 29 19:09:47 2016~ | NOT_OK | zpool1 | OK
            ~ state: DEGRADED\\n  scan: none requested~                                 | OK     | ~~     | NOT_OK
            """)
    void aPoolAtWorkOrWithoutADiskIsSeen(String middle, State raid, String value, State degraded) throws Exception {
        var nas = ReadingsOfNas.hero()
                .with("pools", "  pool: zpool1\n" + middle.replace("\\n", "\n").replace("\\t", "\t") + "\nconfig:\n");

        assertThat(line(nas, "raid")).isEqualTo(new PreflightLine("raid", raid, value));
        assertThat(line(nas, "raid-degraded").state()).isEqualTo(degraded);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            tcp    | 0A01A8C0:01BD | 1701A8C0:D2F0 | 01 | copying  | NOT_OK | 192.168.1.23 SMB
            tcp    | 0A01A8C0:0224 | 1701A8C0:D2F0 | 01 | copying  | NOT_OK | 192.168.1.23 AFP
            tcp    | 0A01A8C0:0801 | 1701A8C0:D2F0 | 01 | copying  | NOT_OK | 192.168.1.23 NFS
            tcp    | 0A01A8C0:0015 | 1701A8C0:D2F0 | 01 | copying  | NOT_OK | 192.168.1.23 FTP
            tcp    | 0A01A8C0:0369 | 1701A8C0:D2F0 | 01 | copying  | NOT_OK | 192.168.1.23 rsync
            tcp    | 0A01A8C0:0016 | 1701A8C0:D2F0 | 01 | copying  | OK     | -
            tcp    | 0A01A8C0:01BD | 1701A8C0:D2F0 | 06 | copying  | OK     | -
            tcp    | 0100007F:01BD | 0100007F:D2F0 | 01 | copying  | OK     | -
            tcp    | 0A01A8C0:D2F0 | 1701A8C0:01BD | 01 | copying  | OK     | -
            tcp    | 0A01A8C0:1F90 | 1701A8C0:D2F0 | 01 | web-page | NOT_OK | 192.168.1.23 Web
            tcp    | 0A01A8C0:1F90 | 1701A8C0:D2F0 | 01 | copying  | OK     | -
            tcpsix | 0000000000000000FFFF00000A01A8C0:01BD | 0000000000000000FFFF00001701A8C0:D2F0 | 01 | copying | NOT_OK | 192.168.1.23 SMB
            tcpsix | 000080FE00000000FF2BC2AB01000000:01BD | 000080FE00000000FF2BC2AB02000000:D2F0 | 01 | copying | NOT_OK | fe80:0:0:0:abc2:2bff:0:2 SMB
            tcp    | garbled:01BD  | 1701A8C0:D2F0 | 01 | copying  | COULD_NOT_CHECK | -
            """)
    void whoIsConnectedIsSaidByAddress(
            String table, String local, String remote, String state, String id, State expected, String value)
            throws Exception {
        var seen = line(ReadingsOfNas.qts5().connection(table, local, remote, state), id);

        assertThat(seen.state()).isEqualTo(expected);
        assertThat(seen.value()).isEqualTo(value == null ? "" : value);
    }

    @Test
    void manyConnectionsOfOneAreCounted() throws Exception {
        var nas = ReadingsOfNas.qts5().with("webport", "8888\n");
        for (int i = 0; i < 3; i++) {
            nas.connection("tcp", "0A01A8C0:01BD", "1701A8C0:D2F" + i, "01");
        }
        nas.connection("tcp", "0A01A8C0:22B8", "1801A8C0:D2F0", "01");

        assertThat(line(nas, "copying").value()).isEqualTo("192.168.1.23 SMB (3)");
        assertThat(line(nas, "web-page").value()).isEqualTo("192.168.1.24 Web");
    }

    @Test
    void aNasWithoutTheNewerAddressesIsReadAllTheSame() throws Exception {
        assertThat(line(ReadingsOfNas.qts5().without("tcpsix"), "copying").state())
                .isEqualTo(State.OK);
        assertThat(line(ReadingsOfNas.qts5().without("tcp"), "copying").state()).isEqualTo(State.COULD_NOT_CHECK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            /dev/mapper/cachedev1 /share/CACHEDEV1_DATA ext4 ro,noatime 0 0       | read-only        | NOT_OK | /share/CACHEDEV1_DATA
            /dev/md9 /mnt/HDA_ROOT ext3 ro 0 0                                    | read-only        | NOT_OK | /mnt/HDA_ROOT
            /dev/sr0 /share/external/DEV1 iso9660 ro 0 0                          | read-only        | OK     | -
            /dev/mapper/ce_cachedev2 /share/CE_CACHEDEV2_DATA ext4 rw 0 0         | encrypted-volume | NOT_OK | CE_CACHEDEV2_DATA
            /share/CACHEDEV1_DATA/Secret /share/CACHEDEV1_DATA/Secret ecryptfs rw 0 0 | encrypted-volume | NOT_OK | CACHEDEV1_DATA/Secret
            not a line                                                            | read-only        | COULD_NOT_CHECK | -
            """)
    void aMountIsSeen(String line, String id, State state, String value) throws Exception {
        var nas = ReadingsOfNas.qts5();
        nas.sections.merge("mounts", line + "\n", String::concat);

        var seen = line(nas, id);

        assertThat(seen.state()).isEqualTo(state);
        assertThat(seen.value()).isEqualTo(value == null ? "" : value);
    }

    @Test
    void theNasOwnListOfVolumesNamesTheEncryptedOnes() throws Exception {
        var nas = ReadingsOfNas.qts5().with("volumes", "[VOL_1]\nencryption = no\n[VOL_2]\nencryption = yes\n");

        assertThat(line(nas, "encrypted-volume").state()).isEqualTo(State.NOT_OK);
    }

    @ParameterizedTest
    @CsvSource({"949, 51, OK, ''", "960, 40, NOT_OK, CACHEDEV1_DATA 96 %", "1000, 0, NOT_OK, CACHEDEV1_DATA 100 %"})
    void aFullVolumeIsSaid(long used, long free, State state, String value) throws Exception {
        var nas = ReadingsOfNas.qts5()
                .with(
                        "sizes",
                        "Filesystem 1k-blocks Used Available Use% Mounted on\n/dev/mapper/cachedev1 1000 " + used + " "
                                + free + " 47% /share/CACHEDEV1_DATA\n");

        assertThat(line(nas, "full")).isEqualTo(new PreflightLine("full", state, value));
    }

    @Test
    void aVolumeWhoseSizeIsMissingIsNotCalledEmpty() throws Exception {
        var nas = ReadingsOfNas.qts5().with("sizes", "Filesystem 1k-blocks Used Available Use% Mounted on\n");

        assertThat(line(nas, "full").state()).isEqualTo(State.COULD_NOT_CHECK);
        assertThat(line(nas, "read-only").state())
                .as("that stands with the mounts")
                .isEqualTo(State.OK);
        assertThat(line(nas.with("mounts", "none / tmpfs rw 0 0\n"), "read-only")
                        .state())
                .as("no volume seen at all")
                .isEqualTo(State.COULD_NOT_CHECK);
    }

    @Test
    void oneVolumeWithoutItsSizeLeavesAllOpen() throws Exception {
        var nas = ReadingsOfNas.hero();
        nas.sections.computeIfPresent("sizes", (name, text) -> text.replaceFirst("(?m)^zpool1/zfs18 .*\n", ""));

        assertThat(nas.read().storage().volumes().isKnown()).isFalse();
        assertThat(line(nas, "full").state()).isEqualTo(State.COULD_NOT_CHECK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            [1.0] blk_update_request: I/O error, dev sda, sector 1234       | NOT_OK | sda
            <3>end_request: I/O error, dev sdb, sector 0                    | NOT_OK | sdb
            [1.0] critical medium error, dev sdc, sector 99                 | NOT_OK | sdc
            [1.0] Buffer I/O error on device md0, logical block 1           | NOT_OK | md0
            [1.0] EXT4-fs error (device dm-3): ext4_find_entry:1             | NOT_OK | dm-3
            [1.0] md/raid1:md1: Disk failure on sdb3, disabling device.     | NOT_OK | sdb3
            [1.0] blk_update_request: I/O error, dev fd0, sector 0          | OK     | -
            [1.0] EXT4-fs (dm-1): re-mounted                                | OK     | -
            """)
    void errorsOfDisksAreRead(String log, State state, String value) throws Exception {
        var seen = line(ReadingsOfNas.qts5().with("log", log + "\n"), "disk-errors");

        assertThat(seen).isEqualTo(new PreflightLine("disk-errors", state, value == null ? "" : value));
    }

    @Test
    void aLogThatTheAccountMayNotReadIsNotCalledClean() throws Exception {
        assertThat(line(ReadingsOfNas.qts5().without("log"), "disk-errors").state())
                .isEqualTo(State.COULD_NOT_CHECK);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "TS-X53D, TS-253D, OK, ''",
                "TS-X53, TS-453 Pro, NOT_OK, TS-453 Pro",
                "TS-X51, -, NOT_OK, TS-X51",
                "TS-X51A, TS-251A, OK, ''",
                "-, TS-451+, NOT_OK, TS-451+",
                "-, -, COULD_NOT_CHECK, ''"
            })
    void modelsThatMayStayDarkAreNamed(String platform, String display, State state, String value) {
        assertThat(PreflightModel.line(reading(platform), reading(display)))
                .isEqualTo(new PreflightLine("model", state, value));
    }

    @Test
    void whateverTheNasAnswersNothingIsThrownAndNothingControlsTheScreen() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var nas = ReadingsOfNas.qts5();
            nas.sections.replaceAll((name, text) -> garbled(text, random));

            assertThat(lines(nas))
                    .allSatisfy(line -> assertThat(line.value())
                            .doesNotContainPattern("\\p{Cntrl}")
                            .hasSizeLessThan(201));
        }
    }

    @Test
    void hugeAnswersAreReadInTime() throws Exception {
        var nas = ReadingsOfNas.hero();
        nas.sections.replaceAll((name, text) -> text + " \n\t".repeat(400_000) + "9".repeat(400_000));

        assertThat(lines(nas)).isNotEmpty();
    }

    private static String garbled(String text, Random random) {
        var out = new StringBuilder(text);
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(out.length() + 1);
            out.insert(
                    at,
                    new String[] {"\u202e", "\0", "99999999999999999999", "\n", " ", "/share/X_DATA", "%"}
                            [random.nextInt(7)]);
        }
        return random.nextInt(4) == 0 ? out.substring(random.nextInt(out.length())) : out.toString();
    }

    private static ReadingsOfNas arrays(String middle) {
        return ReadingsOfNas.qts5()
                .with(
                        "arrays",
                        "Personalities : [raid1]\nmd1 : active raid1 sdb3[2] sda3[3]\n      3897063936 blocks super 1.0 "
                                + middle + "\n\n" + ReadingsOfNas.SYSTEM_ARRAYS);
    }

    private static Reading<String> reading(String value) {
        return value == null ? Reading.unread(Reason.NOT_THERE, "") : Reading.known(value);
    }

    private static List<PreflightLine> lines(ReadingsOfNas nas) throws Trouble, InterruptedException {
        return Preflight.lines(BEFORE, nas.read());
    }

    private static PreflightLine line(ReadingsOfNas nas, String id) throws Trouble, InterruptedException {
        return line(lines(nas), id);
    }

    private static PreflightLine line(List<PreflightLine> lines, String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
}
