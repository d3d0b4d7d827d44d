package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.texts.Texts;
import java.io.IOException;

/** The readable report. */
public final class Paper implements Telling.Papers {
    @Override
    public String html(Handover handover, Texts texts) {
        return "";
    }

    @Override
    public byte[] pdf(Handover handover, Texts texts) throws IOException {
        return new byte[0];
    }
}
