package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.StartPlace;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the places from which a program can start again: each as its lines, bounded and otherwise raw, or the reason why it is not known. */
final class StartPlaces {
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_LINE = 1_000;
    private static final String LIVE = "/tmp/cron/crontabs/";

    private final Sections sections;
    private final Complaints complaints;

    private StartPlaces(Sections sections) {
        this.sections = sections;
        complaints = new Complaints(sections.errors());
    }

    /** @param root whether it was asked with root rights: without, nobody sees whether others have keys in their homes */
    static Map<StartPlace, Reading<List<String>>> read(Sections sections, boolean root) {
        var here = new StartPlaces(sections);
        Map<StartPlace, Reading<List<String>>> places = new EnumMap<>(StartPlace.class);
        places.put(StartPlace.CRONTAB, here.file("crontab", "/etc/config/crontab"));
        places.put(StartPlace.LIVE_CRONTAB, here.files("live", LIVE, LIVE));
        places.put(StartPlace.AUTORUN, here.setting("autorun", "/sbin/getcfg"));
        places.put(StartPlace.APPS, here.file("apps", "/etc/config/qpkg.conf"));
        places.put(StartPlace.HOSTS, here.file("hosts", "/etc/hosts"));
        places.put(StartPlace.PRELOAD, here.file("preload", "/etc/ld.so.preload"));
        places.put(
                StartPlace.AUTHORIZED_KEYS,
                root
                        ? here.files("keys", "/etc/config/ssh/authorized_keys", "authorized_keys")
                                .map(Keys::without)
                        : Reading.unread(Reason.NOT_ALLOWED, "authorized_keys"));
        places.put(StartPlace.ACCOUNTS, here.file("accounts", "/etc/passwd").map(StartPlaces::withoutSecret));
        places.put(StartPlace.GROUPS, here.file("groups", "/etc/group").map(StartPlaces::withoutSecret));
        return places;
    }

    static Map<StartPlace, Reading<List<String>>> unread(String why) {
        Map<StartPlace, Reading<List<String>>> places = new EnumMap<>(StartPlace.class);
        Stream.of(StartPlace.values()).forEach(place -> places.put(place, Reading.unread(Reason.NO_ANSWER, why)));
        return places;
    }

    private Reading<List<String>> file(String section, String path) {
        return files(section, path, path);
    }

    /** @param path whose absence means that there is none @param all what the paths of this section have in common: one that is refused makes it unread */
    private Reading<List<String>> files(String section, String path, String all) {
        Reading<String> text = sections.getWithErrors(section);
        if (!empty(text) && !text.isKnown()) {
            return text.map(List::of);
        }
        if (sections.cut()) {
            return Reading.unread(Reason.CUT_OFF, path);
        }
        Optional<Reason> worst = complaints.worst(all);
        if (worst.isPresent() && worst.get() != Reason.NOT_THERE) {
            return Reading.unread(worst.get(), path);
        }
        if (empty(text)) {
            return complaints.about(path).isPresent()
                    ? Reading.unread(Reason.NOT_THERE, path)
                    : Reading.known(List.of());
        }
        return lines(text);
    }

    private Reading<List<String>> setting(String section, String program) {
        Reading<String> text = sections.getWithErrors(section);
        if (empty(text) && sections.cut()) {
            return Reading.unread(Reason.CUT_OFF, program);
        }
        return empty(text) && complaints.about(program).isPresent()
                ? Reading.unread(Reason.NOT_UNDERSTOOD, program)
                : lines(text);
    }

    private static boolean empty(Reading<String> text) {
        return text instanceof Reading.Unread<String>(var reason, var _) && reason == Reason.NOT_THERE;
    }

    private static Reading<List<String>> lines(Reading<String> section) {
        if (!(section instanceof Reading.Known<String>(var text))) {
            return section.map(List::of);
        }
        if (text.chars().filter(c -> c == '\n').count() > MOST_LINES) {
            return Reading.unread(Reason.CUT_OFF, "more than " + MOST_LINES + " lines");
        }
        return Reading.known(Arrays.stream(text.split("\r?\n"))
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
                .map(StartPlaces::decoded)
                .toList());
    }

    /** The mark of a cut line is no byte of the NAS's. */
    private static String decoded(String line) {
        return line.endsWith("…") ? Lines.utf8(line.substring(0, line.length() - 1)) + "…" : Lines.utf8(line);
    }

    /** The second field may hold a password's hash on an old system (passwd(5), group(5)); what is no such line may hold anything. */
    private static List<String> withoutSecret(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(":", -1))
                .map(fields -> {
                    if (fields.length > 1) {
                        fields[1] = "";
                    }
                    return fields.length > 1 || fields[0].isBlank() ? String.join(":", fields) : "?";
                })
                .toList();
    }
}
