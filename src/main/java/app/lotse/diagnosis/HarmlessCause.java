package app.lotse.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One harmless thing that a NAS can be busy with, and the programs it is recognised by.
 *
 * @param cause what the owner is told (texts under {@code cause.CAUSE}); several entries may share it
 * @param names of programs
 * @param folders that programs lie in; {@code *} stands for one step of the path
 * @param under programs or folders whose children belong to it
 * @param kernel patterns for threads of the kernel itself
 * @param date of the source, else of the entry
 */
record HarmlessCause(
        String id,
        String cause,
        List<String> names,
        List<String> folders,
        List<String> under,
        List<Pattern> kernel,
        String source,
        String date,
        Knowledge.Confidence confidence,
        List<String> hits,
        List<String> misses) {
    private static final int NAME_BYTES = 15;

    HarmlessCause {
        Entries.check(id, source, date, hits, misses);
    }

    /** The kernel cuts a program's name after 15 bytes. */
    boolean named(String name) {
        return names.stream()
                .anyMatch(n -> n.equals(name)
                        || name.length() == NAME_BYTES
                                && n.length() > NAME_BYTES
                                && n.substring(0, NAME_BYTES).equals(name));
    }

    boolean holds(String file) {
        return folders.stream().anyMatch(folder -> starts(file, folder));
    }

    /** @param parent a parent's name, file or script */
    boolean parent(String parent) {
        return under.stream().anyMatch(u -> parent.equals(u) || u.endsWith("/") && starts(parent, u));
    }

    boolean kernelThread(String name) {
        return kernel.stream().anyMatch(p -> p.matcher(name).matches());
    }

    private static boolean starts(String file, String folder) {
        int star = folder.indexOf('*');
        if (!file.startsWith(star < 0 ? folder : folder.substring(0, star))) {
            return false;
        }
        String[] want = folder.split("/", -1);
        String[] have = file.split("/", -1);
        if (have.length < want.length || file.contains("/../")) {
            return false;
        }
        for (int i = 0; i < want.length - 1; i++) {
            if (!want[i].equals("*") && !want[i].equals(have[i])) {
                return false;
            }
        }
        return true;
    }
}
