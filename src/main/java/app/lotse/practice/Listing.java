package app.lotse.practice;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** {@code ls} in the shapes of BusyBox (coreutils/ls.c): what is no folder comes first, then each folder under its name. */
final class Listing {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("MMM dd HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final DeviceFiles files;
    private final Streams streams;
    private final String when;
    private boolean longForm;
    private boolean all;
    private boolean almostAll;
    private boolean asItself;

    Listing(DeviceFiles files, Streams streams) {
        this.files = files;
        this.streams = streams;
        var machine = files.machine();
        this.when = WHEN.format(machine.boot().start().plusMillis(machine.ms()));
    }

    int run(List<String> arguments) throws IOException {
        var paths = new ArrayList<String>();
        boolean options = true;
        for (String argument : arguments) {
            if (options && argument.equals("--")) {
                options = false;
            } else if (!options || argument.length() < 2 || argument.charAt(0) != '-') {
                paths.add(argument);
            } else if (!take(argument)) {
                return 1;
            }
        }
        return list(paths.isEmpty() ? List.of("/root") : paths);
    }

    private boolean take(String argument) throws IOException {
        for (char option : argument.substring(1).toCharArray()) {
            switch (option) {
                case '1' -> longForm = false;
                case 'l' -> longForm = true;
                case 'a' -> all = true;
                case 'A' -> almostAll = true;
                case 'd' -> asItself = true;
                default -> {
                    streams.error("ls: invalid option -- '" + option + "'");
                    return false;
                }
            }
        }
        return true;
    }

    private int list(List<String> paths) throws IOException {
        var single = new TreeMap<String, Node>();
        var folders = new TreeMap<String, Node>();
        int exit = 0;
        for (String path : paths) {
            var node = longForm ? files.at(path) : files.follow(path).or(() -> files.at(path));
            if (node.isEmpty()) {
                streams.error("ls: " + path + ": No such file or directory");
                exit = 1;
            } else {
                (node.get() instanceof Node.Folder && !asItself ? folders : single).put(path, node.get());
            }
        }
        for (var each : single.entrySet()) {
            entry(each.getKey(), each.getKey(), each.getValue());
        }
        boolean first = single.isEmpty();
        for (String folder : folders.keySet()) {
            if (paths.size() > 1) {
                streams.print((first ? "" : "\n") + folder + ":\n");
            }
            first = false;
            content(folder);
        }
        return exit;
    }

    private void content(String folder) throws IOException {
        var names = new ArrayList<String>();
        if (all) {
            names.add(".");
            names.add("..");
        }
        files.names(folder).stream()
                .filter(name -> all || almostAll || !name.startsWith("."))
                .forEach(names::add);
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        if (longForm) {
            streams.line("total "
                    + names.stream()
                            .mapToLong(name -> (size(prefix + name) + 1023) / 1024)
                            .sum());
        }
        for (String name : names) {
            entry(name, prefix + name, files.at(prefix + name).orElseThrow());
        }
    }

    private long size(String path) {
        return files.at(path).orElseThrow() instanceof Node.Text text ? text.size() : 0;
    }

    private void entry(String shown, String path, Node node) throws IOException {
        if (!longForm) {
            streams.line(shown);
            return;
        }
        String rights = switch (node) {
            case Node.Folder _ -> "drwxr-xr-x";
            case Node.Text _ -> path.startsWith("/proc/") ? "-r--r--r--" : "-rw-r--r--";
            case Node.Link _ -> "lrwxrwxrwx";
        };
        String arrow = node instanceof Node.Link(var target) && !target.isEmpty() ? " -> " + target : "";
        if (node instanceof Node.Link(var target) && target.isEmpty()) {
            streams.error("ls: " + path + ": cannot read link: No such file or directory");
        }
        streams.line("%-10s %4d %-8.8s %-8.8s %9d %s %s%s"
                .formatted(
                        rights,
                        node instanceof Node.Folder ? 2 : 1,
                        "admin",
                        "administrators",
                        size(path),
                        when,
                        shown,
                        arrow));
    }
}
