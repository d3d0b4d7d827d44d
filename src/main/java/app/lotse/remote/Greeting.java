package app.lotse.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** The first lines of an SSH server (RFC 4253, 4.2), read with a limit that sshj does not have. */
final class Greeting {
    private static final int MAX_BYTES = 8_192;

    private Greeting() {}

    /** The greeting was no SSH 2 greeting. */
    static final class Garbage extends IOException {
        private static final long serialVersionUID = 1;

        Garbage(String message) {
            super(message);
        }
    }

    /**
     * Reads up to the server's identification and gives a stream that begins with it.
     *
     * @throws EOFException the server closed without a word
     * @throws Garbage it said something else, or too much
     */
    static InputStream read(InputStream in) throws IOException {
        int total = 0;
        for (; ; ) {
            byte[] line = line(in, total);
            total += line.length;
            var text = new String(line, StandardCharsets.ISO_8859_1);
            if (text.startsWith("SSH-2.0-") || text.startsWith("SSH-1.99-")) {
                return new SequenceInputStream(new ByteArrayInputStream(line), in);
            }
            if (text.startsWith("SSH-")) {
                throw new Garbage("another version of SSH");
            }
        }
    }

    private static byte[] line(InputStream in, int total) throws IOException {
        var line = new ByteArrayOutputStream();
        for (; ; ) {
            int b = in.read();
            if (b < 0) {
                throw total + line.size() == 0 ? new EOFException() : new Garbage("ended without a greeting");
            }
            line.write(b);
            if (b == '\n') {
                return line.toByteArray();
            }
            if (total + line.size() >= MAX_BYTES) {
                throw new Garbage("no greeting in " + MAX_BYTES + " bytes");
            }
        }
    }
}
