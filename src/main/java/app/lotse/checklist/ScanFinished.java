package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.ScanLine;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When the search for harmful programs last ended by the NAS's log, and whether it left a code that it found something. */
record ScanFinished() implements Look {
    private static final String CHECK = "scan";

    private static final int RECENT_DAYS = 7;

    /** The one wording that was seen (event log of QTS 4.3, 2018); that of newer systems is not known. */
    private static final String ENDED = "scan completed";

    /** Its messages of what it found are codes (MR2104: iranee/qnap-aliyunpan-webdav issue 8). */
    private static final Pattern CODE = Pattern.compile("\\bMR[0-9]{3,5}\\b");

    @Override
    public Set<String> tips() {
        return Set.of("malware-remover");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".GOOD",
                CHECK + ".UNSURE.old",
                CHECK + ".UNSURE.when",
                CHECK + ".UNSURE.none",
                CHECK + ".UNSURE." + Saw.UNREAD,
                "scan-code.UNSURE");
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return RemoverThere.isMissing(readings)
                ? List.of()
                : Ask.about(CHECK, Ask.settings(readings, Settings::scans), lines -> judge(lines, readings));
    }

    private static List<Finding> judge(List<ScanLine> lines, TipReadings readings) {
        var findings = new ArrayList<Finding>();
        findings.add(lines.stream()
                .filter(line -> line.text().toLowerCase(Locale.ROOT).contains(ENDED))
                .reduce((earlier, later) -> later)
                .map(last -> ended(last, readings))
                .orElseGet(() -> Saw.unsure(CHECK).because("none").finding()));
        lines.stream()
                .flatMap(line -> CODE.matcher(line.text()).results())
                .reduce((earlier, later) -> later)
                .ifPresent(code -> findings.add(
                        Saw.unsure("scan-code").with("code", code.group()).finding()));
        return findings;
    }

    private static Finding ended(ScanLine last, TipReadings readings) {
        if (Ask.age(readings, last.at()).isEmpty()) {
            return Saw.unsure(CHECK).because("when").finding();
        }
        boolean recent = Ask.within(readings, last.at(), RECENT_DAYS);
        var saw = recent ? Saw.good(CHECK) : Saw.unsure(CHECK).because("old");
        return saw.with("scanned", last.at().value().orElseThrow()).finding();
    }
}
