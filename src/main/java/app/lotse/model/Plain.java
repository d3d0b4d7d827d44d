package app.lotse.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Makes text that came from a device safe to keep and to show: valid, one line, bounded, without control or direction characters. */
public final class Plain {
    private Plain() {}

    /**
     * One line of at most {@code max} UTF-16 units. Controls (C0, C1), format characters (bidi marks and isolates, zero-width, BOM, soft
     * hyphen), line and paragraph separators, lone surrogates and private-use characters become one space; runs of spaces become one. A cut text ends in "…".
     */
    public static String line(String text, int max) {
        var out = new StringBuilder(Math.min(text.length(), max));
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!shows(c)) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            if (out.length() + Character.charCount(c) > max) {
                if (!out.isEmpty() && out.length() >= max) {
                    out.setLength(Character.isLowSurrogate(out.charAt(max - 1)) ? max - 2 : max - 1);
                }
                return out.append('…').toString();
            }
            out.appendCodePoint(c);
        }
        return out.toString();
    }

    /** Bytes as UTF-8, with U+FFFD for what is none; never throws. */
    public static String utf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (java.nio.charset.CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
