package app.lotse.model;

import java.time.Instant;

/** One line that the NAS's own search for harmful programs left in the log. @param at by the NAS's own clock */
public record ScanLine(Reading<Instant> at, String text) {
    public ScanLine {
        text = Plain.line(text, 200);
    }
}
