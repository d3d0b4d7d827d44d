package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.texts.Texts;
import java.io.IOException;

/** The readable report, as a page and as PDF from one template. What it needs is loaded when the first one is made. */
public final class Paper implements Telling.Papers {
    @Override
    public String html(Handover handover, Texts texts) {
        return "<!DOCTYPE html>\n" + Mould.filled(handover, texts);
    }

    @Override
    public byte[] pdf(Handover handover, Texts texts) throws IOException {
        return Press.pdf(Mould.filled(handover, texts));
    }
}
