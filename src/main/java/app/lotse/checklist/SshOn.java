package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Reading.Known;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** Whether SSH is on: where settings were read it must be, because Lotse read them through it. */
record SshOn() implements Look {
    static final String CHECK = "ssh";

    @Override
    public Set<String> tips() {
        return Set.of("ssh-off");
    }

    @Override
    public Set<String> says() {
        return Set.of(CHECK + ".UNSURE", CHECK + ".UNSURE.announced", CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return switch (readings.settings()) {
            case Known<Settings> known -> List.of(Saw.unsure(CHECK).finding());
            case Unread<Settings> unread ->
                List.of(
                        readings.nas().sshPort().isPresent()
                                ? Saw.unsure(CHECK).because("announced").finding()
                                : Saw.unread(CHECK, unread));
        };
    }
}
