package app.lotse.report;

import java.util.List;
import java.util.Optional;

/**
 * What stands together in a chapter under a title of its own.
 *
 * @param title empty for none
 * @param table at most one
 * @param lines raw lines, as they were read
 * @param notes what the reader must know of it, such as how much was left out
 */
record Block(String title, Optional<Table> table, List<String> lines, List<String> notes) {
    Block {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** The table, if there is one, as the template goes through it. */
    List<Table> tables() {
        return table.stream().toList();
    }

    boolean hasLines() {
        return !lines.isEmpty();
    }

    static Block of(String title, Table table, String... notes) {
        return new Block(title, Optional.of(table), List.of(), List.of(notes));
    }

    static Block lines(String title, List<String> lines, List<String> notes) {
        return new Block(title, Optional.empty(), lines, notes);
    }

    static Block note(String title, String note) {
        return new Block(title, Optional.empty(), List.of(), List.of(note));
    }
}
