package app.lotse.survey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the keys out of lines of {@code authorized_keys} (sshd(8)): what stays is type, fingerprint as OpenSSH shows it, and comment. A line that is
 * not understood stays as the fingerprint of the line.
 */
final class Keys {
    private static final Pattern LINE = Pattern.compile(
            "(?:.*?[ \t])??((?:ssh|ecdsa|sk)-[a-z0-9@.-]{1,60}+)[ \t]++([A-Za-z0-9+/]{16,}+={0,2}+)(?:[ \t]++(.*))?");
    private static final Pattern KEY_LIKE = Pattern.compile("[A-Za-z0-9+/=]{40,}+");
    private static final int LONGEST_COMMENT = 100;

    private Keys() {}

    static List<String> without(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .map(Keys::fingerprint)
                .toList();
    }

    private static String fingerprint(String line) {
        var m = LINE.matcher(line.strip());
        if (!m.matches()) {
            return "? " + sha256(line.getBytes(StandardCharsets.UTF_8));
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(m.group(2));
        } catch (IllegalArgumentException noBase64) {
            return "? " + sha256(line.getBytes(StandardCharsets.UTF_8));
        }
        String comment = m.group(3) == null ? "" : KEY_LIKE.matcher(m.group(3)).replaceAll("…");
        String shorter = comment.substring(0, Math.min(comment.length(), LONGEST_COMMENT));
        return (m.group(1) + " " + sha256(key) + " " + shorter).strip();
    }

    private static String sha256(byte[] bytes) {
        var digest = new Fingerprint();
        digest.take(bytes, 0, bytes.length);
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest.bytes());
    }
}
