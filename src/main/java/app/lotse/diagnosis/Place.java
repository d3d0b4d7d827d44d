package app.lotse.diagnosis;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Pattern DETOUR = Pattern.compile("/(?:\\./|/)+");
    private static final Pattern APP = Pattern.compile("/share/[^/]+/\\.qpkg/[^/]+/.+");
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
        if (path.contains("//") || path.contains("/./")) {
            path = DETOUR.matcher(path).replaceAll("/");
        }
        if (path.contains("/../")) {
            return OTHER;
        }
        if (in(PASSING, path)) {
            return TEMPORARY;
        }
        if (hidden(path)) {
            return HIDDEN;
        }
        if (in(SYSTEM, path) && !path.contains("/.") || APP.matcher(path).matches()) {
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

    private static boolean in(List<String> folders, String path) {
        for (String folder : folders) {
            if (path.startsWith(folder)) {
                return true;
            }
        }
        return false;
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
