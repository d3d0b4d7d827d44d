package app.lotse.restart;

import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Models whose processor is known to lose a clock signal with the years, so that they do not start again: Intel's Bay Trail of 2014 to 2016.
 * How many are struck is not known.
 */
final class PreflightModel {
    /** As printed on the box: forum.qnap.com t=157459 (x51, x51+, TS-453 Pro), qiita.com/nanbuwks e29584ccaa7ef590f445 (the others). */
    private static final Set<String> NAMES = Set.of(
            "TS-251",
            "TS-251+",
            "TS-451",
            "TS-451+",
            "TS-651",
            "TS-851",
            "TS-253 Pro",
            "TS-453 Pro",
            "TS-653 Pro",
            "TS-853 Pro");
    /** The platforms of these; a TS-451 calls itself TS-X51, X86_BAYTRAIL (colinodell/python-qnapstats #23). Later ones are named TS-X51A, TS-X53B and so on. */
    private static final Set<String> PLATFORMS = Set.of("TS-X51", "TS-X53");

    private PreflightModel() {}

    static PreflightLine line(Reading<String> platform, Reading<String> display) {
        Optional<String> struck = Stream.of(display, platform)
                .flatMap(name -> name.value().stream())
                .filter(name -> NAMES.contains(name) || PLATFORMS.contains(name))
                .findFirst();
        if (struck.isPresent()) {
            return PreflightCheck.MODEL.notOk(struck.get());
        }
        boolean known = display.isKnown() || platform.isKnown();
        return known ? PreflightCheck.MODEL.ok() : PreflightCheck.MODEL.couldNotCheck();
    }
}
