package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads {@code zpool status} (zpool-status(8)): each pool begins with its name, then its state and what is at work. */
final class PoolParser {
    private static final Pattern POOL = Pattern.compile("(?m)^\\s{0,8}pool: (\\S{1,255})[ \\t]*$");
    private static final Pattern STATE = Pattern.compile("(?m)^\\s{0,8}state: ([A-Z]{3,20})[ \\t]*$");
    private static final Pattern WORK = Pattern.compile("(?m)^\\s{0,8}(?:scan|expand|remove): .{0,300}in progress");
    private static final Pattern DONE = Pattern.compile("\\b([0-9]{1,3}(?:\\.[0-9]{1,3})?)% done");

    private PoolParser() {}

    static Reading<List<BeforeRestart.Array>> read(String text) {
        var pools = new ArrayList<BeforeRestart.Array>();
        var starts = POOL.matcher(text).results().toList();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).start() : text.length();
            String part = text.substring(starts.get(i).start(), end);
            var state = STATE.matcher(part);
            if (!state.find()) {
                return Reading.unread(Reason.NOT_UNDERSTOOD, "a pool without state");
            }
            boolean whole = state.group(1).equals("ONLINE");
            boolean works = WORK.matcher(part).find();
            var done = DONE.matcher(part);
            var percent = works && done.find()
                    ? OptionalDouble.of(Double.parseDouble(done.group(1)))
                    : OptionalDouble.empty();
            var work = new BeforeRestart.Work(works, percent, OptionalDouble.empty());
            pools.add(new BeforeRestart.Array(Lines.utf8(starts.get(i).group(1)), true, true, !whole, true, work));
        }
        return pools.isEmpty()
                ? Reading.unread(Reason.NOT_UNDERSTOOD, "no pool named")
                : Reading.known(List.copyOf(pools));
    }
}
