package app.lotse.survey;

import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single settings as {@code getcfg} answers them, and small files: an empty answer is never a value. */
final class SettingAnswers {
    private static final String GETCFG = "/sbin/getcfg";
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST = 200;

    private final Sections sections;
    private final Complaints complaints;

    SettingAnswers(Sections sections) {
        this.sections = sections;
        complaints = new Complaints(sections.errors());
    }

    /** One line; NOT_THERE where the setting is empty or missing, which {@code getcfg} does not tell apart. */
    Reading<String> text(String section) {
        Reading<String> answer = sections.get(section);
        if (isEmpty(answer)) {
            return empty(section);
        }
        if (!(answer instanceof Reading.Known<String>(var raw))) {
            return answer;
        }
        String line = Lines.utf8(raw).strip();
        return line.length() > LONGEST || line.indexOf('\n') >= 0
                ? Reading.unread(Reason.NOT_UNDERSTOOD, section + ": " + line)
                : Reading.known(Plain.line(line, LONGEST));
    }

    /** A line of this shape. */
    Reading<String> text(String section, Pattern shape) {
        return then(
                text(section), line -> shape.matcher(line).matches() ? Reading.known(line) : strange(section, line));
    }

    /** QNAP's own scripts write and compare both TRUE and 1 (GPL QTS 4.4.1, avahi.sh), some after a change to capitals. */
    Reading<Boolean> flag(String section) {
        return then(text(section), line -> switch (line.toUpperCase(Locale.ROOT)) {
            case "TRUE", "1" -> Reading.known(true);
            case "FALSE", "0" -> Reading.known(false);
            default -> strange(section, line);
        });
    }

    /** 1 to 65535. */
    Reading<Integer> port(String section) {
        return then(portOrNone(section), port -> port == 0 ? strange(section, "0") : Reading.known(port));
    }

    /** 0 to 65535; QNAP's own script takes 0 for none (GPL QTS 4.4.1, avahi.sh). */
    Reading<Integer> portOrNone(String section) {
        return then(text(section), line -> {
            boolean port = PORT.matcher(line).matches() && Integer.parseInt(line) <= HIGHEST_PORT;
            return port ? Reading.known(Integer.valueOf(line)) : strange(section, line);
        });
    }

    /** What stands in a file, one char a byte; empty where the file is there and nothing in it. */
    Reading<String> file(String section, String path) {
        Reading<String> text = sections.get(section);
        if (!isEmpty(text)) {
            return text;
        }
        if (sections.cut()) {
            return Reading.unread(Reason.CUT_OFF, path);
        }
        Optional<Reason> complaint = complaints.about(path);
        return complaint.isPresent() ? Reading.unread(complaint.get(), path) : Reading.known("");
    }

    /** Whether this was answered with anything at all: then the file of settings can be read. */
    boolean said(String section) {
        return sections.get(section).isKnown();
    }

    static boolean isEmpty(Reading<?> reading) {
        return reading instanceof Reading.Unread<?>(var reason, var _) && reason == Reason.NOT_THERE;
    }

    static <T> Reading<T> strange(String section, String line) {
        return Reading.unread(Reason.NOT_UNDERSTOOD, section + ": " + line);
    }

    /** What follows from a value that is known. */
    interface Step<A, R> {
        Reading<R> of(A value);
    }

    static <A, R> Reading<R> then(Reading<A> reading, Step<A, R> step) {
        return switch (reading) {
            case Reading.Unread<A>(var reason, var detail) -> Reading.unread(reason, detail);
            case Reading.Known<A>(var value) -> step.of(value);
        };
    }

    private Reading<String> empty(String section) {
        if (sections.cut()) {
            return Reading.unread(Reason.CUT_OFF, section);
        }
        return switch (complaints.about(GETCFG).orElse(null)) {
            case NOT_ALLOWED -> Reading.unread(Reason.NOT_ALLOWED, GETCFG);
            case null -> Reading.unread(Reason.NOT_THERE, "nothing for " + section);
            // Without the program nobody knows whether there is such a setting.
            default -> Reading.unread(Reason.NOT_UNDERSTOOD, GETCFG);
        };
    }
}
