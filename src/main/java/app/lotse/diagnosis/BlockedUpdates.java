package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.model.StartPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Are the hosts from which the NAS and its virus check get their updates led nowhere? So QSnatch kept its places from being cleaned (CISA AA20-209A).
 * It also turned the update addresses in uLinux.conf to 127.0.0.1:58080; Lotse does not read that file, which holds much else, so it cannot tell.
 */
record BlockedUpdates() implements Rule {
    private static final int SHOWN = 8;

    @Override
    public String id() {
        return "blocked-updates";
    }

    @Override
    public Level level() {
        return Level.UNCLEAR;
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.GOOD, Outcome.BAD);
    }

    @Override
    public List<Finding> look(Case c) {
        return Lines.of(c.snapshot(), StartPlace.HOSTS)
                .map(lines -> look(c.knowledge(), lines))
                .orElse(List.of());
    }

    private List<Finding> look(Knowledge knowledge, List<String> lines) {
        var led = new ArrayList<Evidence>();
        int count = 0;
        Optional<String> family = Optional.empty();
        for (String line : lines) {
            String[] words = line.replaceAll("#.*", "").strip().split("[ \\t]+");
            for (int i = 1; i < words.length && nowhere(words[0]); i++) {
                String host = words[i].toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
                var threat = knowledge.threatOf(Knowledge.Threat.Kind.UPDATE_HOST, host);
                if (threat.isPresent()) {
                    family = threat.map(Knowledge.Threat::family);
                    if (count++ < SHOWN) {
                        led.add(evidence("host", host + " -> " + words[0]));
                    }
                }
            }
        }
        if (led.isEmpty()) {
            return List.of(good(evidence("lines", lines.size())));
        }
        var list = new ArrayList<Evidence>();
        list.add(evidence("hosts", count));
        family.ifPresent(f -> list.add(evidence("known-as", f)));
        list.addAll(led);
        return List.of(bad(Strength.CONFIRMED, list));
    }

    /** Addresses at which no update can be. */
    private static boolean nowhere(String address) {
        return address.startsWith("127.") || Set.of("0.0.0.0", "0", "::", "::1").contains(address);
    }
}
