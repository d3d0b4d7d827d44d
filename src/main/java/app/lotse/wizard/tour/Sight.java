package app.lotse.wizard.tour;

import java.util.List;

/**
 * What can be read in the window at one moment.
 *
 * @param page the page's name, empty when none is shown
 * @param stage number of the present stage while the NAS restarts, from 0; -1 elsewhere
 * @param soFar what a first look saw while the second is waited for; empty elsewhere
 * @param status the status word; empty on pages without one
 * @param trouble what the trouble strip says; empty when it is not shown
 * @param texts all sentences from top to bottom
 * @param buttons the words on all that can be pressed
 * @param ids of all that can be pressed
 * @param cut texts that do not fit in their place
 */
record Sight(
        String page,
        int stage,
        String soFar,
        String headline,
        String status,
        String trouble,
        List<String> texts,
        List<String> buttons,
        List<String> ids,
        List<String> cut) {
    /** What makes this another picture for the album than the one before. */
    String moment() {
        return page + " " + (soFar.isEmpty() ? stage : "so far");
    }
}
