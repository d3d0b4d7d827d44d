package app.lotse.survey;

import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sections that are one short line: kernel, boot id, version, model. */
final class Lines {
    static final Pattern KERNEL = Pattern.compile("[0-9]{1,3}\\.[0-9]{1,4}\\S{0,60}");
    static final Pattern BOOT = Pattern.compile("[0-9a-fA-F-]{8,64}");
    static final Pattern VERSION = Pattern.compile("[a-z]?[0-9]{1,3}(\\.[0-9]{1,5}){1,4}");
    static final Pattern BUILD = Pattern.compile("[0-9]{8}");
    static final Pattern MODEL = Pattern.compile("\\P{Cntrl}{1,60}");

    private static final Pattern LOAD = Pattern.compile("([0-9]{1,6}\\.[0-9]{1,3}) .{1,80}");
    private static final Pattern UID =
            Pattern.compile("(?m)^Uid:\\s+[0-9]{1,10}\\s+([0-9]{1,10})\\s+[0-9]{1,10}\\s+[0-9]{1,10}\\s*$");

    private Lines() {}

    /** The line, when it has the shape that is expected of it. */
    static Reading<String> one(Reading<String> section, Pattern shape) {
        if (!(section instanceof Reading.Known<String>(var text))) {
            return section;
        }
        String line = utf8(text).strip();
        return shape.matcher(line).matches()
                ? Reading.known(Plain.line(line, 80))
                : Reading.unread(Reason.NOT_UNDERSTOOD, line);
    }

    /** The first number of {@code /proc/loadavg} (proc(5)). */
    static Reading<Double> load(Reading<String> section) {
        if (!(section instanceof Reading.Known<String>(var text))) {
            return section.map(Double::valueOf);
        }
        var m = LOAD.matcher(text.strip());
        return m.matches()
                ? Reading.known(Double.valueOf(m.group(1)))
                : Reading.unread(Reason.NOT_UNDERSTOOD, text.strip());
    }

    /** Whether {@code /proc/self/status} (proc(5)) names user 0 as the effective user. */
    static Reading<Boolean> root(Reading<String> section) {
        if (!(section instanceof Reading.Known<String>(var text))) {
            return section.map(Boolean::valueOf);
        }
        var m = UID.matcher(text);
        return m.find()
                ? Reading.known(m.group(1).matches("0+"))
                : Reading.unread(Reason.NOT_UNDERSTOOD, "no Uid line");
    }

    /** Bytes kept as chars, read as UTF-8. */
    static String utf8(String bytes) {
        return Plain.utf8(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
