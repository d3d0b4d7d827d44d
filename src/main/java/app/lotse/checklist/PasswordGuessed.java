package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.PasswordStrength;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** How easily the one password is guessed that she signed in with; of the others nothing is known. */
record PasswordGuessed() implements Look {
    private static final String CHECK = "password";

    @Override
    public Set<String> tips() {
        return Set.of("passwords");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".GOOD",
                CHECK + ".BAD.factory",
                CHECK + ".BAD.weak",
                CHECK + ".UNSURE.fair",
                CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.about(CHECK, readings.password(), strength -> List.of(judge(strength)));
    }

    private static Finding judge(PasswordStrength strength) {
        var saw = switch (strength.grade()) {
            case FACTORY -> Saw.bad(CHECK).because("factory");
            case WEAK -> Saw.bad(CHECK).because("weak");
            case FAIR -> Saw.unsure(CHECK).because("fair");
            case STRONG -> Saw.good(CHECK);
        };
        for (var weakness : strength.weaknesses().stream().sorted().toList()) {
            saw = saw.with("weakness", weakness);
        }
        return saw.finding();
    }
}
