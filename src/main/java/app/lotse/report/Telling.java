package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.model.Host;
import app.lotse.model.SentLine;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that making and reading a report needs, for the screens and for the terminal.
 *
 * @param sent every line that was sent to the NAS that answered there, since the start of the program, oldest first
 * @param lotse version of this program
 * @param knowledge the newest date of each file of what is known, by file name
 */
public record Telling(
        Redacting redacting,
        Papers papers,
        Bundles bundles,
        Rejudging rejudging,
        Function<Host, List<SentLine>> sent,
        String lotse,
        Supplier<Map<String, String>> knowledge) {

    /** Decides what may be handed over. */
    public interface Redacting {
        /** With made-up names for all that is not known to be harmless. */
        Redacted redact(Handover handover);

        /** With the real names, as she wished; what looks like a password or a key is masked all the same. */
        Handover withNames(Handover handover);
    }

    /** Makes the readable report, in the language of the texts. */
    public interface Papers {
        /** A whole page of its own, without anything from elsewhere. */
        String html(Handover handover, Texts texts);

        /** The same as PDF. */
        byte[] pdf(Handover handover, Texts texts) throws IOException;
    }

    /** Files that Lotse opens again. */
    public interface Bundles {
        /** With the readable report in it, readable for the owner's account alone. @throws IOException when it is not safely on disk */
        void write(Path file, Handover handover, Texts texts) throws IOException;

        /** @throws IOException saying why, for whatever is no such file, is too large or is not whole */
        Handover read(Path file) throws IOException;
    }

    /** Judges anew what was read: check-ups and tips; what the file itself says of them does not count. */
    @FunctionalInterface
    public interface Rejudging {
        Handover judged(Handover opened);
    }
}
