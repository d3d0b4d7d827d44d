package app.lotse.wizard;

import javafx.scene.control.ListCell;

/** One line of a report: as wide as the list and as high as its words need. */
final class ReportRow extends ListCell<String> {
    ReportRow() {
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(String row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty ? null : row);
    }
}
