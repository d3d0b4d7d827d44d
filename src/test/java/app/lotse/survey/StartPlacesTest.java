package app.lotse.survey;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.StartPlace;
import app.lotse.remote.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each start place is its lines, or the reason why not; what opens a door is not kept. */
class StartPlacesTest {
    private static final String MARK = "0123456789abcdef";
    private static final String KEY = "AAAAC3NzaC1lZDI1NTE5AAAAIB1mZ0m1YJbHlSn1j0oTqvFqzJ9u1oRlm0K0Yk5o0mRb";

    private static Map<StartPlace, Reading<List<String>>> read(
            String section, String text, String errors, boolean cut, boolean root) {
        var out = new StringBuilder();
        for (String name :
                List.of("crontab", "live", "autorun", "apps", "hosts", "preload", "keys", "accounts", "groups")) {
            out.append("@@").append(MARK).append(' ').append(name).append('\n');
            out.append(name.equals(section) ? text : "");
        }
        out.append("@@").append(MARK).append(" end\n");
        byte[] bytes = out.toString().getBytes(StandardCharsets.ISO_8859_1);
        return StartPlaces.read(Sections.of(new Answer(bytes, errors, OptionalInt.of(0), cut, root), MARK), root);
    }

    private static Reading<List<String>> read(StartPlace place, String section, String text, String errors) {
        return read(section, text, errors, false, true).get(place);
    }

