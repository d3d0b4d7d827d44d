package app.lotse.wizard.look;

import app.lotse.model.Level;

/** The picture of a level: five outlines that differ without any colour. Its word always stands beside it. */
public final class StatusPicture extends Picture {
    private static final String CIRCLE = "M32 5.5A26.5 26.5 0 1 1 31.99 5.5z";
    private static final String ROUNDED_SQUARE =
            "M14 4h36a10 10 0 0 1 10 10v36a10 10 0 0 1-10 10h-36a10 10 0 0 1-10-10v-36a10 10 0 0 1 10-10z";
    private static final String DIAMOND =
            "M29.9 2.9a3 3 0 0 1 4.2 0l27 27a3 3 0 0 1 0 4.2l-27 27a3 3 0 0 1-4.2 0l-27-27a3 3 0 0 1 0-4.2z";
    private static final String TRIANGLE =
            "M29.4 4.5a3 3 0 0 1 5.2 0l27.2 49.9a3 3 0 0 1-2.6 4.5h-54.4a3 3 0 0 1-2.6-4.5z";
    private static final String OCTAGON =
            "M19.7 2.5h24.6l17.2 17.2v24.600l-17.2 17.200h-24.600l-17.200-17.200v-24.600z";

    /** @param spoken what a screen reader says instead of showing it */
    public StatusPicture(Level level, String spoken) {
        super(64, 64, "status-picture", Look.levelClass(level));
        setAccessibleText(spoken);
        switch (level) {
            case NOTHING_FOUND -> lighthouse();
            case BUSY -> wave();
            case UNCLEAR -> fog();
            case MINER -> leaningBuoy();
            case STOP -> anchor();
        }
    }

    private void lighthouse() {
        path("status-outline", 0, 0, CIRCLE);
        path(
                "status-glow",
                0,
                0,
                "M32 20.5L10.6 16.2A26.5 26.5 0 0 0 6.6 24.5z M32 20.5L53.4 16.2A26.5 26.5 0 0 1 57.4 24.5z");
        path("status-solid", 0, 0, "M27.5 25h9l2.6 23h-14.2z");
        path("status-solid", 0, 0, "M28 16.5l4-3.5 4 3.5v6h-8z");
        path("status-line", 0, 0, "M25.5 24h13");
        path("status-gap", 0, 0, "M27.1 32.5h9.8M26.3 40h11.4");
        path("status-line", 0, 0, "M17 49.5h30");
    }

    private void wave() {
        path("status-outline", 0, 0, ROUNDED_SQUARE);
        path("status-line", 0, 0, "M12 25c5 0 5-5 10-5s5 5 10 5 5-5 10-5 5 5 10 5");
        path("status-line", 0, 0, "M12 35c5 0 5-5 10-5s5 5 10 5 5-5 10-5 5 5 10 5");
        path("status-line", 0, 0, "M12 45c5 0 5-5 10-5s5 5 10 5 5-5 10-5 5 5 10 5");
    }

    private void fog() {
        path("status-outline", 0, 0, DIAMOND);
        path("status-solid", 0, 0, "M23 34a5.5 5.5 0 0 1 .6-10.9 9 9 0 0 1 17-.6 5.8 5.8 0 0 1 .4 11.5z");
        path("status-line", 0, 0, "M15 40h10M31 40h18M23 46.5h18");
    }

    private void leaningBuoy() {
        path("status-outline", 0, 0, TRIANGLE);
        path("status-solid", 0, 0, "M28.6 29.6l6.8 2.5 2.4 15.2-14.4-5.2z");
        path("status-line", 0, 0, "M32 30.5l4.2-11.6");
        path("status-solid", 0, 0, "M36.8 17.2l7.4 5.8-9.6 1.2z");
        path("status-line", 0, 0, "M15 50.5c4.2 0 4.2-3 8.5-3s4.2 3 8.5 3 4.2-3 8.5-3 4.2 3 8.5 3");
    }

    private void anchor() {
        path("status-outline", 0, 0, OCTAGON);
        path("status-line", 0, 0, "M32 13.2a4 4 0 1 1-.01 0zM32 21.2v28M23.5 27h17");
        path("status-line", 0, 0, "M16.5 36.5c.8 8 7 13 15.5 13s14.7-5 15.5-13M16 41l.6-5 4.8 2.4M48 41l-.6-5-4.8 2.4");
    }
}
