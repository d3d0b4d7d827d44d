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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Does a key that opens the NAS without a password belong to criminals, or start a program from an odd place? Most keys were made by the owner. */
record SignInKeys() implements Rule {
    private static final int SHOWN = 8;
    /** Options of a key (sshd(8), AUTHORIZED_KEYS FILE FORMAT). */
    private static final Pattern COMMAND = Pattern.compile("command=\"((?:[^\"\\\\]|\\\\.){1,500})\"");

    @Override
    public String id() {
        return "sign-in-keys";
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
        return Lines.of(c.snapshot(), StartPlace.AUTHORIZED_KEYS)
                .map(lines -> look(c.knowledge(), lines))
                .orElse(List.of());
    }

    private List<Finding> look(Knowledge knowledge, List<String> lines) {
        List<String> keys = lines.stream()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .toList();
        for (String key : keys) {
            Optional<Knowledge.Threat> known = Stream.of(key.split("[ \\t]+"))
                    .flatMap(word -> knowledge.threatOf(Knowledge.Threat.Kind.KEY_COMMENT, word).stream())
                    .findFirst();
            if (known.isPresent()) {
                return List.of(bad(
                        Strength.CONFIRMED,
                        List.of(
                                evidence("keys", keys.size()),
                                evidence("known-as", known.get().family()),
                                evidence("key", key))));
            }
            if (startsOddly(knowledge, key)) {
                return List.of(unsure(
                        Level.UNCLEAR,
                        List.of(evidence("keys", keys.size()), evidence("key", Lines.withoutSecrets(key)))));
            }
        }
        var list = new ArrayList<Evidence>();
        list.add(evidence("keys", keys.size()));
        keys.stream().limit(SHOWN).forEach(key -> list.add(evidence("key", Lines.withoutSecrets(key))));
        return List.of(good(list.toArray(Evidence[]::new)));
    }

    private static boolean startsOddly(Knowledge knowledge, String key) {
        var command = COMMAND.matcher(key);
        if (!command.find()) {
            return false;
        }
        StartLine line = StartLine.of(command.group(1).replace("\\\"", "\""));
        return line.fetches()
                || line.programs().stream()
                        .anyMatch(p -> StartPath.of(knowledge, p).isPresent());
    }
}
