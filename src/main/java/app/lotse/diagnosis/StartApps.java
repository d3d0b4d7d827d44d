package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.model.StartPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does the list of apps name one whose folder or start script lies where malware hides? The system's own apps and old ones lie in many places, so
 * only passing and hidden folders are odd. The list proves nothing more: QSnatch forged entries in it.
 */
record StartApps() implements Rule {
    private static final int MOST = 10;

    @Override
    public String id() {
        return "start-apps";
    }

    @Override
    public Level level() {
        return Level.UNCLEAR;
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.GOOD, Outcome.BAD, Outcome.UNSURE);
    }

    @Override
    public List<Finding> look(Case c) {
        return Lines.of(c.snapshot(), StartPlace.APPS)
                .map(lines -> look(c.knowledge(), apps(lines)))
                .orElse(List.of());
    }

    private List<Finding> look(Knowledge knowledge, Map<String, Map<String, String>> apps) {
        var findings = new ArrayList<Finding>();
        apps.forEach((name, entry) -> {
            if (!entry.getOrDefault("enable", "").equalsIgnoreCase("FALSE")) {
                odd(knowledge, name, entry).ifPresent(findings::add);
            }
        });
        if (!findings.isEmpty()) {
            return findings.stream().limit(MOST).toList();
        }
        return apps.isEmpty() ? List.of() : List.of(good(evidence("apps", apps.size())));
    }

    private Optional<Finding> odd(Knowledge knowledge, String name, Map<String, String> entry) {
        for (String key : List.of("shell", "install_path")) {
            String path = StartPath.plain(entry.getOrDefault(key, ""));
            Optional<StartPath> odd = StartPath.of(knowledge, path);
            if (odd.isPresent()) {
                var list = new ArrayList<Evidence>();
                list.add(evidence("start-place", "apps"));
                list.add(evidence("app", name));
                list.add(evidence("reason", odd.get().name().toLowerCase(Locale.ROOT)));
                StartPath.threat(knowledge, path).ifPresent(t -> list.add(evidence("known-as", t.family())));
                list.add(evidence("file", path));
                return Optional.of(
                        odd.get() == StartPath.KNOWN ? bad(Strength.CONFIRMED, list) : unsure(Level.UNCLEAR, list));
            }
        }
        return Optional.empty();
    }

    /** Sections with their keys in lower case; a line that fits nothing is left out. */
    private static Map<String, Map<String, String>> apps(List<String> lines) {
        var apps = new LinkedHashMap<String, Map<String, String>>();
        Map<String, String> app = new LinkedHashMap<>();
        for (String line : lines) {
            String text = line.strip();
            int equals = text.indexOf('=');
            if (text.startsWith("[") && text.endsWith("]")) {
                app = apps.computeIfAbsent(
                        text.substring(1, Math.max(1, text.length() - 1)).strip(), n -> new LinkedHashMap<>());
            } else if (equals > 0 && !text.startsWith("#")) {
                app.put(
                        text.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        text.substring(equals + 1).strip());
            }
        }
        return apps;
    }
}
