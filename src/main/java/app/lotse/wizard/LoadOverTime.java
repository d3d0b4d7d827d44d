package app.lotse.wizard;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.Sample;
import app.lotse.wizard.look.LoadChart;
import java.util.ArrayList;
import java.util.List;

/** Makes the picture of the load over time from the looks at the processes. */
final class LoadOverTime {
    /** With fewer stretches of time the gauge says as much. */
    private static final int ENOUGH = 3;

    private LoadOverTime() {}

    /** Empty where there were too few looks. */
    static List<LoadChart.Span> of(List<Sample> looks, Services.Judging judging) {
        var spans = new ArrayList<LoadChart.Span>();
        for (int i = 1; i < looks.size(); i++) {
            var earlier = looks.get(i - 1);
            var later = looks.get(i);
            if (later.uptimeMillis() > earlier.uptimeMillis()) {
                spans.add(span(earlier, later, judging.pulse(earlier, later)));
            }
        }
        return enough(spans);
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