    private static String told(Reading<List<String>> reading) {
        return reading instanceof Unread<List<String>>(var reason, var _)
                ? reason.name()
                : String.join("|", reading.value().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            CRONTAB      ¦ crontab  ¦ 0 4 * * * /sbin/hwclock -s\\n ¦ ~~ ¦ 0 4 * * * /sbin/hwclock -s
            CRONTAB      ¦ crontab  ¦ a\\r\\n\\nb\\n                 ¦ ~~ ¦ a||b
            CRONTAB      ¦ crontab  ¦ ~~ ¦ cat: can't open '/etc/config/crontab': No such file or directory ¦ NOT_THERE
            CRONTAB      ¦ crontab  ¦ ~~ ¦ /bin/cat: /etc/config/crontab: No such file or directory         ¦ NOT_THERE
            CRONTAB      ¦ crontab  ¦ ~~ ¦ cat: can't open '/etc/config/crontab': Permission denied         ¦ NOT_ALLOWED
            CRONTAB      ¦ crontab  ¦ ~~ ¦ cat: read error: /etc/config/crontab: Input/output error         ¦ NOT_UNDERSTOOD
            CRONTAB      ¦ crontab  ¦ ~~ ¦ cat: can't open '/etc/config/crontab.old': Permission denied     ¦ ~~
            CRONTAB      ¦ crontab  ¦ ~~ ¦ ~~                                                               ¦ ~~
            PRELOAD      ¦ preload  ¦ ~~ ¦ ~~                                                               ¦ ~~
            PRELOAD      ¦ preload  ¦ /tmp/libx.so\\n ¦ ~~                                                  ¦ /tmp/libx.so
            LIVE_CRONTAB ¦ live     ¦ x\\n ¦ cat: read error: Is a directory                                 ¦ x
            LIVE_CRONTAB ¦ live     ¦ x\\n ¦ cat: /tmp/cron/crontabs/: Is a directory                        ¦ x
            LIVE_CRONTAB ¦ live     ¦ x\\n ¦ cat: can't open '/tmp/cron/crontabs/root': Permission denied    ¦ NOT_ALLOWED
            LIVE_CRONTAB ¦ live     ¦ ~~ ¦ cat: can't open '/tmp/cron/crontabs/': Permission denied          ¦ NOT_ALLOWED
            LIVE_CRONTAB ¦ live     ¦ ~~ ¦ cat: can't open '/tmp/cron/crontabs/': No such file or directory  ¦ NOT_THERE
            LIVE_CRONTAB ¦ live     ¦ ~~ ¦ cat: can't open '/tmp/cron/crontabs/*': No such file or directory ¦ ~~
            AUTORUN      ¦ autorun  ¦ TRUE\\n ¦ ~~                                                          ¦ TRUE
            AUTORUN      ¦ autorun  ¦ ~~ ¦ ~~                                                               ¦ NOT_THERE
            AUTORUN      ¦ autorun  ¦ ~~ ¦ sh: /sbin/getcfg: not found                                      ¦ NOT_UNDERSTOOD
            HOSTS        ¦ hosts    ¦ 0.0.0.0 update.example\\n ¦ ~~                                        ¦ 0.0.0.0 update.example
            ACCOUNTS     ¦ accounts ¦ admin:$1$abc$def:0:0::/root:/bin/sh\\n ¦ ~~                           ¦ admin::0:0::/root:/bin/sh
            ACCOUNTS     ¦ accounts ¦ $1$abc$defdefdef\\n ¦ ~~                                              ¦ ?
            GROUPS       ¦ groups   ¦ administrators:!:0:admin,eve\\n ¦ ~~                                  ¦ administrators::0:admin,eve
            """)
    void a_place_is_its_lines_or_the_reason_why_not(
            StartPlace place, String section, String text, String errors, String told) {
        String raw = text.replace("\\n", "\n").replace("\\r", "\r");
        assertThat(told(read(place, section, raw, errors + "\n"))).isEqualTo(told);
    }

    @Test
    void of_a_key_only_type_fingerprint_and_comment_stay() throws Exception {
        String print = "SHA256:"
                + Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(Base64.getDecoder().decode(KEY)));
        var lines = read(
                        StartPlace.AUTHORIZED_KEYS,
                        "keys",
                        "# a note\nssh-ed25519 " + KEY + " eve@laptop\n"
                                + "command=\"/bin/x y\",no-pty ssh-ed25519 " + KEY + "\n"
                                + "ssh-ed25519 " + KEY + " twice " + KEY + "\n"
                                + "ssh-ed25519 " + KEY.substring(3) + " bad\n" + KEY + "\n",
                        "")
                .value()
                .orElseThrow();

        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "ssh-ed25519 " + print + " eve@laptop",
                        "ssh-ed25519 " + print,
                        "ssh-ed25519 " + print + " twice …");
        assertThat(lines.subList(3, 5)).allMatch(line -> line.startsWith("? SHA256:"));
        assertThat(String.join("\n", lines))
                .doesNotContain(KEY.substring(1, 40))
                .doesNotContain("note");
    }

    @Test
    void keys_are_unread_without_root_and_not_there_where_admin_has_none() {
        assertThat(told(read("keys", "ssh-ed25519 " + KEY, "", false, false).get(StartPlace.AUTHORIZED_KEYS)))
                .isEqualTo("NOT_ALLOWED");
        String none = "cat: can't open '/etc/config/ssh/authorized_keys': No such file or directory\n"
                + "cat: can't open '/share/homes/*/.ssh/authorized_keys': No such file or directory\n";
        assertThat(told(read(StartPlace.AUTHORIZED_KEYS, "keys", "", none))).isEqualTo("NOT_THERE");
        String some = "cat: can't open '/etc/config/ssh/authorized_keys': No such file or directory\n";
        assertThat(told(read(StartPlace.AUTHORIZED_KEYS, "keys", "ssh-ed25519 " + KEY + " x\n", some)))
                .startsWith("ssh-ed25519 SHA256:");
        String refused = "cat: can't open '/share/homes/eve/.ssh/authorized_keys': Permission denied\n";
        assertThat(told(read(StartPlace.AUTHORIZED_KEYS, "keys", "ssh-ed25519 " + KEY + " x\n", refused)))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void an_answer_that_was_cut_says_nothing_about_any_place() {
        assertThat(read("hosts", "127.0.0.1 localhost\n", "", true, true).values())
                .allMatch(place -> place instanceof Unread<List<String>>(var why, var _) && why == Reason.CUT_OFF);
    }

    @Test
    void lines_are_bounded_in_length_and_number() {
        var lines = read(StartPlace.HOSTS, "hosts", "ü".repeat(3_000) + "\nx\n", "")
                .value()
                .orElseThrow();
        assertThat(lines.getFirst()).hasSize(1_001).endsWith("…");
        assertThat(lines.getLast()).isEqualTo("x");
        assertThat(told(read(StartPlace.HOSTS, "hosts", "x\n".repeat(30_000), "")))
                .isEqualTo("CUT_OFF");
    }
}
