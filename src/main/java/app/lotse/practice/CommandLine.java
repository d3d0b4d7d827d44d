package app.lotse.practice;

import java.util.ArrayList;
import java.util.List;

/**
 * A line for the shell, taken apart into simple commands.
 *
 * <p>Words are patterns: in them a backslash stands before each character that quoting robbed of its special meaning.
 */
record CommandLine(List<List<String>> commands) {
    CommandLine {
        commands = List.copyOf(commands);
    }

    /** @throws Unclear when the line is no list of simple commands */
    static CommandLine parse(String line) throws Unclear {
        return new Reader(line).read();
    }

    /** A word as it is meant, without its backslashes. */
    static String plain(String pattern) {
        var out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\' && i + 1 < pattern.length()) {
                i++;
            }
            out.append(pattern.charAt(i));
        }
        return out.toString();
    }

    /** The line is not understood; the message is what the shell says after its name. */
    static final class Unclear extends Exception {
        Unclear(String message) {
            super(message);
        }
    }

    /** Goes through a line once. */
    private static final class Reader {
        private static final String SPECIAL = "*?[]\\";
        private static final String NOT_SPOKEN = "|&<>()`$";

        private final String line;
        private final List<List<String>> commands = new ArrayList<>();
        private List<String> words = new ArrayList<>();
        private StringBuilder word;
        private int at;

        Reader(String line) {
            this.line = line;
        }

        CommandLine read() throws Unclear {
            for (at = 0; at < line.length(); at++) {
                next(line.charAt(at));
            }
            endCommand(false);
            return new CommandLine(commands);
        }

        private void next(char c) throws Unclear {
            switch (c) {
                case ' ', '\t' -> endWord();
                case ';' -> endCommand(true);
                case '\n' -> endCommand(false);
                case '\'', '"' -> quoted(c);
                case '\\' -> {
                    if (++at < line.length()) {
                        literal(line.charAt(at));
                    }
                }
                case '#' -> {
                    if (word == null) {
                        int end = line.indexOf('\n', at);
                        at = end < 0 ? line.length() : end - 1;
                    } else {
                        open().append(c);
                    }
                }
                default -> {
                    if (NOT_SPOKEN.indexOf(c) >= 0) {
                        throw new Unclear("syntax error: unexpected \"" + c + "\"");
                    }
                    open().append(c);
                }
            }
        }

        private void quoted(char quote) throws Unclear {
            open();
            for (at++; at < line.length() && line.charAt(at) != quote; at++) {
                char c = line.charAt(at);
                if (quote == '"' && c == '\\' && at + 1 < line.length() && "\"\\$`".indexOf(line.charAt(at + 1)) >= 0) {
                    c = line.charAt(++at);
                } else if (quote == '"' && (c == '$' || c == '`')) {
                    throw new Unclear("syntax error: unexpected \"" + c + "\"");
                }
                literal(c);
            }
            if (at >= line.length()) {
                throw new Unclear("syntax error: unterminated quoted string");
            }
        }

        private void literal(char c) {
            if (SPECIAL.indexOf(c) >= 0) {
                open().append('\\');
            }
            open().append(c);
        }

        private StringBuilder open() {
            if (word == null) {
                word = new StringBuilder();
            }
            return word;
        }

        private void endWord() {
            if (word != null) {
                words.add(word.toString());
                word = null;
            }
        }

        private void endCommand(boolean semicolon) throws Unclear {
            endWord();
            if (!words.isEmpty()) {
                commands.add(List.copyOf(words));
                words = new ArrayList<>();
            } else if (semicolon) {
                throw new Unclear("syntax error: unexpected \";\"");
            }
        }
    }
}
