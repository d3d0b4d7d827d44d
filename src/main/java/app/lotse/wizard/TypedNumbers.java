package app.lotse.wizard;

import app.lotse.model.SeenByOwner;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the numbers that she copies from the NAS's page: with comma or point, with or without a percent sign, or nothing at all. */
final class TypedNumbers {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,5})(?:[.,](\\d{1,3}))?\\s{0,3}%?");

    private TypedNumbers() {}

    /** @param understood also true where nothing was typed */
    record Whole(boolean understood, OptionalInt value) {}

    /** @param understood also true where nothing was typed */
    record Share(boolean understood, OptionalDouble value) {}

    static Whole pid(String typed) {
        String text = typed.strip();
        if (!WHOLE.matcher(text).matches()) {
            return new Whole(text.isEmpty(), OptionalInt.empty());
        }
        int value = Integer.parseInt(text);
        boolean possible = value >= 1 && value <= SeenByOwner.LARGEST_PID;
        return new Whole(possible, possible ? OptionalInt.of(value) : OptionalInt.empty());
    }

    static Share percent(String typed) {
        String text = typed.strip();
        var parts = SHARE.matcher(text);
        if (!parts.matches()) {
            return new Share(text.isEmpty(), OptionalDouble.empty());
        }
        double value = Double.parseDouble(parts.group(1) + "." + (parts.group(2) == null ? "0" : parts.group(2)));
        boolean possible = value <= SeenByOwner.LARGEST_PERCENT;
        return new Share(possible, possible ? OptionalDouble.of(value) : OptionalDouble.empty());
    }

    /** As she would write it. */
    static String words(double share, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }
}
