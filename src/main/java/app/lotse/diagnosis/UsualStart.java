package app.lotse.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What usually stands in a place from which programs start.
 *
 * @param pattern for the whole value
 * @param date of the source, else of the entry
 */
record UsualStart(
        String id,
        Kind kind,
        Pattern pattern,
        String source,
        String date,
        Knowledge.Confidence confidence,
        List<String> hits,
        List<String> misses) {
    UsualStart {
        Entries.check(id, source, date, hits, misses);
    }

    /** What is compared with it. */
    enum Kind {
        /** A program that the timetable of the NAS starts. */
        JOB,
        /** A hidden folder in a share in which wanted programs lie. */
        HIDDEN_FOLDER,
        /** An account with all rights. */
        ROOT_ACCOUNT
    }

    boolean fits(String value) {
        return pattern.matcher(value).matches();
    }
}
