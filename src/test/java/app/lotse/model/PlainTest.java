package app.lotse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NAS von Jörg|NAS von Jörg|ordinary text stays",
                "日本語NAS|日本語NAS|other scripts stay",
                "📷 Fotos|📷 Fotos|signs outside the basic plane stay whole",
                "a\\u0000b\\u001b[31mc|a b [31mc|zero bytes and escape codes go",
                "txt\\u202egpj.exe|txt gpj.exe|text that turns the reading direction goes",
                "\\u2066x\\u2069\\u200b|x|isolates and zero-width signs go",
                "line\\r\\nline|line line|one line comes out",
                "\\ud800lone|lone|half a surrogate pair goes",
                "<b>no</b>|<b>no</b>|markup is text, not markup",
            })
    void showsOnlyWhatCanBeShown(String raw, String plain, String why) {
        assertThat(Plain.line(unescape(raw), 100)).as(why).isEqualTo(plain);
    }

    @Test
    void isNeverLongerThanAsked() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(200), 0, 0x11000)
                    .collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append)
                    .toString();
            int max = 1 + random.nextInt(80);
            assertThat(Plain.line(text, max).length()).isLessThanOrEqualTo(max + 1);
        }
    }

    @Test
    void aCutTextSaysSoAndNeverHalvesASign() {
        assertThat(Plain.line("abcdef", 4)).isEqualTo("abc…");
        assertThat(Plain.line("ab📷📷", 4)).isEqualTo("ab…");
        assertThat(Plain.line("abcd", 4)).isEqualTo("abcd");
    }

    @Test
    void wrongUtf8IsReplacedNotRefused() {
        byte[] bytes = {'a', (byte) 0xff, (byte) 0xc3, 'b'};
        assertThat(Plain.utf8(bytes)).isEqualTo("a\ufffd\ufffdb");
        assertThat(Plain.utf8("grün".getBytes(StandardCharsets.UTF_8))).isEqualTo("grün");
    }

    private static String unescape(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9a-f]{4})|\\\\([rn])")
                .matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        m.group(1) != null
                                ? String.valueOf((char) Integer.parseInt(m.group(1), 16))
                                : m.group(2).equals("r") ? "\r" : "\n"));
    }
}
