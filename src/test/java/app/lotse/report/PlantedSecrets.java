package app.lotse.report;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Two hundred things that nobody but the owner shall know, and a search for each of them in every way of writing it down. */
public final class PlantedSecrets {
    private static final List<String> PEOPLE = List.of(
            "Käthe",
            "Jürgen",
            "Sörensen",
            "Annegret",
            "Wiebke",
            "Friedländer",
            "Oğuz",
            "Łukasz",
            "Brünnhilde",
            "Mühlbauer");
    private static final List<String> PLACES =
            List.of("Ostfriesland", "Laboe", "Bodensee", "Traunkirchen", "Fehmarn", "Rügen", "Grado", "Kroatien");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final RandomGenerator random;

    private PlantedSecrets(RandomGenerator random) {
        this.random = random;
    }

    /** Twenty of each of ten sorts. */
    public static List<String> twoHundred(RandomGenerator random) {
        var secrets = new PlantedSecrets(random);
        var all = new LinkedHashSet<String>();
        for (int i = 0; i < 20; i++) {
            all.add(secrets.person() + " " + secrets.person() + "sohn");
            all.add("Q" + (100 + i) + "I" + secrets.letters(5).toUpperCase(Locale.ROOT));
            all.add("24:5e:be:" + secrets.hex() + ":" + secrets.hex() + ":" + secrets.hex());
            all.add((85 + i) + "." + (100 + secrets.below(150)) + "." + (100 + secrets.below(150)) + "." + (100 + i));
            all.add("2a02:8109:" + secrets.hex() + secrets.hex() + ":" + secrets.hex() + "ff:fe" + secrets.hex() + "::"
                    + secrets.hex());
            all.add("/share/" + secrets.place() + secrets.below(90) + "x/" + secrets.person() + " am Strand.jpg");
            all.add("-p" + secrets.letters(12));
            all.add("AAAAB3NzaC1yc2E" + secrets.letters(40));
            all.add(secrets.place().toLowerCase(Locale.ROOT) + i + ".myqnapcloud.com");
            all.add(Normalizer.normalize(
                    secrets.person() + secrets.letters(3) + "@" + secrets.place() + ".at", Normalizer.Form.NFD));
        }
        return List.copyOf(all);
    }

    /** What of a secret would tell: each of its words of four letters or more. */
    private static List<String> telling(String secret) {
        var parts = new ArrayList<String>();
        for (String part : secret.split("[\\s/@.:]+|^-p")) {
            boolean ordinary = Set.of("share", "myqnapcloud", "Strand", "jpg").contains(part);
            if (part.codePointCount(0, part.length()) >= 4 && !ordinary && !part.matches("[0-9]{1,4}|2a02")) {
                parts.add(part);
            }
        }
        return secret.contains(":") || secret.matches("[0-9.]+") ? List.of(secret) : parts;
    }

    /** Those that can be read in these bytes, plain or encoded. */
    public static List<String> foundIn(byte[] bytes, List<String> secrets) {
        var found = new ArrayList<String>();
        String here = new String(bytes, StandardCharsets.ISO_8859_1);
        String small = here.toLowerCase(Locale.ROOT);
        for (String secret : secrets) {
            for (String part : telling(secret)) {
                ways(part).stream()
                        .filter(way -> here.contains(way) || small.contains(way.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .ifPresent(way -> found.add(part + " as " + way));
            }
        }
        return found;
    }

    /** Each as the bytes would look, one character a byte. */
    private static Set<String> ways(String part) {
        var ways = new LinkedHashSet<String>();
        for (var form : Normalizer.Form.values()) {
            for (String text : List.of(
                    Normalizer.normalize(part, form),
                    Normalizer.normalize(part, form).toLowerCase(Locale.ROOT),
                    Normalizer.normalize(part, form).toUpperCase(Locale.ROOT))) {
                for (Charset charset : List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.ISO_8859_1)) {
                    ways.add(plain(text.getBytes(charset)));
                }
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                ways.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
                ways.add(HexFormat.of().formatHex(utf8));
                ways.add(numbered(text, "&#%d;"));
                ways.add(numbered(text, "\\u%04x"));
                base64(utf8, ways);
            }
        }
        ways.removeIf(String::isEmpty);
        return ways;
    }

    private static String numbered(String text, String form) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append(c < 128 ? String.valueOf((char) c) : String.format(form, c)));
        return out.toString();
    }

    /** What stays the same whichever byte it begins at. */
    private static void base64(byte[] bytes, Set<String> ways) {
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            String inner = text.substring(shift == 0 ? 0 : shift + 1, text.length() - 1);
            if (inner.length() >= 6) {
                ways.add(inner);
            }
        }
    }

    private static String plain(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private String person() {
        return PEOPLE.get(below(PEOPLE.size())) + letters(2);
    }

    private String place() {
        return PLACES.get(below(PLACES.size()));
    }

    private String hex() {
        return String.format("%02x", 16 + below(239));
    }

    private String letters(int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(LETTERS.charAt(below(LETTERS.length())));
        }
        return out.toString();
    }
}
