package app.lotse.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads a password as one line of UTF-8 without ever making a String of it. */
final class PasswordLine {
    /** Longer than any password that a NAS takes. */
    private static final int MAX_BYTES = 4_096;

    private PasswordLine() {}

    /** Without the line's end, which may be LF or CR LF; empty when there is none, it is too long, or it is no UTF-8. */
    static Optional<char[]> read(InputStream in) throws IOException {
        byte[] bytes = new byte[MAX_BYTES];
        try {
            int length = 0;
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                if (length == MAX_BYTES) {
                    return Optional.empty();
                }
                bytes[length++] = (byte) next;
            }
            if (length > 0 && bytes[length - 1] == '\r') {
                length--;
            }
            return length == 0 ? Optional.empty() : chars(ByteBuffer.wrap(bytes, 0, length));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Optional<char[]> chars(ByteBuffer bytes) {
        // UTF-8 never has more UTF-16 units than bytes, so the decoder makes no second, forgotten copy.
        CharBuffer chars = CharBuffer.allocate(bytes.remaining());
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var result = decoder.decode(bytes, chars, true);
            if (result.isError()) {
                result.throwException();
            }
            decoder.flush(chars);
            return Optional.of(Arrays.copyOf(chars.array(), chars.position()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(chars.array(), '\0');
        }
    }
}
