package app.lotse.checklist;

import app.lotse.model.Door;
import app.lotse.model.Finding;
import app.lotse.model.Reading;
import app.lotse.model.TipReadings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Old ways in that send the password unprotected: Telnet gives everything away, FTP may be wanted. */
record WaysIn() implements Look {
    @Override
    public Set<String> tips() {
        return Set.of("internet");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                "telnet.BAD",
                "telnet.GOOD",
                "telnet.UNSURE." + Saw.UNREAD,
                "ftp.UNSURE",
                "ftp.GOOD",
                "ftp.UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        var findings = new ArrayList<Finding>(Ask.about(
                "telnet",
                door(readings, Door.TELNET),
                on -> List.of((on ? Saw.bad("telnet") : Saw.good("telnet")).finding())));
        findings.addAll(Ask.about(
                "ftp", door(readings, Door.FTP), on -> List.of((on ? Saw.unsure("ftp") : Saw.good("ftp")).finding())));
        return findings;
    }

    private static Reading<Boolean> door(TipReadings readings, Door door) {
        return Ask.settings(readings, settings -> settings.door(door));
    }
}
