package app.lotse.discovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes one DNS question message that asks for a direct answer (the QU bit, RFC 6762, 5.4). */
final class DnsQuery {
    private static final int INTERNET_UNICAST = 0x8001;

    private DnsQuery() {}

    /** One thing asked: a name and a record type. */
    record Question(DnsName name, int type) {}

    static byte[] write(int id, List<Question> questions) {
        var out = new ByteArrayOutputStream();
        number(out, id);
        number(out, 0);
        number(out, questions.size());
        number(out, 0);
        number(out, 0);
        number(out, 0);
        for (var question : questions) {
            name(out, question.name());
            number(out, question.type());
            number(out, INTERNET_UNICAST);
        }
        return out.toByteArray();
    }

    private static void name(ByteArrayOutputStream out, DnsName name) {
        for (String label : name.labels()) {
            byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
            byte[] kept = bytes.length > 63 ? Arrays.copyOf(bytes, 63) : bytes;
            out.write(kept.length);
            out.writeBytes(kept);
        }
        out.write(0);
    }

    private static void number(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
