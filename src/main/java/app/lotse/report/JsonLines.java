package app.lotse.report;

import java.util.ArrayList;
import java.util.List;

/** JSON as lines that can be read: the signs themselves stay as they are, so that nothing is added and nothing left out. */
final class JsonLines {
    private static final String STEP = "  ";
    /** Deeper ones are not drawn further to the right. */
    private static final int DEEPEST = 20;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int depth;

    private JsonLines() {}

    /** @throws InterruptedException when nobody waits for it any more */
    static List<String> of(String json) throws InterruptedException {
        return new JsonLines().read(json);
    }

    private List<String> read(String json) throws InterruptedException {
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            if ((i & 0xFFF) == 0 && Thread.interrupted()) {
                throw new InterruptedException();
            }
            char one = json.charAt(i);
            if (inText) {
                line.append(one);
                if (one == '\\' && i + 1 < json.length()) {
                    line.append(json.charAt(++i));
                }
                inText = one != '"';
            } else {
                inText = one == '"';
                sign(one);
            }
        }
        endLine();
        return lines;
    }

    private void sign(char one) {
        switch (one) {
            case '{', '[' -> {
                line.append(one);
                endLine();
                depth++;
            }
            case '}', ']' -> {
                endLine();
                depth = Math.max(0, depth - 1);
                line.append(one);
            }
            case ',' -> {
                line.append(one);
                endLine();
            }
            case ':' -> line.append(": ");
            case ' ', '\t', '\r', '\n' -> {}
            default -> line.append(one);
        }
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(STEP.repeat(Math.min(depth, DEEPEST)) + line);
            line.setLength(0);
        }
    }
}
