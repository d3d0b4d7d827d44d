package app.lotse.survey;

import app.lotse.model.Proc;
import app.lotse.model.Sample;

/** The process table of a sample as a NAS would tell it, and what the parser makes of that: for measuring. */
public final class StatTable {
    private StatTable() {}

    public static String of(Sample sample) {
        var text = new StringBuilder();
        for (Proc p : sample.processes()) {
            text.append("%d (%s) %s %d 1 1 0 -1 %d 1507 8301 2 38 %d %d %d %d 20 0 %d 0 %d %d %d"
                    .formatted(
                            p.pid(),
                            p.comm(),
                            p.state(),
                            p.ppid(),
                            p.flags(),
                            p.user(),
                            p.system(),
                            p.childUser(),
                            p.childSystem(),
                            p.threads(),
                            p.startTime(),
                            p.vsize(),
                            p.rss()));
            text.append(" 18446744073709551615 4198400 5785993 140726965667328 0 0 0 0 6 524288 1 0 0 17 1 0 0\n");
        }
        return text.toString();
    }

    /** @return how many processes were understood */
    public static int parse(String text) {
        return StatParser.read(text).processes().size();
    }
}
