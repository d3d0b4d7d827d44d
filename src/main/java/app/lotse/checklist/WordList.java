package app.lotse.checklist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.type.TypeReference;

/**
 * A list of words that comes with Lotse, and whose it is.
 *
 * @param changes what Lotse left out or put together
 * @param date when the list was published
 * @param sha256 of the file, as hexadecimal digits
 */
record WordList(
        String file,
        Purpose purpose,
        String language,
        String source,
        String author,
        String licence,
        String changes,
        LocalDate date,
        int count,
        String sha256) {

    private static final String FOLDER = "/knowledge/words/";

    /** What the words are good for. */
    enum Purpose {
        /** To draw passphrases from. */
        PASSPHRASE,
        /** What somebody tries who guesses passwords, the most usual first. */
        GUESSING
    }

    static List<WordList> shipped() {
        try (var file = open("words.json")) {
            return List.copyOf(Tips.STRICT.readValue(file, new TypeReference<List<WordList>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one to draw passphrases from, German or English. */
    static WordList forPassphrases(Locale language) {
        String wanted = Locale.GERMAN.getLanguage().equals(language.getLanguage()) ? "de" : "en";
        return shipped().stream()
                .filter(list ->
                        list.purpose() == Purpose.PASSPHRASE && list.language().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** The words in the order of the file. */
    List<String> words() {
        try (var lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var file = WordList.class.getResourceAsStream(FOLDER + name);
        if (file == null) {
            throw new IllegalStateException("a list of words is missing from the program: " + name);
        }
        return file;
    }
}
