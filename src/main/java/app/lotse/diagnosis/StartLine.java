package app.lotse.diagnosis;

import app.lotse.diagnosis.ShellLine.Command;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one line of a timetable or a start script starts.
 *
 * @param programs programs and scripts it runs, by their paths or names
 * @param arguments all words of its commands
 * @param fetches whether it fetches or unpacks a program and runs it at once
 */
record StartLine(Set<String> programs, List<String> arguments, boolean fetches) {
    private static final int DEEPEST = 3;

    private static final Pattern TIMES =
            Pattern.compile("^\\s*(?:@[a-zA-Z]+|(?:[-0-9*,/A-Za-z]+\\s+){4}[-0-9*,/A-Za-z]+)\\s+(.*)$");
    private static final Pattern SHELL = Pattern.compile("(?:ba|da|a|z|k)?sh");
    private static final Pattern INTERPRETER = Pattern.compile("(?:ba|da|a|z|k)?sh|python[0-9.]*|perl|php|node|ruby");
    /** Programs that run another one, which comes after their options; of those, the ones that have a value as their next word. */
    private static final Map<String, Set<String>> BEFORE = Map.ofEntries(
            Map.entry("nohup", Set.of()),
            Map.entry("nice", Set.of("-n")),
            Map.entry("ionice", Set.of("-c", "-n")),
            Map.entry("env", Set.of("-u")),
            Map.entry("exec", Set.of()),
            Map.entry("command", Set.of()),
            Map.entry("busybox", Set.of()),
            Map.entry("sudo", Set.of("-u")),
            Map.entry("setsid", Set.of()),
            Map.entry("time", Set.of()),
            Map.entry("timeout", Set.of("-k", "-s")),
            Map.entry("flock", Set.of("-w")));
    /** Of these, the ones with a word of their own before the program: a file, a time. */
    private static final Set<String> WITH_A_WORD = Set.of("flock", "timeout");

    private static final Set<String> WORDS_OF_THE_SHELL =
            Set.of("if", "then", "else", "elif", "do", "while", "until", "$", "!");

    private static final Set<String> FETCHERS = Set.of("wget", "curl", "fetch", "ftpget", "tftp");
    /** A shell that is handed what was just fetched or unpacked: sh -c "$(curl …)", bash <(curl …), eval `…`. */
    private static final Pattern HANDED_OVER = Pattern.compile(
            "(?:(?:^|[\\s/;&|(])(?:ba|da|a|z|k)?sh\\s+(?:-[a-z]+\\s+){0,4}|(?:^|[\\s;&|(])eval\\s+)[\"']?(?:\\$\\(|`|<\\()[^)`]{0,200}?\\b(?:curl|wget|base64)\\b");

    /** Of a crontab's line: without its five times; empty for comments, settings and what is none. */
    static Optional<StartLine> ofTimetable(String line) {
        String text = line.length() > ShellLine.MOST_CHARACTERS ? line.substring(0, ShellLine.MOST_CHARACTERS) : line;
        if (text.isBlank() || text.strip().startsWith("#")) {
            return Optional.empty();
        }
        var times = TIMES.matcher(text);
        return times.matches() ? Optional.of(of(times.group(1))) : Optional.empty();
    }

    static StartLine of(String shell) {
        var found = new Finder();
        found.look(shell, 0);
        return new StartLine(Set.copyOf(found.programs), List.copyOf(found.arguments), found.fetches);
    }

    /** Goes through the commands of a line and remembers what they start. */
    private static final class Finder {
        private final Set<String> programs = new LinkedHashSet<>();
        private final List<String> arguments = new ArrayList<>();
        private final Set<String> fetched = new LinkedHashSet<>();
        private String folder = "";
        private boolean fetches;
        private boolean unpacked;

        void look(String shell, int depth) {
            fetches |= HANDED_OVER.matcher(shell).find();
            for (Command command : ShellLine.commands(shell)) {
                unpacked &= command.piped();
                look(command.words(), depth);
            }
        }

        private void look(List<String> words, int depth) {
            arguments.addAll(words);
            List<String> rest = withoutHelpers(words);
            if (rest.isEmpty()) {
                return;
            }
            String program = rest.getFirst();
            String name = Seen.base(program);
            List<String> more = rest.subList(1, rest.size());
            if (name.equals("cd")) {
                folder = more.isEmpty() ? "" : more.getFirst();
            } else if (name.equals(".") || name.equals("source")) {
                more.stream().findFirst().ifPresent(this::starts);
            } else if (INTERPRETER.matcher(name).matches()) {
                starts(program);
                interprets(name, more, depth);
            } else {
                starts(program);
                remember(name, more);
            }
        }

        private void interprets(String name, List<String> more, int depth) {
            boolean shell = SHELL.matcher(name).matches();
            boolean fromBefore = more.stream().allMatch(w -> w.startsWith("-"))
                    || more.getFirst().equals("-s");
            fetches |= unpacked && fromBefore && (shell || more.stream().allMatch("-"::equals));
            int script = 0;
            while (script < more.size() && more.get(script).startsWith("-")) {
                if (more.get(script).endsWith("c") && script + 1 < more.size()) {
                    if (shell && depth < DEEPEST) {
                        look(more.get(script + 1), depth + 1);
                    }
                    return;
                }
                if (more.get(script).equals("-m")) {
                    return;
                }
                script++;
            }
            if (script < more.size()) {
                starts(more.get(script));
            }
        }

        /** Where a fetched file was put, and whether the next command gets what was fetched or unpacked. */
        private void remember(String name, List<String> more) {
            boolean fetcher = FETCHERS.contains(name);
            boolean unpacker = name.equals("base64") || name.equals("openssl") && more.contains("-d");
            unpacked |= fetcher || unpacker && more.stream().anyMatch(w -> w.equals("-d") || w.equals("--decode"));
            if (fetcher) {
                more.stream().filter(w -> w.startsWith("/")).forEach(fetched::add);
            }
        }

        private void starts(String program) {
            String path = program.contains("/") && !program.startsWith("/") && !folder.isEmpty()
                    ? folder + "/" + program
                    : program;
            if (!path.contains("/") && folder.startsWith("/") && path.contains(".")) {
                path = folder + "/" + path;
            }
            String plain = StartPath.plain(path);
            fetches |= fetched.contains(plain);
            programs.add(plain);
        }

        private static List<String> withoutHelpers(List<String> words) {
            int i = 0;
            boolean helper = true;
            while (i < words.size() && helper) {
                String word = words.get(i);
                helper = false;
                if (word.matches("(?s)[A-Za-z_][A-Za-z0-9_]*=.*") || WORDS_OF_THE_SHELL.contains(word)) {
                    i++;
                    helper = true;
                } else if (BEFORE.containsKey(Seen.base(word))) {
                    i = afterOptions(words, i + 1, Seen.base(word));
                    helper = true;
                }
            }
            return words.subList(Math.min(i, words.size()), words.size());
        }

        private static int afterOptions(List<String> words, int from, String helper) {
            int i = from;
            while (i < words.size() && words.get(i).startsWith("-")) {
                i += BEFORE.get(helper).contains(words.get(i)) ? 2 : 1;
            }
            return WITH_A_WORD.contains(helper) ? i + 1 : i;
        }
    }
}
