package app.lotse.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Takes a line for the shell apart into its commands, roughly as a shell would; whatever stands there, it answers with something and never fails. */
final class ShellLine {
    /** Longer lines are cut: a timetable's own are short. */
    static final int MOST_CHARACTERS = 2000;

    private final String line;
    private final List<Command> commands = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<String> words = new ArrayList<>();
    private boolean inWord;
    private boolean skipNext;
    private boolean piped;
    private int at;

    private ShellLine(String line) {
        this.line = line;
    }

    /**
     * One command of a line.
     *
     * @param words program and arguments, without quotes and redirections
     * @param piped whether the command before it feeds it
     */
    record Command(List<String> words, boolean piped) {}

    static List<Command> commands(String line) {
        var reader = new ShellLine(line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) : line);
        reader.read();
        return List.copyOf(reader.commands);
    }

    private void read() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            switch (c) {
                case '\\' -> {
                    if (at < line.length()) {
                        add(line.charAt(at++));
                    }
                }
                case '\'', '"' -> quoted(c);
                case ' ', '\t' -> endWord();
                case '>', '<' -> redirection();
                case ';', '&', '(', ')', '{', '}', '`', '\n', '\r' -> endCommand(false);
                case '|' -> endCommand(at >= line.length() || line.charAt(at) != '|');
                case '#' -> {
                    if (inWord) {
                        add(c);
                    } else {
                        at = line.length();
                    }
                }
                default -> add(c);
            }
        }
        endCommand(false);
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void quoted(char quote) {
        inWord = true;
        while (at < line.length() && line.charAt(at) != quote) {
            char c = line.charAt(at++);
            if (c == '\\' && quote == '"' && at < line.length()) {
                c = line.charAt(at++);
            }
            word.append(c);
        }
        at++;
    }

    /** A number right before it names a stream; what comes after it is a file or a stream, and no argument. */
    private void redirection() {
        if (word.chars().allMatch(Character::isDigit)) {
            word.setLength(0);
            inWord = false;
        }
        endWord();
        while (at < line.length() && "<>&|".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        skipNext = at < line.length() && line.charAt(at) != '(';
    }

    private void endWord() {
        if (inWord) {
            if (!skipNext) {
                words.add(word.toString());
            }
            skipNext = false;
        }
        word.setLength(0);
        inWord = false;
    }

    private void endCommand(boolean feedsNext) {
        endWord();
        skipNext = false;
        if (!words.isEmpty()) {
            commands.add(new Command(List.copyOf(words), piped));
            words = new ArrayList<>();
            piped = feedsNext;
        } else {
            piped |= feedsNext;
        }
    }
}
