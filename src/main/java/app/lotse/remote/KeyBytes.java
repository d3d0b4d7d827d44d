package app.lotse.remote;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * Whether the bytes of a host key hold what they say (RFC 4253, 6.6; RFC 5656, 3.1; RFC 8709, 4). sshj 0.40 makes room for an announced length before it
 * looks whether so much is there (KeyType.ED25519, ECDSAVariationsAdapter): up to 2 GB, before anybody knows whose key it is.
 */
final class KeyBytes {
    private static final Set<String> TYPES =
            Set.of("ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa");
    /** A length of four bytes stands before each field. */
    private static final int LENGTH_BYTES = 4;

    private KeyBytes() {}

    /** A type that is offered, then fields, each as long as it says, and nothing behind them. */
    static boolean fit(byte[] key) {
        var rest = ByteBuffer.wrap(key);
        byte[] type = field(rest);
        if (type == null || !TYPES.contains(new String(type, StandardCharsets.US_ASCII))) {
            return false;
        }
        while (rest.hasRemaining()) {
            if (field(rest) == null) {
                return false;
            }
        }
        return true;
    }

    /** The same of a remembered line: a key of its last words that does not fit is not parsed at all. */
    static boolean fitInLine(String line) {
        String[] words = line.trim().split("\\s+", 6);
        for (int i = 1; i < words.length; i++) {
            if (TYPES.contains(words[i - 1]) || words[i - 1].contains("-cert-")) {
                try {
                    return fit(Base64.getDecoder().decode(words[i]));
                } catch (IllegalArgumentException noBase64) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] field(ByteBuffer rest) {
        if (rest.remaining() < LENGTH_BYTES) {
            return null;
        }
        int length = rest.getInt();
        if (length < 0 || length > rest.remaining()) {
            return null;
        }
        var field = new byte[length];
        rest.get(field);
        return field;
    }
}
