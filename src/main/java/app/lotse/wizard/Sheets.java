package app.lotse.wizard;

import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the lines of a report into sheets of paper, each with its number.
 *
 * @param title the first line of each sheet, before its number
 */
record Sheets(String title, Texts texts) {
    /**
     * At least one.
     *
     * @param columns signs that fit beside each other
     * @param lines that fit below each other, at least three: the first is the title, the second stays empty
     */
    List<List<String>> of(List<String> rows, int columns, int lines) {
        var narrow = rows.stream().flatMap(row -> cut(row, columns).stream()).toList();
        int body = Math.max(1, lines - 2);
        int count = Math.max(1, Math.ceilDiv(narrow.size(), body));
        var sheets = new ArrayList<List<String>>();
        for (int i = 0; i < count; i++) {
            var sheet = new ArrayList<String>();
            sheet.add(texts.get("handover.print.sheet", title, i + 1, count));
            sheet.add("");
            sheet.addAll(narrow.subList(i * body, Math.min(narrow.size(), (i + 1) * body)));
            sheets.add(sheet);
        }
        return sheets;
    }

    private static List<String> cut(String row, int columns) {
        var parts = new ArrayList<String>();
        String rest = row;
        while (rest.codePointCount(0, rest.length()) > columns) {
            int most = rest.offsetByCodePoints(0, columns);
            int space = rest.lastIndexOf(' ', most);
            int end = space > most / 2 ? space : most;
            parts.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        parts.add(rest);
        return parts;
    }
}
