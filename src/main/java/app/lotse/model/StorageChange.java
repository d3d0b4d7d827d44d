package app.lotse.model;

import app.lotse.model.Storage.Volume;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of the shared folders and volumes over a restart; names in order, made {@link Plain}.
 *
 * @param sharesThere how many shared folders there were before and are again
 * @param sharesGone those that are not there again, or not yet
 * @param volumesGone paths of volumes that are not there again, or not yet
 * @param volumesSmaller paths of volumes on which clearly less lies than before
 * @param volumesReadOnly paths of volumes that could be written to before and cannot now
 */
public record StorageChange(
        Reading<Integer> sharesThere,
        Reading<List<String>> sharesGone,
        Reading<List<String>> volumesGone,
        Reading<List<String>> volumesSmaller,
        Reading<List<String>> volumesReadOnly) {
    /**
     * A start empties temporary folders, rotates logs and frees files that were deleted while open: that is some hundred megabytes. Only more than
     * both of these limits is worth a word; what matters, a volume that came back empty or a folder that is gone, is far above them.
     */
    private static final long SLACK_BYTES = 1_000_000_000;

    private static final double SLACK_SHARE = 0.05;
    private static final int LONGEST = 60;

    public static StorageChange between(Storage before, Storage after) {
        Reading<Set<String>> left = both(before.shares(), after.shares(), StorageChange::gone);
        return new StorageChange(
                left.map(gone -> new HashSet<>(before.shares().value().orElse(List.of())).size() - gone.size()),
                left.map(StorageChange::named),
                volumes(before, after, (then, now) -> now == null),
                volumes(before, after, (then, now) -> now != null && clearlyLess(then, now)),
                volumes(before, after, (then, now) -> now != null && now.readOnly() && !then.readOnly()));
    }

    /** Whether all could be compared and nothing is missing. */
    public boolean allThere() {
        return List.of(sharesGone, volumesGone, volumesSmaller, volumesReadOnly).stream()
                .allMatch(names -> names.value().map(List::isEmpty).orElse(false));
    }

    private static boolean clearlyLess(Volume then, Volume now) {
        long less = then.usedBytes() - now.usedBytes();
        return less > SLACK_BYTES && less > then.usedBytes() * SLACK_SHARE;
    }

    private static Set<String> gone(List<String> before, List<String> after) {
        var gone = new HashSet<>(before);
        after.forEach(gone::remove);
        return gone;
    }

    private interface Rule {
        boolean applies(Volume then, Volume now);
    }

    private static Reading<List<String>> volumes(Storage before, Storage after, Rule rule) {
        return both(before.volumes(), after.volumes(), (then, now) -> {
            Map<String, Volume> paths = new HashMap<>();
            now.forEach(volume -> paths.put(volume.path(), volume));
            var names = new HashSet<String>();
            then.stream()
                    .filter(volume -> rule.applies(volume, paths.get(volume.path())))
                    .forEach(volume -> names.add(volume.path()));
            return named(names);
        });
    }

    private static List<String> named(Set<String> names) {
        return names.stream().sorted().map(name -> Plain.line(name, LONGEST)).toList();
    }

    private interface Comparison<A, R> {
        R of(A before, A after);
    }

    /** Before is named first: without it nothing can be said whatever came after. */
    private static <A, R> Reading<R> both(Reading<A> before, Reading<A> after, Comparison<A, R> comparison) {
        return switch (before) {
            case Reading.Unread<A>(var reason, var detail) -> Reading.unread(reason, detail);
            case Reading.Known<A>(var then) -> after.map(now -> comparison.of(then, now));
        };
    }
}
