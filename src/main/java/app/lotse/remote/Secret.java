package app.lotse.remote;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A copy of the password as UTF-8 bytes (RFC 4252, 8) for one use, blanked on close; never a String. */
final class Secret implements AutoCloseable {
    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The password alone. @throws IllegalStateException when it was blanked meanwhile: sent, it would count as a wrong one */
    static Secret of(Credentials credentials) {
        return of(credentials, false);
    }

    /** The password as a line: with a line feed at its end. @throws IllegalStateException as {@link #of(Credentials)} */
    static Secret lineOf(Credentials credentials) {
        return of(credentials, true);
    }

    /** Whether the owner has left: the password was blanked and must not be sent as if it were one. */
    static boolean blanked(Credentials credentials) {
        char[] chars = credentials.password();
        try {
            return blank(chars);
        } finally {
            Arrays.fill(chars, '\0');
        }
    }

    private static boolean blank(char[] chars) {
        boolean blank = chars.length > 0;
        for (char c : chars) {
            blank &= c == '\0';
        }
        return blank;
    }

    private static Secret of(Credentials credentials, boolean line) {
        char[] chars = credentials.password();
        var wide = ByteBuffer.allocate(chars.length * 3 + 1);
        try {
            if (blank(chars)) {
                throw new IllegalStateException("the password was blanked");
            }
            StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .encode(CharBuffer.wrap(chars), wide, true);
            if (line) {
                wide.put((byte) '\n');
            }
            return new Secret(Arrays.copyOf(wide.array(), wide.position()));
        } finally {
            Arrays.fill(chars, '\0');
            Arrays.fill(wide.array(), (byte) 0);
        }
    }

    /** The bytes themselves, not a copy: not to be kept. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
