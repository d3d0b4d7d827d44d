package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.PasswordStrength;
import app.lotse.model.Settings;
import app.lotse.model.SystemVersion;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** Whether the account {@code admin}, whose name everybody knows, can sign in. */
record AdminActive() implements Look {
    private static final String CHECK = "admin";

    @Override
    public Set<String> tips() {
        return Set.of("passwords");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".GOOD",
                CHECK + ".BAD",
                CHECK + ".UNSURE",
                CHECK + ".UNSURE.needed",
                CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.about(
                CHECK,
                Ask.settings(readings, Settings::adminActive),
                active -> List.of(active ? active(readings) : Saw.good(CHECK).finding()));
    }

    private static Finding active(TipReadings readings) {
        boolean factory = readings.password()
                        .value()
                        .filter(strength -> strength.grade() == PasswordStrength.Grade.FACTORY)
                        .isPresent()
                && readings.settings()
                        .value()
                        .filter(s -> s.user().equals("admin"))
                        .isPresent();
        if (factory) {
            return Saw.bad(CHECK).finding();
        }
        boolean needed =
                Ask.system(readings).value().filter(AdminActive::needsAdmin).isPresent();
        return (needed ? Saw.unsure(CHECK).because("needed") : Saw.unsure(CHECK)).finding();
    }

    /** On QTS 4.1 it must stay on for SSH (qnap.com how-to of 2014). */
    private static boolean needsAdmin(SystemVersion version) {
        return version.product() == SystemVersion.Product.QTS
                && (version.major() < 4 || version.major() == 4 && version.minor() < 2);
    }
}
