package app.lotse;

import app.lotse.logbook.BundleFile;
import app.lotse.model.Handover;
import app.lotse.report.Telling;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.nio.file.Path;

/** Files that Lotse opens again, each with the readable report in it. */
record SharedFiles(Telling.Papers papers) implements Telling.Bundles {
    @Override
    public void write(Path file, Handover handover, Texts texts) throws IOException {
        BundleFile.write(file, handover, papers.html(handover, texts), papers.pdf(handover, texts));
    }

    @Override
    public Handover read(Path file) throws IOException {
        return BundleFile.read(file);
    }
}
