package app.lotse.wizard;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.print.PrinterJob;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** Prints by JavaFX, in letters that are all as wide. */
final class PaperPrinting implements Printing {
    private static final double SIZE = 9;
    private static final int FEWEST = 20;

    private final Supplier<Window> above;

    /** @param above the window that the question for the printer lies above */
    PaperPrinting(Supplier<Window> above) {
        this.above = above;
    }

    @Override
    public Optional<Job> find() {
        return Optional.ofNullable(PrinterJob.createPrinterJob()).map(FoundJob::new);
    }

    private final class FoundJob implements Job {
        private final PrinterJob job;

        FoundJob(PrinterJob job) {
            this.job = job;
        }

        @Override
        public boolean agreed() {
            boolean agreed = job.showPrintDialog(above.get());
            if (!agreed) {
                job.cancelJob();
            }
            return agreed;
        }

        @Override
        public int print(List<String> rows, Sheets sheets) throws IOException, InterruptedException {
            var paper = job.getJobSettings().getPageLayout();
            var one = text("m").getLayoutBounds();
            int columns = Math.max(FEWEST, (int) (paper.getPrintableWidth() / one.getWidth()));
            int lines = Math.max(FEWEST, (int) (paper.getPrintableHeight() / one.getHeight()));
            var all = sheets.of(rows, columns, lines);
            for (var sheet : all) {
                if (Thread.interrupted()) {
                    job.cancelJob();
                    throw new InterruptedException();
                }
                if (!job.printPage(text(String.join("\n", sheet)))) {
                    job.cancelJob();
                    throw new IOException("the printer does not take it");
                }
            }
            if (!job.endJob()) {
                throw new IOException("the printer did not end it");
            }
            return all.size();
        }

        private static Text text(String words) {
            var text = new Text(words);
            text.setFont(Font.font("Monospaced", SIZE));
            text.setFill(Color.BLACK);
            return text;
        }
    }
}
