package app.lotse.survey;

import app.lotse.remote.Shell;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what flows by, with its length; nothing of it is kept. */
final class Fingerprint implements Shell.Sink {
    private final MessageDigest digest;
    private long length;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public void take(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        length += count;
    }

    /** In bytes. */
    long length() {
        return length;
    }

    /** 32 bytes; ends it. */
    byte[] bytes() {
        return digest.digest();
    }

    /** 64 hex digits; ends it. */
    String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
