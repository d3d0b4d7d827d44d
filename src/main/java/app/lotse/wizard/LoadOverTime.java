package app.lotse.wizard;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.CheckUp;
import app.lotse.model.Sample;
import app.lotse.report.ProcessLine;
import app.lotse.wizard.look.LoadChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the picture of the load over time from the looks at the processes. */
final class LoadOverTime {
    /** With fewer stretches of time the gauge says as much. */
    private static final int ENOUGH = 3;

    private LoadOverTime() {}

    /** Of a check-up that is judged: what its verdict accuses counts as suspicious from the first look on. Empty where there were too few looks. */
    static List<LoadChart.Span> of(CheckUp checkUp, Services.Judging judging) {
        var looks = checkUp.snapshot().samples().stream()
                .flatMap(reading -> reading.value().stream())
                .toList();
        var accused = ProcessLine.suspects(checkUp);
        var spans = new ArrayList<LoadChart.Span>();
        for (int i = 1; i < looks.size(); i++) {
            var earlier = looks.get(i - 1);
            var later = looks.get(i);
            if (later.uptimeMillis() > earlier.uptimeMillis()) {
                var seen = span(earlier, later, judging.pulse(earlier, later));
                double share = share(earlier, later, accused);
                spans.add(new LoadChart.Span(
                        seen.millis(), seen.total(), Math.max(seen.suspect(), share), seen.harmless()));
            }
        }
        return enough(spans);
    }

    /** What these programs used between two looks, in % of the whole machine. */
    private static double share(Sample earlier, Sample later, Set<Integer> accused) {
        return ProcessLine.of(earlier, later).stream()
                .filter(line -> accused.contains(line.now().pid()))
                .mapToDouble(ProcessLine::share)
                .sum();
    }

    /** The same spans once they are enough for a picture. */
    static List<LoadChart.Span> enough(List<LoadChart.Span> spans) {
        return spans.size() < ENOUGH ? List.of() : List.copyOf(spans);
    }

    static LoadChart.Span span(Sample earlier, Sample later, Diagnosis.Pulse pulse) {
        var shares = Wording.shares(pulse);
        return new LoadChart.Span(
                later.uptimeMillis() - earlier.uptimeMillis(), pulse.cpuPercent(), shares.suspect(), shares.harmless());
    }
}
