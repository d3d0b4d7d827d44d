package app.lotse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of the report; the first cell of each row names what the row is about where {@code rowHeads} says so. */
record Table(List<Column> columns, List<Row> rows, boolean rowHeads) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param width in % of the table */
    record Column(String name, int width) {}

    /** @param marked whether it is about something suspicious */
    record Row(List<Cell> cells, boolean marked) {
        Row {
            cells = List.copyOf(cells);
        }

        static Row of(String... texts) {
            return new Row(
                    List.of(texts).stream().map(text -> new Cell(List.of(text))).toList(), false);
        }
    }

    /** Lines one below the other. */
    record Cell(List<String> lines) {
        Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(String line) {
            return new Cell(List.of(line));
        }
    }

    /** A cell as the template sees it. */
    record Placed(boolean head, List<String> lines) {}

    /** A row as the template sees it. */
    record PlacedRow(boolean marked, List<Placed> cells) {}

    /** The rows, each cell knowing whether it names the others. */
    List<PlacedRow> placed() {
        return rows.stream()
                .map(row -> new PlacedRow(
                        row.marked(),
                        IntStream.range(0, row.cells().size())
                                .mapToObj(i -> new Placed(
                                        rowHeads && i == 0, row.cells().get(i).lines()))
                                .toList()))
                .toList();
    }

    /** Names on the left, one value or more beside them. @param columns the heads, the one of the names first */
    static Table facts(List<String> columns, List<Row> rows) {
        var widths = new ArrayList<Column>();
        int values = columns.size() - 1;
        for (int i = 0; i <= values; i++) {
            widths.add(new Column(columns.get(i), i == 0 ? 28 : 72 / values));
        }
        return new Table(widths, rows, true);
    }
}
