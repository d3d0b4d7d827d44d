package app.lotse.model;

import app.lotse.fuzz.Oracle;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What makes text fit to be shown. */
public final class PlainFuzz {
    private PlainFuzz() {}

    public static List<byte[]> seeds() {
        return List.of(
                "Foto.Keller \u202e\u2066 ü日 \ud83d\ude00".getBytes(StandardCharsets.UTF_8),
                "a\tb\u0007\u001b[31mc\u0000".getBytes(StandardCharsets.UTF_16BE));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        int max = data.length == 0 ? 1 : 1 + (data[0] & 0x3f);
        check(Plain.utf8(data), max);
        // Halves of pairs come from nowhere but here.
        check(new String(data, StandardCharsets.UTF_16BE), max);
        var units = new StringBuilder();
        for (int i = 0; i + 1 < data.length; i += 2) {
            units.append((char) ((data[i] & 0xff) << 8 | data[i + 1] & 0xff));
        }
        check(units.toString(), max);
    }

    private static void check(String text, int max) {
        String line = Plain.line(text, max);
        Oracle.plain(line, max, "a plain line");
        Oracle.holds(
                line.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE),
                "something that cannot be seen");
    }
}
