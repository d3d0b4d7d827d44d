package app.lotse.wizard.look;

import app.lotse.model.TipState;

/** The picture of where a tip stands: six outlines that differ without any colour. Its word always stands beside it. */
public final class TipPicture extends Picture {
    private static final String HOUSE =
            "M29.8 4.200a3.500 3.500 0 0 1 4.400 0l24 18.800a3.500 3.500 0 0 1 1.300 2.700v31a3.500 3.500 0 0 1-3.500 3.500h-48a3.500 3.500 0 0 1-3.500-3.500v-31a3.500 3.500 0 0 1 1.300-2.700z";
    private static final String ROUNDED_SQUARE =
            "M14 4h36a10 10 0 0 1 10 10v36a10 10 0 0 1-10 10h-36a10 10 0 0 1-10-10v-36a10 10 0 0 1 10-10z";
    private static final String HALF_DISC = "M5 46a27 27 0 0 1 54 0z";
    private static final String PILL = "M17 19h30a13 13 0 0 1 0 26h-30a13 13 0 0 1 0-26z";

    private TipPicture() {
        super(64, 64, "status-picture", "inline");
    }

    /** What Lotse saw to be fine and what it could not check look like the verdict's pictures. @param spoken what a screen reader says instead of showing it */
    public static Picture of(TipState state, String spoken) {
        Picture picture = switch (state) {
            case FINE -> inline(new StatusPicture(app.lotse.model.Level.NOTHING_FOUND, spoken));
            case UNKNOWN -> inline(new StatusPicture(app.lotse.model.Level.UNCLEAR, spoken));
            case TO_DO -> new TipPicture().toDo();
            case DONE -> new TipPicture().done();
            case LATER -> new TipPicture().later();
            case NOT_FOR_ME -> new TipPicture().notForMe();
        };
        picture.setAccessibleText(spoken);
        return picture;
    }

    /** The style class that colours its picture and its word. */
    public static String colour(TipState state) {
        return switch (state) {
            case FINE -> "calm";
            case TO_DO -> "alarm";
            case DONE -> "busy";
            case UNKNOWN -> "unclear";
            case LATER, NOT_FOR_ME -> "resting";
        };
    }

    private static Picture inline(Picture picture) {
        picture.getStyleClass().add("inline");
        return picture;
    }

    private TipPicture toDo() {
        getStyleClass().add("alarm");
        path("status-outline", 0, 0, HOUSE);
        path("status-line", 0, 0, "M24 52v-28l20 7.500-20 7.500");
        return this;
    }

    private TipPicture done() {
        getStyleClass().add("busy");
        path("status-outline", 0, 0, ROUNDED_SQUARE);
        path("status-line", 0, 0, "M19 33.500l9 9 17-20");
        return this;
    }

    private TipPicture later() {
        getStyleClass().add("resting");
        path("status-outline", 0, 0, HALF_DISC);
        path("status-line", 0, 0, "M14 55h36M32 34v-9M32 34h8");
        return this;
    }

    private TipPicture notForMe() {
        getStyleClass().add("resting");
        path("status-outline", 0, 0, PILL);
        path("status-line", 0, 0, "M23 32h18");
        return this;
    }
}
