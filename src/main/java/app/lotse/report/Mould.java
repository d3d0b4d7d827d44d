package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.model.Plain;
import app.lotse.texts.Texts;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Fills the one template, from which both the page and the PDF are made. Every value is stripped of what cannot be seen and escaped, whoever brought it. */
final class Mould {
    /** No value of the report is longer; each chapter bounds its own much lower. */
    private static final int LONGEST = 4_000;

    private Mould() {}

    /** Well-formed XML without any declaration; nothing in it comes from elsewhere. */
    static String filled(Handover handover, Texts texts) {
        return template().execute(Sheet.of(handover, texts));
    }

    private static Template template() {
        try (var in = Mould.class.getResourceAsStream("/app/lotse/report/paper.mustache")) {
            return Mustache.compiler()
                    .withEscaper(raw -> Escapers.HTML.escape(Plain.line(raw, LONGEST)))
                    .emptyStringIsFalse(true)
                    .strictSections(true)
                    .withLoader(name -> {
                        throw new IllegalStateException("the template includes nothing: " + name);
                    })
                    .compile(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
