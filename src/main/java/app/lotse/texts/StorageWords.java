package app.lotse.texts;

import app.lotse.model.Reading;
import app.lotse.model.Storage;
import app.lotse.model.StorageChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says whether the shared folders and volumes that were there before a restart are there again. */
public final class StorageWords {
    /** More names than this are for the report, not for a page. */
    private static final int FEW = 8;

    private final Texts texts;

    public StorageWords(Texts texts) {
        this.texts = texts;
    }

    /** What is there again, what is not, and that something could not be compared; nothing where nobody asked. */
    public List<String> sentences(Storage before, Storage after) {
        if (notAsked(before.shares()) && notAsked(before.volumes())) {
            return List.of();
        }
        var change = StorageChange.between(before, after);
        var lines = new ArrayList<String>();
        lines.addAll(folders(change));
        lines.addAll(volumes(change));
        if (!compared(change)) {
            lines.add(texts.get("after.storage.could-not-check"));
        } else if (change.allThere()) {
            lines.add(texts.get("page.after.volumes.fine"));
        }
        return lines;
    }

    /** How many shared folders are there again, when that is all of them. */
    public static Optional<Integer> allFolders(Storage before, Storage after) {
        var change = StorageChange.between(before, after);
        boolean all = change.sharesGone().value().map(List::isEmpty).orElse(false);
        return all ? change.sharesThere().value().filter(count -> count > 0) : Optional.empty();
    }

    /** Whether something of them is missing or less than it was. */
    public static boolean worry(Storage before, Storage after) {
        var change = StorageChange.between(before, after);
        return List.of(change.sharesGone(), change.volumesGone(), change.volumesSmaller(), change.volumesReadOnly())
                .stream()
                .anyMatch(names -> names.value().filter(some -> !some.isEmpty()).isPresent());
    }

    private List<String> folders(StorageChange change) {
        var gone = change.sharesGone().value().orElse(List.of());
        if (!gone.isEmpty()) {
            return List.of(texts.get("after.storage.shares-gone", gone.size(), few(gone)));
        }
        return change.sharesThere().value().stream()
                .map(there -> texts.get("after.storage.all-there", there))
                .toList();
    }

    private List<String> volumes(StorageChange change) {
        var lines = new ArrayList<String>();
        for (var part : List.of(
                new Part("gone", change.volumesGone()),
                new Part("smaller", change.volumesSmaller()),
                new Part("read-only", change.volumesReadOnly()))) {
            part.names()
                    .value()
                    .filter(some -> !some.isEmpty())
                    .ifPresent(some -> lines.add(texts.get("after.storage.volumes-" + part.id(), few(some))));
        }
        return lines;
    }

    private static boolean compared(StorageChange change) {
        return List.of(change.sharesGone(), change.volumesGone(), change.volumesSmaller(), change.volumesReadOnly())
                .stream()
                .allMatch(Reading::isKnown);
    }

    private record Part(String id, Reading<List<String>> names) {}

    private String few(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(FEW, names.size())));
        return names.size() > FEW ? texts.get("page.after.and-more", shown, names.size() - FEW) : shown;
    }

    private static boolean notAsked(Reading<?> reading) {
        return reading instanceof Reading.Unread<?>(var reason, var _) && reason == Reading.Reason.NOT_ASKED;
    }
}
