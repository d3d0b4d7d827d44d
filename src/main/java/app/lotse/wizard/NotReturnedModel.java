package app.lotse.wizard;

import app.lotse.model.RestartUnderWay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Help when the NAS did not come back in time: what to look at, when to ask whom, and no second restart. */
final class NotReturnedModel extends PageModel {
    private final Step.NotReturned step;
    private final Optional<RestartUnderWay> underWay;

    NotReturnedModel(Journey journey, Step.NotReturned step) {
        super(journey, step);
        this.step = step;
        this.underWay = journey.underWayOf(step.visit().nas());
        headline(text("page.not-returned.headline." + kind()));
        mainWords(text(looksAgain() ? "button.look-again" : "button.to-goodbye"));
    }

    @Override
    String name() {
        return "not-returned";
    }

    @Override
    void main() {
        if (looksAgain()) {
            journey().go(step.lookAgain(underWay.orElseThrow()));
        } else {
            toGoodbye();
        }
    }

    void toGoodbye() {
        journey().go(step.goodbye());
    }

    /** Where the restart stays noted and may still come to a good end; never where another device may be answering. */
    boolean looksAgain() {
        return underWay.isPresent() && !kind().equals("other");
    }

    /** Where Lotse goes on by itself at the next start; empty where it does not. */
    Optional<String> kept() {
        return looksAgain() ? Optional.of(text("page.not-returned.kept")) : Optional.empty();
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
