package app.lotse.report;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters that a font can draw. A letter that it has not is written by its number, so that no two names look alike and none is empty. */
final class Letters {
    private final CmapLookup drawn;

    private Letters(CmapLookup drawn) {
        this.drawn = drawn;
    }

    static Letters of(byte[] font) throws IOException {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return new Letters(parsed.getUnicodeCmapLookup());
        }
    }

    /** A mark is put together with its letter first, because names from some systems come apart. */
    String known(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t' || drawn.getGlyphId(c) != 0) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "[U+%04X]", c));
            }
        });
        return out.toString();
    }
}
