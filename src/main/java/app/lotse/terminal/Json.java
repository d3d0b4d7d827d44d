package app.lotse.terminal;

import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Cause;
import app.lotse.model.CheckUp;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Missing;
import app.lotse.model.Nas;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.model.RestartResult;
import app.lotse.model.TipStanding;
import app.lotse.model.Trouble;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON answers, field by field as scripts rely on them; what was not read is null. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode found(List<Nas> all, List<String> searched) {
        var answer = NODES.objectNode();
        var list = answer.putArray("nas");
        all.forEach(nas -> list.add(nas(nas)));
        strings(answer.putArray("searched"), searched);
        return answer;
    }

    static ObjectNode check(CheckUp checkUp, boolean practice) {
        var snapshot = checkUp.snapshot();
        var verdict = checkUp.verdict();
        var answer = NODES.objectNode();
        answer.put("takenAt", snapshot.takenAt().toString());
        answer.putObject("verdict").put("level", verdict.level().name());
        number(answer, "cpuPercent", verdict.cpuPercent());
        text(answer, "kernel", snapshot.kernel());
        text(answer, "firmware", snapshot.firmware());
        var findings = answer.putArray("findings");
        verdict.findings().forEach(finding -> findings.add(finding(finding)));
        var causes = answer.putArray("causes");
        verdict.causes().forEach(cause -> causes.add(cause(cause)));
        var unread = answer.putArray("unread");
        verdict.missing().forEach(missing -> unread.add(missing(missing)));
        return practice(answer, practice);
    }

    /** Adds the file that holds what was seen, where signs of encryption call for one; null when it could not be written. */
    static ObjectNode kept(ObjectNode answer, Kept kept) {
        return switch (kept) {
            case Kept.NotNeeded none -> answer;
            case Kept.NotInPractice none -> answer;
            case Kept.Saved(var file) -> answer.put("evidence", file.toString());
            case Kept.Failed none -> answer.putNull("evidence");
        };
    }

    /**
     * A restart that came to its end; the first look after it is no answer yet, so without a later one {@code after} is null. What kept Lotse from
     * looking to the end stands beside it as {@code trouble}.
     */
    static ObjectNode restart(RestartResult result, Function<Trouble, List<String>> words, boolean practice) {
        var answer = restart(
                result.before(),
                result.preflight(),
                Optional.of(result.sentAt()),
                Optional.of(result.away().toSeconds()),
                result.proven(),
                result.settled(),
                practice);
        result.cutShort().ifPresent(trouble -> beside(answer, trouble, words));
        return answer;
    }

    /** What kept Lotse from doing all of it stands beside what it did. */
    static void beside(ObjectNode answer, Trouble trouble, Function<Trouble, List<String>> words) {
        String message = String.join(" ", words.apply(trouble));
        answer.setAll(trouble(trouble.kind(), message, false));
    }

    static ObjectNode tips(List<TipStanding> standings, boolean practice) {
        var answer = NODES.objectNode();
        var tips = answer.putArray("tips");
        standings.forEach(standing -> {
            var tip = tips.addObject();
            tip.put("id", standing.tip());
            tip.put("state", standing.state().name());
            var findings = tip.putArray("findings");
            standing.findings().forEach(finding -> findings.add(finding(finding)));
        });
        return practice(answer, practice);
    }

    /** A restart that was not sent because of signs of encryption. */
    static ObjectNode stopped(CheckUp before, List<PreflightLine> preflight, boolean practice) {
        return restart(before, preflight, Optional.empty(), Optional.empty(), false, Optional.empty(), practice);
    }

    static ObjectNode refused(List<String> ids, boolean practice) {
        var answer = NODES.objectNode();
        strings(answer.putArray("refused"), ids);
        return practice(answer, practice);
    }

    static ObjectNode trouble(Trouble.Kind kind, String message, boolean practice) {
        var answer = NODES.objectNode();
        answer.putObject("trouble").put("kind", kind.name()).put("message", message);
        return practice(answer, practice);
    }

    private static ObjectNode restart(
            CheckUp before,
            List<PreflightLine> preflight,
            Optional<Instant> sentAt,
            Optional<Long> secondsAway,
            boolean proven,
            Optional<CheckUp> after,
            boolean practice) {
        var answer = NODES.objectNode();
        answer.set("before", check(before, practice));
        var lines = answer.putArray("preflight");
        preflight.forEach(line ->
                lines.addObject().put("id", line.id()).put("state", line.state().name()));
        answer.put("sentAt", sentAt.map(Instant::toString).orElse(null));
        answer.put("secondsAway", secondsAway.orElse(null));
        answer.put("rebootProven", proven);
        answer.set("after", after.<JsonNode>map(look -> check(look, practice)).orElseGet(NODES::nullNode));
        return practice(answer, practice);
    }

    private static ObjectNode nas(Nas nas) {
        var answer = NODES.objectNode();
        answer.put("name", nas.name());
        text(answer, "model", nas.model());
        text(answer, "firmware", nas.firmware());
        text(answer, "build", nas.build());
        strings(
                answer.putArray("addresses"),
                nas.addresses().stream()
                        .map(address -> address.getHostAddress())
                        .toList());
        answer.put("webPort", boxed(nas.webPort()));
        answer.put("sshPort", boxed(nas.sshPort()));
        answer.put("adminUrl", nas.adminUrl().map(URI::toString).orElse(null));
        var doors = answer.putArray("openDoors");
        nas.openDoors()
                .forEach(door -> doors.addObject().put("name", door.name()).put("externalPort", door.externalPort()));
        return practice(answer, nas.practice());
    }

    private static ObjectNode finding(Finding finding) {
        var answer = NODES.objectNode();
        answer.put("check", finding.check());
        answer.put("outcome", finding.outcome().name());
        answer.put("strength", finding.strength().name());
        strings(
                answer.putArray("evidence"),
                finding.evidence().stream().map(Evidence::toString).toList());
        return answer;
    }

    private static ObjectNode cause(Cause cause) {
        return NODES.objectNode().put("id", cause.id()).put("sharePercent", cause.sharePercent());
    }

    private static ObjectNode missing(Missing missing) {
        return NODES.objectNode()
                .put("what", missing.what())
                .put("reason", missing.reason().name());
    }

    private static ObjectNode practice(ObjectNode answer, boolean practice) {
        return practice ? answer.put("practice", true) : answer;
    }

    private static void text(ObjectNode answer, String name, Reading<String> reading) {
        answer.put(name, reading.value().orElse(null));
    }

    private static void number(ObjectNode answer, String name, Reading<Double> reading) {
        answer.put(name, reading.value().orElse(null));
    }

    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static void strings(ArrayNode array, Collection<String> values) {
        values.forEach(array::add);
    }
}
