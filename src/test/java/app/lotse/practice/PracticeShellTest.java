package app.lotse.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell answers as the shell of a NAS does, also to what it does not know. */
class PracticeShellTest {
    private final Life life = new Life(Scenario.HEALTHY, new StagedTime());

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            echo a   b                               ¦ a b\\n                 ¦ 0
            echo 'a   b' "c;d" e\\ f                 ¦ a   b c;d e f\\n       ¦ 0
            echo one; echo two                       ¦ one\\ntwo\\n           ¦ 0
            echo ""'x'"y"z                           ¦ xyz\\n                 ¦ 0
            echo -n x                                ¦ x                      ¦ 0
            LC_ALL=C; export LC_ALL; echo '@@0 end'  ¦ @@0 end\\n             ¦ 0
            LC_ALL=C /bin/uname -r                   ¦ 5.10.60-qnap\\n        ¦ 0
            /usr/bin/id -u # who                     ¦ 0\\n                   ¦ 0
            echo '*' /nothing/*                      ¦ * /nothing/*\\n        ¦ 0
            echo /proc/sys/k*/os[a-z]elease          ¦ /proc/sys/kernel/osrelease\\n ¦ 0
            echo /proc/1/[cs][mt]*[et]               ¦ /proc/1/cmdline /proc/1/stat\\n ¦ 0
            echo /share/*/2024                       ¦ /share/Photos/2024\\n  ¦ 0
            echo /share/Ph?tos/202[3-4]/             ¦ /share/Photos/2023/ /share/Photos/2024/\\n ¦ 0
            echo /share/*/IMG_204[!1-79].JPG         ¦ /share/Photos/IMG_2048.JPG\\n ¦ 0
            /sbin/getcfg System Version              ¦ 5.1.9\\n               ¦ 0
            /sbin/getcfg System 'Build Number'       ¦ 20241120\\n            ¦ 0
            /sbin/getcfg MalwareRemover Version -f /etc/config/qpkg.conf ¦ 6.6.8\\n ¦ 0
            /sbin/getcfg System Nothing              ¦ ~~                     ¦ 1
            /sbin/getcfg MalwareRemover Version      ¦ ~~                     ¦ 1
            /sbin/getcfg UPnP_Global Enable -f /etc/config/upnpc.conf ¦ FALSE\\n ¦ 0
            /sbin/log_tool -a text                   ¦ ~~                     ¦ 1
            foo                                      ¦ ~~                     ¦ 127
            /sbin/halt                               ¦ ~~                     ¦ 127
            /sbin/daemon_mgr                         ¦ ~~                     ¦ 126
            foo; echo on                             ¦ on\\n                  ¦ 0
            echo on; foo                             ¦ on\\n                  ¦ 127
            cat /none                                ¦ ~~                     ¦ 1
            cat /proc                                ¦ ~~                     ¦ 1
            echo a; exec echo b; echo c              ¦ a\\nb\\n                ¦ 0
            /bin/sed -n p /proc/sys/kernel/osrelease ¦ 5.10.60-qnap\\n        ¦ 0
            /bin/sed -n p /none                      ¦ ~~                     ¦ 1
            /bin/sed -i p /none                      ¦ ~~                     ¦ 1
            LC_ALL=C; L=; for p in /proc/[1-2]; do L="$L $p/cmdline $p/stat"; done; exec echo $L ¦ /proc/1/cmdline /proc/1/stat /proc/2/cmdline /proc/2/stat\\n ¦ 0
            /bin/sh -c 'echo "in a shell"; foo'      ¦ in a shell\\n          ¦ 127
            ls -1 /share/Photos/2*3                  ¦ ~~                     ¦ 0
            """)
    void answersLikeTheShellOfANas(String line, String out, int exit) throws IOException {
        var reply = run(line, "");

        assertThat(reply.out()).isEqualTo(out.replace("\\n", "\n"));
        assertThat(reply.exit()).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            foo                    ¦ -sh: foo: not found
            echo 'a                ¦ -sh: syntax error: unterminated quoted string
            ;                      ¦ -sh: syntax error: unexpected ";"
            echo a | cat           ¦ -sh: syntax error: unexpected "|"
            echo $HOME             ¦ -sh: syntax error: unexpected "$"
            echo a > /tmp/b        ¦ -sh: syntax error: unexpected ">"
            /bin/sed -n p /none    ¦ sed: /none: No such file or directory
            cat /none              ¦ cat: can't open '/none': No such file or directory
            cat /proc              ¦ cat: read error: Is a directory
            ls /none               ¦ ls: /none: No such file or directory
            ls -q                  ¦ ls: invalid option -- 'q'
            /bin/ls -l /proc/2/exe ¦ ls: /proc/2/exe: cannot read link: No such file or directory
            """)
    void saysWhatItCannotDo(String line, String error) throws IOException {
        assertThat(run(line, "").errors().strip()).isEqualTo(error);
    }

    @Test
    void listsFoldersUnderTheirNamesAfterEverythingElse() throws IOException {
        assertThat(run("/bin/ls -1a /share/ /share/Photos/2024 /share/Photos/IMG_2041.JPG", "")
                        .out())
                .isEqualTo("""
                        /share/Photos/IMG_2041.JPG

                        /share/:
                        .
                        ..
                        CACHEDEV1_DATA
                        Multimedia
                        Photos
                        Public
                        homes

                        /share/Photos/2024:
                        .
                        ..
                        """);
    }

    @Test
    void listsLinksWithWhatTheyPointTo() throws IOException {
        var lines = run("/bin/ls -l /proc/1/exe /proc/32/exe /share/Photos", "")
                .out()
                .lines()
                .toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .matches("lrwxrwxrwx    1 admin    administ         0 Nov 23 14:00 /proc/1/exe -> /sbin/init");
        assertThat(lines.get(1)).endsWith("14:00 /proc/32/exe");
        assertThat(lines.get(2)).endsWith(" /share/Photos -> CACHEDEV1_DATA/Photos");
    }

    @Test
    void sudoTakesThePasswordFromItsInput() throws IOException {
        String line = "/usr/bin/sudo -S -p '' /bin/sh -c 'echo root; /usr/bin/id -u'";

        assertThat(run(line, "right\n").out()).isEqualTo("root\n0\n");
        assertThat(run(line, "wrong\n").exit()).isEqualTo(1);
        assertThat(run(line, "").out()).isEmpty();
    }

    @Test
    void rebootIsTakenPlainAndByItsPath() throws IOException {
        assertThat(run("reboot", "").exit()).isZero();
        assertThat(run("/sbin/reboot", "").exit()).isZero();
        assertThat(life.restarts()).isEqualTo(2);
    }

    @Test
    void aProgramSeesItselfAndTheShellIsInTheTable() throws IOException {
        assertThat(run("/bin/cat /proc/self/status", "").out())
                .startsWith("Name:\tcat\n")
                .contains("Uid:\t0\t0\t0\t0");
        assertThat(run("/bin/cat /proc/[0-9]*/cmdline", "").out())
                .contains("sshd: admin@notty\0sh\0-c\0/bin/cat /proc/[0-9]*/cmdline\0");
    }

    private Client.Reply run(String line, String input) throws IOException {
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int exit = new PracticeShell(life, "right"::equals).run(line, new Streams(in, out, errors));
        return new Client.Reply(out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8), exit);
    }
}
