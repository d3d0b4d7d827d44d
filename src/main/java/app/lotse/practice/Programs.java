package app.lotse.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The small programs of the practice NAS, worded like BusyBox's own. */
record Programs(DeviceFiles files, Streams streams) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String LOG = """
            [    0.000000] Linux version %s
            [    3.412087] md/raid1:md1: active with 2 out of 2 mirrors
            [    9.120541] EXT4-fs (dm-1): mounted filesystem with ordered data mode
            """.formatted(SystemFiles.KERNEL);

    int run(String path, List<String> arguments) throws IOException {
        return switch (path) {
            case "/bin/cat" -> cat(arguments);
            case "/bin/date" -> say(DATE.format(now()) + "\n");
            case "/bin/df" -> say(StorageFiles.df());
            case "/bin/dmesg" -> say(LOG);
            case "/bin/echo" -> echo(arguments);
            case "/bin/sed" -> sed(arguments);
            case "/bin/uname" -> uname(arguments);
            case "/sbin/get_display_name" -> say(SystemFiles.DISPLAY_MODEL + "\n");
            case "/sbin/getcfg" -> getcfg(arguments);
            case "/sbin/log_tool" -> logTool(arguments);
            case "/usr/bin/id" -> id(arguments);
            default -> PracticeShell.NOT_FOUND;
        };
    }

    private int say(String text) throws IOException {
        streams.print(text);
        return 0;
    }

    private int logTool(List<String> options) throws IOException {
        if (options.equals(List.of("-q", "-v"))) {
            return say(EventLog.lines(now()));
        }
        streams.error("log_tool: only -q -v is understood here");
        return 1;
    }

    private Instant now() {
        var machine = files.machine();
        return machine.boot().start().plusMillis(machine.ms());
    }

    private int echo(List<String> words) throws IOException {
        boolean bare = !words.isEmpty() && words.getFirst().equals("-n");
        streams.print(String.join(" ", bare ? words.subList(1, words.size()) : words) + (bare ? "" : "\n"));
        return 0;
    }

    private int cat(List<String> paths) throws IOException {
        int exit = 0;
        for (String path : paths.isEmpty() ? List.of("-") : paths) {
            if (path.equals("-")) {
                streams.in().transferTo(streams.out());
                continue;
            }
            switch (files.follow(path).orElse(null)) {
                case Node.Text text -> streams.out().write(text.text().get());
                case Node.Folder _ -> {
                    streams.error("cat: read error: Is a directory");
                    exit = 1;
                }
                case null, default -> {
                    streams.error("cat: can't open '" + path + "': No such file or directory");
                    exit = 1;
                }
            }
        }
        return exit;
    }

    /** Understands only {@code -n p}, which prints each line of each file. */
    private int sed(List<String> words) throws IOException {
        if (words.size() < 3 || !words.subList(0, 2).equals(List.of("-n", "p"))) {
            streams.error("sed: only -n p is understood here");
            return 1;
        }
        int exit = 0;
        for (String path : words.subList(2, words.size())) {
            if (files.follow(path).orElse(null) instanceof Node.Text text) {
                streams.out().write(text.text().get());
            } else {
                streams.error("sed: " + path + ": No such file or directory");
                exit = 1;
            }
        }
        return exit;
    }

    private int uname(List<String> options) throws IOException {
        String line = switch (options.isEmpty() ? "-s" : options.getFirst()) {
            case "-s" -> "Linux";
            case "-n" -> "Practice-NAS";
            case "-r" -> SystemFiles.KERNEL;
            case "-m" -> "x86_64";
            case "-a" ->
                "Linux Practice-NAS " + SystemFiles.KERNEL + " " + SystemFiles.KERNEL_BUILD + " x86_64 GNU/Linux";
            default -> "";
        };
        if (line.isEmpty()) {
            streams.error("uname: invalid option");
            return 1;
        }
        streams.line(line);
        return 0;
    }

    private int id(List<String> options) throws IOException {
        streams.line(
                options.contains("-u")
                        ? "0"
                        : "uid=0(admin) gid=0(administrators) groups=0(administrators),100(everyone)");
        return 0;
    }

    /** {@code getcfg SECTION KEY [-f FILE] [-d DEFAULT]}: says nothing and fails when the value is not there. */
    private int getcfg(List<String> arguments) throws IOException {
        String file = SystemFiles.SETTINGS;
        String value = "";
        for (int i = 2; i + 1 < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "-f" -> file = arguments.get(++i);
                case "-d" -> value = arguments.get(++i);
                default -> {}
            }
        }
        if (arguments.size() >= 2 && files.follow(file).orElse(null) instanceof Node.Text settings) {
            String found = lookUp(
                    new String(settings.text().get(), StandardCharsets.UTF_8), arguments.get(0), arguments.get(1));
            value = found.isEmpty() ? value : found;
        }
        if (value.isEmpty()) {
            return 1;
        }
        streams.line(value);
        return 0;
    }

    private static String lookUp(String settings, String section, String key) {
        boolean inside = false;
        for (String line : settings.lines().toList()) {
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                inside = line.strip().equalsIgnoreCase("[" + section + "]");
            } else if (inside && equals > 0 && line.substring(0, equals).strip().equalsIgnoreCase(key)) {
                return line.substring(equals + 1).strip();
            }
        }
        return "";
    }
}
