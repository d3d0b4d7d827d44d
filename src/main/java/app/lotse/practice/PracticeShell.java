package app.lotse.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The shell of the practice NAS: runs one line of simple commands with the few programs there are, and says so honestly of all others. */
final class PracticeShell {
    static final int NOT_FOUND = 127;
    static final List<String> PROGRAMS = List.of(
            "/bin/cat",
            "/bin/date",
            "/bin/df",
            "/bin/dmesg",
            "/bin/echo",
            "/bin/ls",
            "/bin/sed",
            "/bin/sh",
            "/bin/uname",
            "/sbin/get_display_name",
            "/sbin/getcfg",
            "/sbin/log_tool",
            "/sbin/reboot",
            "/usr/bin/id",
            "/usr/bin/sudo");
    private static final int MOST_PASSWORD_BYTES = 512;
    private static final int MOST_NESTED = 8;

    private final Life life;
    private final Predicate<String> password;
    private final DeviceFiles files;
    private final int sessionPid;
    private int depth;

    PracticeShell(Life life, Predicate<String> password) {
        this.life = life;
        this.password = password;
        this.files = new DeviceFiles(life.now());
        this.sessionPid = life.nextPid();
        show(sessionPid, Daemons.SSHD, "/usr/sbin/sshd", List.of("sshd: admin@notty"));
    }

    /** Runs a line as the server runs an exec request; gives the exit status of its last command. */
    int run(String line, Streams streams) throws IOException {
        return shell(line, sessionPid, streams);
    }

    private int shell(String line, int parent, Streams streams) throws IOException {
        int pid = life.nextPid();
        show(pid, parent, "/bin/sh", List.of("sh", "-c", line));
        if (++depth > MOST_NESTED) {
            streams.error("-sh: too many shells within shells");
            return 2;
        }
        try {
            int exit = 0;
            for (var words : CommandLine.parse(PathList.unrolled(line, files)).commands()) {
                if (words.getFirst().equals("exec") && words.size() > 1) {
                    return simple(words.subList(1, words.size()), pid, streams);
                }
                exit = simple(words, pid, streams);
            }
            return exit;
        } catch (CommandLine.Unclear unclear) {
            streams.error("-sh: " + unclear.getMessage());
            return 2;
        } finally {
            depth--;
        }
    }

    private int simple(List<String> words, int shellPid, Streams streams) throws IOException {
        var arguments = new ArrayList<String>();
        for (String word : words) {
            // Nothing here reads a variable, so that setting one has no further effect.
            if (!arguments.isEmpty() || !word.matches("[A-Za-z_][A-Za-z0-9_]*=.*")) {
                arguments.addAll(Glob.expand(word, files));
            }
        }
        if (arguments.isEmpty() || arguments.getFirst().equals("export")) {
            return 0;
        }
        return execute(arguments, shellPid, streams);
    }

    private int execute(List<String> words, int shellPid, Streams streams) throws IOException {
        String program = words.getFirst();
        var arguments = words.subList(1, words.size());
        String path = PROGRAMS.stream()
                .filter(each -> each.equals(program) || each.endsWith("/" + program) && program.indexOf('/') < 0)
                .findFirst()
                .orElse("");
        if (path.isEmpty()) {
            boolean there = program.startsWith("/") && files.at(program).isPresent();
            streams.error("-sh: " + program + (there ? ": Permission denied" : ": not found"));
            return there ? 126 : NOT_FOUND;
        }
        int pid = life.nextPid();
        ProcFiles.self(files, files.machine(), process(pid, shellPid, path, words));
        return switch (path) {
            case "/bin/sh" -> nested(arguments, pid, streams);
            case "/usr/bin/sudo" -> sudo(arguments, pid, streams);
            case "/sbin/reboot" -> reboot();
            case "/bin/ls" -> new Listing(files, streams).run(arguments);
            default -> new Programs(files, streams).run(path, arguments);
        };
    }

    private int nested(List<String> arguments, int pid, Streams streams) throws IOException {
        if (arguments.size() >= 2 && arguments.getFirst().equals("-c")) {
            return shell(arguments.get(1), pid, streams);
        }
        streams.error("-sh: only -c is understood here");
        return 2;
    }

    private int sudo(List<String> arguments, int pid, Streams streams) throws IOException {
        int at = 0;
        boolean fromInput = false;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            String option = arguments.get(at++);
            fromInput |= option.equals("-S");
            if (option.equals("-p") && at < arguments.size()) {
                streams.errors().write(arguments.get(at++).getBytes(StandardCharsets.UTF_8));
            } else if (option.equals("--")) {
                break;
            }
        }
        if (!fromInput) {
            streams.error("sudo: a terminal is required to read the password");
            return 1;
        }
        if (!password.test(lineOf(streams))) {
            streams.error("sudo: 1 incorrect password attempt");
            return 1;
        }
        return at == arguments.size() ? 1 : execute(arguments.subList(at, arguments.size()), pid, streams);
    }

    private static String lineOf(Streams streams) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = streams.in().read();
        while (next >= 0 && next != '\n' && line.size() < MOST_PASSWORD_BYTES) {
            line.write(next);
            next = streams.in().read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private int reboot() {
        life.reboot();
        return 0;
    }

    private void show(int pid, int parent, String file, List<String> words) {
        ProcFiles.program(files, files.machine(), process(pid, parent, file, words));
    }

    private Program process(int pid, int parent, String file, List<String> words) {
        return Program.user(pid, parent, file, words, files.machine().ms(), Load.NONE);
    }
}
