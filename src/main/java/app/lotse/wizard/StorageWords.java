package app.lotse.wizard;

import app.lotse.model.Reading;
import app.lotse.model.Storage;
import app.lotse.model.StorageChange;
import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says whether the shared folders and volumes that were there before a restart are there again. */
final class StorageWords {
    /** More names than this are for the report, not for a page. */
    private static final int FEW = 8;

    private final Texts texts;

    StorageWords(Texts texts) {
        this.texts = texts;
    }

    /** One sentence for the folders and one or more for the volumes; what could not be compared is said, and nothing where nobody asked. */
    List<String> sentences(Storage before, Storage after) {
        if (notAsked(before.shares()) && notAsked(before.volumes())) {
            return List.of();
        }
        var change = StorageChange.between(before, after);
        var lines = new ArrayList<String>();
        lines.add(folders(change));
        lines.addAll(volumes(change));
        return lines;
    }

    /** How many shared folders are there again, when that is all of them. */
    static Optional<Integer> allFolders(Storage before, Storage after) {
        var change = StorageChange.between(before, after);
        boolean all = change.sharesGone().value().map(List::isEmpty).orElse(false);
        return all ? change.sharesThere().value().filter(count -> count > 0) : Optional.empty();
    }

    static boolean worry(Storage before, Storage after) {
        var change = StorageChange.between(before, after);
        return List.of(change.sharesGone(), change.volumesGone(), change.volumesSmaller(), change.volumesReadOnly())
                .stream()
                .anyMatch(names -> names.value().filter(some -> !some.isEmpty()).isPresent());
    }

    private String folders(StorageChange change) {
        if (!(change.sharesGone() instanceof Reading.Known<List<String>>(var gone))) {
            return texts.get("page.after.folders.unread");
        }
        int there = change.sharesThere().value().orElse(0);
        if (gone.isEmpty()) {
            return there == 0 ? texts.get("page.after.folders.none") : texts.get("page.after.folders.all", there);
        }
        return texts.get("page.after.folders.gone", there, there + gone.size(), few(gone));
    }

    private List<String> volumes(StorageChange change) {
        var lines = new ArrayList<String>();
        boolean unread = false;
        for (var part : List.of(
                new Part("gone", change.volumesGone()),
                new Part("smaller", change.volumesSmaller()),
                new Part("read-only", change.volumesReadOnly()))) {
            var names = part.names().value();
            unread |= names.isEmpty();
            names.filter(some -> !some.isEmpty())
                    .ifPresent(some -> lines.add(texts.get("page.after.volumes." + part.id(), few(some))));
        }
        if (unread) {
            lines.add(texts.get("page.after.volumes.unread"));
        } else if (lines.isEmpty()) {
            lines.add(texts.get("page.after.volumes.fine"));
        }
        return lines;
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
