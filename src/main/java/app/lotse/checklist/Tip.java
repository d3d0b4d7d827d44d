package app.lotse.checklist;

import app.lotse.model.Reading;
import app.lotse.model.SystemVersion;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * One tip (texts under {@code tip.ID}).
 *
 * @param id {@code system}, {@code malware-remover}, {@code passwords}, {@code apps}, {@code internet}, {@code second-copy}, {@code ssh-off}
 * @param number its place in the manufacturer's advisory, from 1; 0 for ours
 * @param manufacturer whether it is one of the five in the manufacturer's advisory; the others are ours and say so
 * @param source for the reader, short and the same in every language
 * @param minutesFrom how long the owner is busy with it at least: our estimate
 * @param minutesTo how long at most
 * @param clicks what to do in order, with the clicks of all versions
 * @param dated the day of the advisory, or the day when we wrote down our own advice
 * @param link the advisory, or for our own tips the manufacturer's security page
 * @param confidence of its least sure click, as in {@link Click#confidence}; {@code OWN} when no click names a menu
 */
public record Tip(
        String id,
        int number,
        boolean manufacturer,
        int minutesFrom,
        int minutesTo,
        List<Click> clicks,
        String source,
        LocalDate dated,
        URI link,
        String confidence) {
    public Tip {
        clicks = List.copyOf(clicks);
        if (clicks.isEmpty() || minutesFrom < 1 || minutesTo < minutesFrom) {
            throw new IllegalArgumentException("tip " + id + " needs clicks and a span of minutes");
        }
        if (number > 0 != manufacturer) {
            throw new IllegalArgumentException("tip " + id + ": the manufacturer's tips alone have a number");
        }
        Click.known(confidence);
    }

    /** Whether every German menu word in it was seen on a page of the manufacturer; if not, the page says so. */
    public boolean confirmed() {
        return clicks.stream().allMatch(Click::confirmed);
    }

    /** The clicks for this version of the system, in order; where it is not known, those for the newest. */
    public List<Click> clicksFor(Reading<SystemVersion> version) {
        return clicks.stream()
                .map(Click::place)
                .distinct()
                .map(place -> ClickChoice.at(
                        clicks.stream()
                                .filter(click -> click.place().equals(place))
                                .toList(),
                        version))
                .toList();
    }

    /** Ids of all clicks, whichever version they are for (texts under {@code tip.ID.step.STEP}). */
    public List<String> steps() {
        return clicks.stream().map(Click::id).toList();
    }
}
