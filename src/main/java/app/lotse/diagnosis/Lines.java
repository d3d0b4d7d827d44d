package app.lotse.diagnosis;

import app.lotse.model.Reading;
import app.lotse.model.Snapshot;
import app.lotse.model.StartPlace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of a place from which programs start, bounded; empty where the place was not asked for or could not be read. */
final class Lines {
    private static final int MOST = 5000;
    private static final int LONGEST = 2000;
    /** Names and passwords in addresses and options. */
    private static final Pattern SECRET = Pattern.compile(
            "(?<=://)[^/@\\s]{1,200}(?=@)|(?<=\\s(?:-u|--user|--password|--passwd)[ =])\\S+|(?i)(?<=(?:password|passwd|token)=)[^\\s&;]+");

    private Lines() {}

    static Optional<List<String>> of(Snapshot snapshot, StartPlace place) {
        Reading<List<String>> reading = snapshot.startPlaces().get(place);
        return reading == null
                ? Optional.empty()
                : reading.value()
                        .map(lines -> lines.stream().limit(MOST).map(Lines::cut).toList());
    }

    /** For the evidence: without what could be a password. */
    static String withoutSecrets(String line) {
        return SECRET.matcher(cut(line)).replaceAll("***");
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
