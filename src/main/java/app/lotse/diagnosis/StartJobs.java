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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does the timetable start something that malware would start: a program of its own, one from a passing or hidden folder, or one fetched anew each
 * time? The saved timetable outlives a restart; the one in use may hold more. A line that is merely unknown is nobody's fault: owners write some too.
 */
record StartJobs() implements Rule {
    private static final int MOST = 10;

    @Override
    public String id() {
        return "start-jobs";
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
        Optional<List<String>> saved = Lines.of(c.snapshot(), StartPlace.CRONTAB);
        Optional<List<String>> inUse = Lines.of(c.snapshot(), StartPlace.LIVE_CRONTAB);
        Map<String, Set<StartPlace>> where = new LinkedHashMap<>();
        saved.ifPresent(lines -> lines.forEach(l -> add(where, l, StartPlace.CRONTAB)));
        inUse.ifPresent(lines -> lines.forEach(l -> add(where, l, StartPlace.LIVE_CRONTAB)));
        var findings = new ArrayList<Finding>();
        int jobs = 0;
        int unknown = 0;
        for (var entry : where.entrySet()) {
            Optional<StartLine> line = StartLine.ofTimetable(entry.getKey());
            if (line.isEmpty()) {
                continue;
            }
            jobs++;
            Optional<Finding> odd = odd(c.knowledge(), line.get(), entry.getKey(), entry.getValue(), saved.isPresent());
            odd.ifPresent(findings::add);
            unknown += odd.isEmpty() && !usual(c.knowledge(), line.get()) ? 1 : 0;
        }
        if (!findings.isEmpty()) {
            return findings.stream().limit(MOST).toList();
        }
        return saved.isPresent() ? List.of(good(evidence("jobs", jobs), evidence("jobs-unknown", unknown))) : List.of();
    }

    private static void add(Map<String, Set<StartPlace>> where, String line, StartPlace place) {
        String plain = line.strip().replaceAll("[ \\t]+", " ");
        where.merge(
                plain, Set.of(place), (a, b) -> a.equals(b) ? a : Set.of(StartPlace.CRONTAB, StartPlace.LIVE_CRONTAB));
    }

    private static boolean usual(Knowledge knowledge, StartLine line) {
        return line.programs().stream().anyMatch(p -> knowledge.usual(UsualStart.Kind.JOB, p));
    }

    private Optional<Finding> odd(
            Knowledge knowledge, StartLine line, String text, Set<StartPlace> places, boolean savedRead) {
        var reasons = new ArrayList<Evidence>();
        boolean known = false;
        for (String program : line.programs().stream().sorted().toList()) {
            Optional<StartPath> odd = StartPath.of(knowledge, program);
            odd.ifPresent(o -> reasons.addAll(reasons(knowledge, program, o)));
            known |= odd.filter(o -> o == StartPath.KNOWN).isPresent();
        }
        boolean mines =
                line.arguments().stream().anyMatch(a -> knowledge.threat(Knowledge.Threat.Kind.MINING_ARGUMENT, a));
        if (mines) {
            reasons.add(evidence("reason", "mining"));
        }
        if (line.fetches()) {
            reasons.add(evidence("reason", "fetched"));
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        var list = new ArrayList<Evidence>();
        list.add(evidence("start-place", places.contains(StartPlace.CRONTAB) ? "saved-timetable" : "timetable-in-use"));
        if (savedRead && !places.contains(StartPlace.CRONTAB)) {
            list.add(evidence("only-until-restart", "yes"));
        }
        list.addAll(reasons.stream().distinct().limit(6).toList());
        list.add(evidence("line", Lines.withoutSecrets(text)));
        return Optional.of(known ? bad(Strength.CONFIRMED, list) : unsure(Level.UNCLEAR, list));
    }

    private static List<Evidence> reasons(Knowledge knowledge, String program, StartPath odd) {
        var list = new ArrayList<Evidence>();
        list.add(evidence("reason", odd.name().toLowerCase(java.util.Locale.ROOT)));
        StartPath.threat(knowledge, program).ifPresent(t -> list.add(evidence("known-as", t.family())));
        list.add(evidence("program", program));
        return list;
    }
}
