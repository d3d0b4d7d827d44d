package app.lotse.report;

import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.texts.FindingWords;
import java.util.Comparator;
import java.util.List;

/** What the rules came to, by their ids: what was found first, then what was not. */
final class JudgedChapter {
    private static final int MOST = 120;
    private static final int MOST_EVIDENCE = 12;

    private final Say say;
    private final FindingWords words;

    JudgedChapter(Say say) {
        this.say = say;
        this.words = new FindingWords(say.texts());
    }

    Chapter of(List<Look> looks) {
        return new Chapter(
                "judged", say.get("judged"), looks.stream().map(this::block).toList());
    }

    private Block block(Look look) {
        var all = look.verdict().findings();
        var rows = all.stream()
                .sorted(Comparator.comparing((Finding finding) -> finding.outcome() == Outcome.BAD ? 0 : 1)
                        .thenComparing(finding -> finding.outcome() == Outcome.UNSURE ? 0 : 1)
                        .thenComparing(finding -> finding.outcome() == Outcome.GOOD ? 0 : 1))
                .limit(MOST)
                .map(this::row)
                .toList();
        var table = new Table(
                List.of(
                        new Table.Column(say.get("judged.rule"), 24),
                        new Table.Column(say.get("judged.outcome"), 19),
                        new Table.Column(say.get("judged.weight"), 17),
                        new Table.Column(say.get("judged.rests-on"), 40)),
                rows,
                true);
        String title = say.get(
                "judged.look",
                look.title(),
                say.texts().get("page.status." + look.verdict().level()));
        return all.size() > MOST
                ? Block.of(title, table, say.get("left-out", all.size() - MOST))
                : Block.of(title, table);
    }

    private Table.Row row(Finding finding) {
        boolean found = finding.outcome() == Outcome.BAD || finding.outcome() == Outcome.UNSURE;
        String outcome = say.get("outcome." + finding.outcome());
        var evidence = words.evidence(finding).stream().limit(MOST_EVIDENCE).toList();
        return new Table.Row(
                List.of(
                        Table.Cell.of(finding.check()),
                        Table.Cell.of(found ? outcome + ", " + say.get("strength." + finding.strength()) : outcome),
                        Table.Cell.of(found ? say.texts().get("page.status." + finding.weight()) : say.get("none")),
                        new Table.Cell(found ? evidence : List.of(rests(evidence)))),
                found);
    }

    private String rests(List<String> evidence) {
        return evidence.isEmpty() ? say.get("none") : String.join(" · ", evidence);
    }
}
