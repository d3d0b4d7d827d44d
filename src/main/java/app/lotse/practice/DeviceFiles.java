package app.lotse.practice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file system of the practice NAS at one moment.
 *
 * <p>Made afresh for each command line and then still: on an accelerated clock, seconds would pass between two files of one answer, and counters and
 * processes would no longer fit together.
 */
final class DeviceFiles {
    private static final int MOST_LINKS = 20;

    private final TreeMap<String, Node> nodes = new TreeMap<>();
    private final Machine machine;

    DeviceFiles(Machine machine) {
        this.machine = machine;
        nodes.put("/", new Node.Folder());
        ProcFiles.fill(this, machine);
        SystemFiles.fill(this, machine);
        AppCenterFiles.fill(this);
        InternetFiles.fill(this, machine);
        StorageFiles.fill(this, machine);
        ShareFiles.fill(this, machine);
        StartFiles.fill(this, machine);
        Network.fill(this, machine);
        machine.boot().programs().stream()
                .map(Program::file)
                .filter(file -> !file.isEmpty())
                .distinct()
                .forEach(file -> text(file, "\u007fELF practice: nothing in this file can run\n"));
    }

    Machine machine() {
        return machine;
    }

    void folder(String path) {
        var parent = parent(path);
        if (!nodes.containsKey(parent)) {
            folder(parent);
        }
        nodes.putIfAbsent(path, new Node.Folder());
    }

    void text(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        put(path, new Node.Text(() -> bytes, bytes.length));
    }

    void put(String path, Node node) {
        folder(parent(path));
        nodes.put(path, node);
    }

    /** What a path leads to after all its links, empty when there is nothing; a trailing slash asks for a folder. */
    Optional<Node> follow(String path) {
        var node = resolve(path, true).map(nodes::get);
        return path.endsWith("/") ? node.filter(found -> found instanceof Node.Folder) : node;
    }

    /** What a path itself names: the last link is not followed unless a slash comes after it. */
    Optional<Node> at(String path) {
        return path.endsWith("/") ? follow(path) : resolve(path, false).map(nodes::get);
    }

    /** The names in a folder in the order of their bytes, without {@code .} and {@code ..}; empty when it is none. */
    List<String> names(String path) {
        var folder = resolve(path, true).filter(real -> nodes.get(real) instanceof Node.Folder);
        if (folder.isEmpty()) {
            return List.of();
        }
        String prefix = folder.get().equals("/") ? "/" : folder.get() + "/";
        return nodes.tailMap(prefix, false).keySet().stream()
                .takeWhile(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }

    private Optional<String> resolve(String path, boolean last) {
        if (!path.startsWith("/")) {
            return resolve("/" + path, last);
        }
        var parts = new ArrayDeque<>(parts(path));
        String real = "";
        int links = 0;
        while (!parts.isEmpty()) {
            String part = parts.pop();
            if (part.equals("..")) {
                real = real.isEmpty() ? "" : real.substring(0, real.lastIndexOf('/'));
                continue;
            }
            String next = real + "/" + part;
            var node = nodes.get(next);
            if (node == null) {
                return Optional.empty();
            }
            if (node instanceof Node.Link(var target) && (last || !parts.isEmpty())) {
                if (target.isEmpty() || ++links > MOST_LINKS) {
                    return Optional.empty();
                }
                real = target.startsWith("/") ? "" : real;
                parts(target).reversed().forEach(parts::push);
            } else {
                real = next;
            }
        }
        return Optional.of(real.isEmpty() ? "/" : real);
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
