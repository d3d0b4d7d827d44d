package app.lotse.wizard;

import app.lotse.texts.Texts;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** One finding: what it is, the four answers that an owner asks for, and folded away what it rests on. */
final class FindingCard extends VBox {
    FindingCard(Wording.Told told, Texts texts) {
        var answers = told.answers();
        getStyleClass().add("finding");
        getChildren().add(Lines.label(answers.what(), "body", "finding-what"));
        answer(texts.get("page.result.answer.sure"), answers.sure());
        answer(texts.get("page.result.answer.if-nothing"), answers.ifNothing());
        answer(texts.get("page.result.answer.do"), answers.todo());
        answer(texts.get("page.result.answer.who"), answers.who());
        if (!told.evidence().isEmpty()) {
            var lines = new VBox();
            lines.getStyleClass().add("evidence");
            Lines.plain(lines, told.evidence(), "small");
            var folded = new TitledPane(texts.get("page.result.technician"), lines);
            folded.getStyleClass().addAll("details", "technician");
            folded.setAnimated(false);
            folded.setExpanded(false);
            getChildren().add(folded);
        }
    }

    private void answer(String question, String words) {
        if (!words.isEmpty()) {
            var both = new VBox(Lines.label(question, "small", "muted"), Lines.label(words, "body"));
            both.getStyleClass().add("answer");
            getChildren().add(both);
        }
    }
}
