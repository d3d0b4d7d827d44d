package app.lotse.report;

import java.util.List;

/** One part of the technician's annex. @param id where the list of contents leads to */
record Chapter(String id, String title, List<Block> blocks) {
    Chapter {
        blocks = List.copyOf(blocks);
    }
}
