package app.lotse.wizard;

import java.util.List;
import java.util.stream.Stream;

/** Help when the NAS did not come back in time: what to look at, when to ask whom, and no second restart. */
final class NotReturnedModel extends PageModel {
    private final Step.NotReturned step;

    NotReturnedModel(Journey journey, Step.NotReturned step) {
        super(journey, step);
        this.step = step;
        headline(text("page.not-returned.headline." + kind()));
        mainWords(text("button.to-goodbye"));
    }

    @Override
    String name() {
        return "not-returned";
    }

    @Override
    void main() {
        journey().go(step.goodbye());
    }

    String what() {
        return text("page.not-returned.what." + kind());
    }

    /** What to look at and do, in order. */
    List<String> todo() {
        return Stream.of("lamps", "look", "no-plug", "ask")
                .map(one -> text("page.not-returned.todo." + one))
                .toList();
    }

    private String kind() {
        return switch (step.trouble().kind()) {
            case DID_NOT_RETURN -> "away";
            case IDENTITY_CHANGED -> "other";
            case CONNECTION_LOST -> step.trouble().variant().equals("not-restarted") ? "same" : "unknown";
            default -> "unknown";
        };
    }
}
