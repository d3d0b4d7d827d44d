package app.lotse.diagnosis;

import app.lotse.model.Evidence;
import app.lotse.model.Suspect;
import app.lotse.model.Suspect.Connection;
import java.util.ArrayList;
import java.util.List;

/** What the closer look at a suspicious program adds to the evidence: never its command line, and never more than a few lines. */
final class CloseLook {
    private static final int MOST_ADDRESSES = 3;

    private CloseLook() {}

    static List<Evidence> evidence(Suspect s) {
        var list = new ArrayList<Evidence>();
        s.uid().value().ifPresent(uid -> list.add(Rule.evidence("account-number", uid)));
        s.folder().value().ifPresent(folder -> list.add(Rule.evidence("folder", folder)));
        s.sha256().value().ifPresent(hash -> list.add(Rule.evidence("sha256", hash)));
        s.fileBytes().value().ifPresent(bytes -> list.add(Rule.evidence("file-bytes", bytes)));
        s.connections().value().ifPresent(all -> {
            list.add(Rule.evidence("connections", all.size()));
            all.stream()
                    .map(Connection::remote)
                    .distinct()
                    .limit(MOST_ADDRESSES)
                    .forEach(remote -> list.add(Rule.evidence("connected-with", remote)));
        });
        return list;
    }
}
