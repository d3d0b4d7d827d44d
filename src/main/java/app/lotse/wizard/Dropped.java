package app.lotse.wizard;

import app.lotse.logbook.BundleFile;
import app.lotse.texts.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The ways in which a file of Lotse comes to it: dropped on its window, or picked. */
final class Dropped {
    private Dropped() {}

    /** Opens a file that is dropped, where nothing is under way that would end by it. */
    static void on(Scene scene, Journey journey) {
        scene.setOnDragOver(event -> {
            if (wanted(journey, event.getDragboard().getFiles()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            var file = wanted(journey, event.getDragboard().getFiles());
            file.ifPresent(path -> journey.go(new Step.Welcome().open(path)));
            event.setDropCompleted(file.isPresent());
            event.consume();
        });
    }

    /** One file of Lotse, while she is signed in nowhere. */
    static Optional<Path> wanted(Journey journey, List<File> files) {
        boolean free =
                journey.step().get().signedIn().isEmpty() && !(journey.step().get() instanceof Step.WatchTogether);
        return Optional.ofNullable(files)
                .filter(all -> free && all.size() == 1)
                .map(all -> all.getFirst().toPath())
                .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(BundleFile.ENDING));
    }

    /** Asks for the file. */
    static Optional<Path> choose(Window window, Texts texts) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("opened.link"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("handover.form.LOTSE"), "*" + BundleFile.ENDING));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }
}
