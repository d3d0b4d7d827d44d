package app.lotse.diagnosis;

import java.util.List;
import java.util.Set;

/** What the place of a program's file says. */
enum Place {
    /** Where the system and installed apps have their programs. */
    USUAL,
    /** As {@link #USUAL}, but the file was deleted: so after an update. */
    USUAL_DELETED,
    /** A folder for passing files, empty after each restart. */
    TEMPORARY,
    /** A hidden folder in a share that is none of the system's. */
    HIDDEN,
    /** No file at all, only memory. */
    MEMORY,
    /** Deleted, from no usual place. */
    DELETED,
    OTHER;

    static final String GONE = " (deleted)";
    private static final List<String> SYSTEM = List.of(
            "/bin/", "/sbin/", "/usr/", "/lib/", "/lib64/", "/opt/", "/mnt/ext/", "/home/httpd/", "/etc/init.d/");
    private static final List<String> PASSING = List.of("/tmp/", "/dev/", "/var/tmp/", "/run/", "/var/run/");
    private static final Set<String> KNOWN_HIDDEN = Set.of(".qpkg", ".system", ".samba", ".streams", ".@__thumb");

    /** @param file target of {@code /proc/PID/exe}; the kernel adds " (deleted)" (proc(5)) */
    static Place of(String file) {
        if (file.startsWith("/memfd:") || file.startsWith("memfd:")) {
            return MEMORY;
        }
        boolean deleted = file.endsWith(GONE);
        String path = deleted ? file.substring(0, file.length() - GONE.length()) : file;
        path = path.replaceAll("/(?:\\./|/)+", "/");
        if (path.contains("/../")) {
            return OTHER;
        }
        if (PASSING.stream().anyMatch(path::startsWith)) {
            return TEMPORARY;
        }
        if (hidden(path)) {
            return HIDDEN;
        }
        if (SYSTEM.stream().anyMatch(path::startsWith) && !path.contains("/.")
                || path.matches("/share/[^/]+/\\.qpkg/[^/]+/.+")) {
            return deleted ? USUAL_DELETED : USUAL;
        }
        return deleted ? DELETED : OTHER;
    }

    boolean usual() {
        return this == USUAL || this == USUAL_DELETED;
    }

    /** Not by itself a fault, but where malware likes to lie. */
    boolean suspicious() {
        return this == TEMPORARY || this == HIDDEN || this == MEMORY || this == DELETED;
    }

    private static boolean hidden(String path) {
        if (!path.startsWith("/share/")) {
            return false;
        }
        String[] steps = path.split("/");
        for (int i = 2; i < steps.length - 1; i++) {
            if (steps[i].startsWith(".")) {
                boolean insideApps =
                        steps[i].equals(".qpkg") && i + 1 < steps.length - 1 && steps[i + 1].startsWith(".");
                return !KNOWN_HIDDEN.contains(steps[i]) || insideApps;
            }
        }
        return steps[steps.length - 1].startsWith(".");
    }
}
