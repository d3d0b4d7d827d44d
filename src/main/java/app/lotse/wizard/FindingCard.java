package app.lotse.wizard;

import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** One finding: what it is, the four answers that an owner asks for, and folded away what it rests on. */
final class FindingCard extends VBox {
    private final Texts texts;

    /** @param open whether all answers are seen at once; else those after the first are folded away, for a page with several cards */
    FindingCard(Wording.Told told, boolean open, Texts texts) {
        this.texts = texts;
        var answers = told.answers();
        getStyleClass().add("finding");
        getChildren().add(Lines.label(answers.what(), "body", "finding-what"));
        getChildren().addAll(answer("sure", answers.sure()));
        var more = new ArrayList<Node>();
        more.addAll(answer("if-nothing", answers.ifNothing()));
        more.addAll(answer("do", answers.todo()));
        more.addAll(answer("who", answers.who()));
        more.addAll(expert(told.evidence()));
        getChildren().addAll(open ? more : List.of(folded("page.result.more-about", "more-about", more)));
    }

    private List<Node> answer(String question, String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        var both = new VBox(
                Lines.label(texts.get("page.result.answer." + question), "small", "muted"), Lines.label(words, "body"));
        both.getStyleClass().add("answer");
        return List.of(both);
    }

    private List<Node> expert(List<String> evidence) {
        return evidence.isEmpty()
                ? List.of()
                : List.of(folded(
                        "page.result.technician",
                        "technician",
                        evidence.stream()
                                .map(line -> Lines.label(line, "small"))
                                .toList()));
    }

    private TitledPane folded(String title, String style, List<? extends Node> content) {
        var lines = new VBox();
        lines.getStyleClass().add(style + "-lines");
        lines.getChildren().addAll(content);
        var pane = new TitledPane(texts.get(title), lines);
        pane.getStyleClass().addAll("details", style);
        pane.setAnimated(false);
        pane.setExpanded(false);
        return pane;
    }
}
