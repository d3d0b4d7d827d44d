package app.lotse.survey;

import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.List;
import java.util.stream.Stream;

/** Reads who is in the group {@code administrators} of {@code /etc/group} (group(5)). */
final class AdministratorsParser {
    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 60;

    private AdministratorsParser() {}

    /** @return NOT_UNDERSTOOD where there is no such group */
    static Reading<List<String>> read(String text) {
        List<String[]> groups = text.lines()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length == 4 && fields[0].strip().equals("administrators"))
                .toList();
        if (groups.isEmpty()) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "no group of administrators");
        }
        List<String> names = groups.stream()
                .flatMap(fields -> Stream.of(fields[3].split(",")))
                .map(name -> Plain.line(Lines.utf8(name).strip(), LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST + 1L)
                .toList();
        return names.size() > MOST
                ? Reading.unread(Reason.CUT_OFF, "more than " + MOST + " administrators")
                : Reading.known(names);
    }
}
