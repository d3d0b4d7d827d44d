package app.lotse.router;

import app.lotse.model.Plain;
import app.lotse.model.Reading.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The status and the body of one HTTP answer, of bounded size: with a length, in chunks, or until the connection ends (RFC 9112). */
record HttpAnswer(int status, byte[] body) {
    static final int MAX_BODY = 256 * 1024;
    private static final int MAX_HEAD = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})[ \t]*(?:;.*)?");

    /** @throws IOException when the connection breaks or is too slow */
    static HttpAnswer read(InputStream from) throws IOException, Garbled {
        return new Reader(new BufferedInputStream(from)).read();
    }

    private static final class Reader {
        private final InputStream in;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int head;

        Reader(InputStream in) {
            this.in = in;
        }

        HttpAnswer read() throws IOException, Garbled {
            int status;
            Framing framing;
            do {
                status = status(line());
                framing = headers();
            } while (status < 200);
            if (framing.chunked) {
                chunks();
            } else if (framing.length.isPresent()) {
                take(framing.length.get());
            } else {
                toTheEnd();
            }
            return new HttpAnswer(status, body.toByteArray());
        }

        private static int status(String line) throws Garbled {
            var matcher = STATUS.matcher(line);
            if (!matcher.matches()) {
                throw Garbled.notUnderstood("no HTTP: " + Plain.line(line, 80));
            }
            return Integer.parseInt(matcher.group(1));
        }

        private record Framing(boolean chunked, Optional<Long> length) {}

        private Framing headers() throws IOException, Garbled {
            boolean chunked = false;
            Optional<Long> length = Optional.empty();
            for (String line = line(); !line.isEmpty(); line = line()) {
                String[] parts = line.split(":", 2);
                String name = parts[0].strip().toLowerCase(Locale.ROOT);
                String value = parts.length < 2 ? "" : parts[1].strip();
                if (name.equals("content-length")) {
                    length = Optional.of(length(value));
                } else if (name.equals("transfer-encoding")) {
                    chunked |= value.toLowerCase(Locale.ROOT).endsWith("chunked");
                }
            }
            return new Framing(chunked, length);
        }

        private static long length(String value) throws Garbled {
            if (!LENGTH.matcher(value).matches()) {
                throw Garbled.notUnderstood("length " + Plain.line(value, 40));
            }
            return Long.parseLong(value);
        }

        private void chunks() throws IOException, Garbled {
            while (true) {
                String line = line();
                var matcher = CHUNK.matcher(line);
                if (!matcher.matches()) {
                    throw Garbled.notUnderstood("chunk " + Plain.line(line, 40));
                }
                long length = Long.parseLong(matcher.group(1), 16);
                if (length == 0) {
                    return;
                }
                take(length);
                if (!line().isEmpty()) {
                    throw Garbled.notUnderstood("a chunk that is longer than it says");
                }
            }
        }

        private void take(long length) throws IOException, Garbled {
            if (length > MAX_BODY - body.size()) {
                throw new Garbled(Reason.CUT_OFF, "an answer of " + length + " bytes");
            }
            byte[] bytes = in.readNBytes((int) length);
            if (bytes.length < length) {
                throw Garbled.notUnderstood("ended after " + bytes.length + " of " + length + " bytes");
            }
            body.writeBytes(bytes);
        }

        private void toTheEnd() throws IOException, Garbled {
            body.writeBytes(in.readNBytes(MAX_BODY + 1));
            if (body.size() > MAX_BODY) {
                throw new Garbled(Reason.CUT_OFF, "an answer without end");
            }
        }

        /** The next line of the head or of a chunk's; all of them together are bounded, those of chunks as well. */
        private String line() throws IOException, Garbled {
            var line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw Garbled.notUnderstood("ended in the middle of a line");
                }
                if (++head > MAX_HEAD) {
                    throw new Garbled(Reason.CUT_OFF, "a head without end");
                }
                line.write(next);
            }
            head++;
            return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
        }
    }
}
