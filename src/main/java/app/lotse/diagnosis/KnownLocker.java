package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;

import app.lotse.diagnosis.Knowledge.Threat;
import app.lotse.diagnosis.Knowledge.Threat.Kind;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Does a program run that is known for locking files, recognised by where its file lies? DeadBolt ran as /mnt/HDA_ROOT/NUMBER with -e. It also
 * replaced the sign-in page, /home/httpd/index.html, but under its usual name: that shows only inside the file, and Lotse reads no pages.
 */
record KnownLocker() implements Rule {
    @Override
    public String id() {
        return "known-locker";
    }

    @Override
    public Level level() {
        return Level.STOP;
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.GOOD, Outcome.BAD, Outcome.UNSURE);
    }

    @Override
    public List<Finding> look(Case c) {
        if (c.present().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = Stream.concat(c.present().stream(), c.gone().stream())
                .filter(Seen::user)
                .flatMap(s -> sign(c, s).map(t -> finding(s, t)).stream())
                .limit(20)
                .toList();
        return findings.isEmpty()
                ? List.of(good(evidence("processes", c.present().size())))
                : findings;
    }

    private Finding finding(Seen s, Threat sign) {
        var list = new ArrayList<Evidence>();
        list.add(evidence("pid", s.now().pid()));
        list.add(evidence("program", s.program()));
        list.add(evidence("known-as", sign.family()));
        s.file().value().ifPresent(f -> list.add(evidence("file", f)));
        boolean locks = s.arguments().value().orElse(List.of()).contains("-e");
        return locks ? bad(Strength.SUSPECTED, list) : unsure(Level.STOP, list);
    }

    private static Optional<Threat> sign(Case c, Seen s) {
        Optional<Threat> sign = s.file().value().flatMap(file -> sign(c, file));
        return sign.isPresent() ? sign : s.title().flatMap(title -> sign(c, title));
    }

    private static Optional<Threat> sign(Case c, String file) {
        boolean deleted = file.endsWith(Place.GONE);
        String there = deleted ? file.substring(0, file.length() - Place.GONE.length()) : file;
        return c.knowledge().threatOf(Kind.LOCKING_FILE, there);
    }
}
