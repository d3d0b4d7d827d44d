package app.lotse.checklist;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * One tip (texts under {@code tip.ID}).
 *
 * @param id {@code system}, {@code malware-remover}, {@code passwords}, {@code apps}, {@code internet}
 * @param manufacturer whether it is one of the five in the manufacturer's advisory; the others are ours and say so
 * @param minutes how long it takes, from and to
 * @param steps ids of the clicks in order (texts under {@code tip.ID.step.STEP})
 */
public record Tip(
        String id,
        boolean manufacturer,
        int minutesFrom,
        int minutesTo,
        List<String> steps,
        String source,
        LocalDate dated,
        URI link,
        String confidence) {}
