package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the findings of one tip come to, before the owner is heard. */
enum Seen {
    /** There is something to do. */
    TO_DO,
    /** Lotse saw by itself that nothing is to do. */
    FINE,
    /** Neither. */
    UNKNOWN;

    /** Who can say that a system is up to date. */
    private static final Set<String> CURRENT = Set.of("update-offer", "release");

    private static final String ANCIENT = "check." + ExploitedBelow.CHECK + ".UNSURE." + ExploitedBelow.ANCIENT;

    private static final Set<String> ALL_OF_APPS =
            Set.of("app-update.GOOD", "apps.DOES_NOT_APPLY", "app-off.DOES_NOT_APPLY");

    static Seen of(String tip, List<Finding> findings) {
        if (isToDo(tip, findings)) {
            return TO_DO;
        }
        return isFine(tip, findings) ? FINE : UNKNOWN;
    }

    /** Of the internet only a door counts: standard ports and the like are told, but are no open door. */
    private static boolean isToDo(String tip, List<Finding> findings) {
        return switch (tip) {
            case "internet" ->
                findings.stream()
                        .anyMatch(f -> f.outcome() == Outcome.BAD && f.check().equals(OpenDoors.CHECK));
            case "ssh-off" -> findings.stream().anyMatch(f -> f.check().equals(SshOn.CHECK) && !isUnread(f));
            default -> findings.stream().anyMatch(f -> f.outcome() == Outcome.BAD);
        };
    }

    /** Never of the passwords of other people, of doors that routers hide, or of a copy in a cupboard. */
    private static boolean isFine(String tip, List<Finding> findings) {
        if (findings.stream().anyMatch(f -> f.check().equals(MayBeForged.CHECK))) {
            return false;
        }
        return switch (tip) {
            case "system" -> isCurrent(findings);
            case "malware-remover" ->
                good(findings, "remover", "remover-version", "scan")
                        && findings.stream().noneMatch(f -> f.outcome() == Outcome.UNSURE);
            case "apps" ->
                good(findings, "app-update")
                        && findings.stream().allMatch(f -> ALL_OF_APPS.contains(f.check() + "." + f.outcome()));
            default -> false;
        };
    }

    /** By what was surely read; a version older than all that is known is nobody's current one. */
    private static boolean isCurrent(List<Finding> findings) {
        return findings.stream()
                        .anyMatch(f -> CURRENT.contains(f.check())
                                && f.outcome() == Outcome.GOOD
                                && f.strength() == Strength.CONFIRMED)
                && findings.stream().noneMatch(f -> f.sentence().equals(ANCIENT));
    }

    private static boolean good(List<Finding> findings, String... checks) {
        return Arrays.stream(checks)
                .allMatch(check ->
                        findings.stream().anyMatch(f -> f.check().equals(check) && f.outcome() == Outcome.GOOD));
    }

    private static boolean isUnread(Finding finding) {
        return finding.evidence().stream().anyMatch(e -> e.key().equals(Saw.REASON));
    }
}
