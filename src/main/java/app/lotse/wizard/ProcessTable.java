package app.lotse.wizard;

import app.lotse.model.CheckUp;
import app.lotse.report.ProcessLine;
import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/** The processes of one check-up for a technician, the busiest first; a click on the head of a column sorts by it. */
final class ProcessTable extends TableView<ProcessLine> {
    /** Width of a digit and of the space beside it, in sizes of the font. */
    private static final double DIGIT = 0.62;

    private static final double BESIDE = 1.4;
    /** From this width on there is room for all columns, in sizes of the font. */
    private static final double ROOMY = 44;

    private final Texts texts;
    private final List<Numbers<?>> numbers = new ArrayList<>();

    ProcessTable(OpenedModel.Processes all, Texts texts) {
        this.texts = texts;
        setId("processes");
        getStyleClass().add("processes");
        setAccessibleText(
                texts.get("opened.processes", texts.time(all.look().snapshot().takenAt())));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        setPrefHeight(360);
        add(new Numbers<Integer>("pid", 7, false, line -> line.now().pid(), Object::toString));
        add(new Numbers<Integer>("parent", 7, true, line -> line.now().ppid(), Object::toString));
        add(new Numbers<Integer>("threads", 8, true, line -> line.now().threads(), Object::toString));
        add(new Numbers<Double>("share", 7, false, ProcessLine::share, share -> texts.get("evidence.percent", share)));
        add(new Numbers<Double>(
                "time", 11, true, ProcessLine::seconds, used -> texts.get("report.processes.seconds", used)));
        getColumns().add(programs(all.look(), all.suspects()));
        getItems().setAll(all.lines());
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    /** A column of numbers. @param letters the widest of it @param extra left out where there is little room */
    private record Numbers<T extends Comparable<T>>(
            String key, int letters, boolean extra, Function<ProcessLine, T> value, Function<T, String> words) {}

    private <T extends Comparable<T>> void add(Numbers<T> one) {
        var column = new TableColumn<ProcessLine, T>(texts.get("report.processes." + one.key()));
        column.setCellValueFactory(
                line -> new ReadOnlyObjectWrapper<>(one.value().apply(line.getValue())));
        column.setCellFactory(all -> new TableCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : one.words().apply(item));
            }
        });
        column.setReorderable(false);
        getColumns().add(column);
        numbers.add(one);
    }

    /** The line of the program, over as many lines as it needs; it says which ones Lotse found suspicious. */
    private TableColumn<ProcessLine, String> programs(CheckUp look, Set<Integer> suspects) {
        var column = new TableColumn<ProcessLine, String>(texts.get("opened.program"));
        column.setCellValueFactory(line -> {
            String command = line.getValue().command(look);
            boolean suspect = suspects.contains(line.getValue().now().pid());
            return new ReadOnlyStringWrapper(suspect ? texts.get("opened.suspect", command) : command);
        });
        column.setCellFactory(all -> new TableCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                if (empty) {
                    setGraphic(null);
                    return;
                }
                var words = new Text(item);
                words.getStyleClass().add("program");
                words.wrappingWidthProperty().bind(widthProperty().subtract(20));
                setGraphic(words);
            }
        });
        column.setReorderable(false);
        return column;
    }

    /** Each column of numbers as wide as its digits; the lines of the programs take the rest. */
    private void fit(double width) {
        if (!(lookup(".column-header .label") instanceof Label head)) {
            return;
        }
        double size = head.getFont().getSize();
        for (int i = 0; i < numbers.size(); i++) {
            var column = getColumns().get(i);
            double wide = size * (numbers.get(i).letters() * DIGIT + BESIDE);
            column.setMinWidth(wide);
            column.setMaxWidth(wide);
            column.setVisible(!numbers.get(i).extra() || width > ROOMY * size);
        }
    }
}
