package app.lotse.survey;

import java.util.HashSet;
import java.util.Set;

/** Reads {@code /etc/volume.conf}: one section a volume, with {@code encryption = no} in it (ngardiner/qnap_tricks, of a TS-653A). */
final class EncryptedVolumes {
    private EncryptedVolumes() {}

    /** Names of the sections that do not say no. */
    static Set<String> in(String text) {
        var names = new HashSet<String>();
        String section = "";
        for (String line : text.lines().toList()) {
            String plain = line.strip();
            if (plain.startsWith("[") && plain.endsWith("]")) {
                section = Lines.utf8(plain.substring(1, plain.length() - 1));
            } else if (plain.matches("encryption\\s*=.*") && !plain.matches("encryption\\s*=\\s*no")) {
                names.add(section);
            }
        }
        return Set.copyOf(names);
    }
}
