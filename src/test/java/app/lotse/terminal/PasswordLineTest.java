package app.lotse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line of standard input becomes a password, exactly as it was typed. */
class PasswordLineTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'abc\n','abc'",
                "'abc\r\n','abc'",
                "'abc','abc'",
                "'abc\nmore\n','abc'",
                "' a b \n',' a b '",
                "'a\rb\n','a\rb'",
                "'äöü€𝄞\n','äöü€𝄞'",
            })
    void keepsEverythingButTheLinesEnd(String typed, String password) throws IOException {
        assertThat(read(typed.getBytes(StandardCharsets.UTF_8)).map(String::new))
                .contains(password);
    }

    @Test
    void whatIsNoPasswordIsNone() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(new byte[] {'\n'})).isEmpty();
        assertThat(read(new byte[] {(byte) 0xE4, '\n'})).as("not UTF-8").isEmpty();
        assertThat(read("x".repeat(5_000).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static Optional<char[]> read(byte[] bytes) throws IOException {
        return PasswordLine.read(new ByteArrayInputStream(bytes));
    }
}
