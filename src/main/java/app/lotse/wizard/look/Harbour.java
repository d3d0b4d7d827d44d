package app.lotse.wizard.look;

import javafx.scene.AccessibleRole;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** The things of which the small harbour drawings are made, each drawn around its own waterline or foot at (0, 0). */
final class Harbour extends Picture {
    static final double WIDTH = 240;
    static final double HEIGHT = 110;
    static final double HORIZON = 70;

    Harbour() {
        this(WIDTH, HEIGHT, "wide-drawing");
    }

    private Harbour(double width, double height, String room) {
        super(width, height, "drawing", room);
        // A drawing says nothing that the words beside it do not say: a screen reader passes it by.
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        shape("draw-sky", frame(width, height));
        clip(frame(width, height));
    }

    /** One ship alone, for the card of a NAS. */
    static Harbour ofOneShip() {
        var page = new Harbour(110, 70, "nas-drawing");
        page.path("draw-sea", 0, 0, "M0 48h110v22h-110z");
        page.path("draw-ripple", 0, 0, "M8 64h14M84 60h14");
        return page.ship(55, 55, true);
    }

    private static Rectangle frame(double width, double height) {
        var frame = new Rectangle(width, height);
        frame.setArcWidth(24);
        frame.setArcHeight(24);
        return frame;
    }

    /** The sea up to the horizon, in front of what was added before. */
    Harbour sea() {
        path("draw-sea", 0, 0, "M0 70h240v26a14 14 0 0 1-14 14h-212a14 14 0 0 1-14-14z");
        path("draw-ripple", 0, 0, "M18 82h22M58 91h30M120 80h16M150 97h34M196 85h24M30 101h18M104 101h12");
        return this;
    }

    Harbour sun(double x, double y, double radius) {
        var disc = new Circle(x, y, radius);
        shape("draw-sun", disc);
        return this;
    }

    Harbour moon(double x, double y) {
        path("draw-sun", x, y, "M3-11a12 12 0 1 0 9 16 10 10 0 0 1-9-16z");
        return this;
    }

    Harbour hills(double x) {
        path("draw-hill", x, HORIZON, "M-60 0c14-14 26-17 40-9 12-16 28-18 44-4 10-5 22-2 36 13z");
        return this;
    }

    /** A low pier of stone with its foot in the water. */
    Harbour pier(double x, double width) {
        path("draw-stone", x, HORIZON + 6, "M0 0h" + width + "v6h-" + width + "z");
        return this;
    }

    Harbour lighthouse(double x, double y, boolean lit) {
        path("draw-stone", x, y, "M-20 4c4-7 10-9 20-9s16 2 20 9z");
        path("draw-white", x, y, "M-6-44h12l4 40h-20z");
        path("draw-accent", x, y, "M-6.700-37h13.400l.900 9h-15.200zM-8.400-20h16.800l.900 9h-18.600z");
        path("draw-ink", x, y, "M-8-46h16v2.500h-16zM-4.500-57l4.500-4 4.500 4z");
        path(lit ? "draw-lamp" : "draw-stone", x, y, "M-4-57h8v11h-8z");
        return this;
    }

    /** The light of a lighthouse that stands at (x, y), to both sides. */
    Harbour beams(double x, double y) {
        path("draw-beam-left", x, y, "M-2-51.500l-150-22v30z");
        path("draw-beam-right", x, y, "M2-51.500l150-22v30z");
        return this;
    }

    /** The light of a lighthouse that stands at (x, y), falling on the water to the right of it. */
    Harbour beamDown(double x, double y) {
        path("draw-beam-right", x, y, "M3-52.500l186 16v46l-14 0z");
        return this;
    }

    /** The pilot's boat, bow to the right. */
    Harbour pilotBoat(double x, double y) {
        path("draw-ink", x, y, "M-27-7h50l9-4c0 8-6 15-14 15h-36c-5 0-9-5-9-11z");
        path("draw-white", x, y, "M-17-20h21l6 13h-27z");
        path("draw-glass", x, y, "M-13-17h6v5h-6zM-4-17h6.500l2.300 5h-8.800z");
        path("draw-accent", x, y, "M-27-7h58.700c-.100 1.400-.300 2.200-.600 3h-57.600z");
        path("draw-ink", x, y, "M-10.500-34h1.600v14h-1.600z");
        path("draw-accent", x, y, "M-8.900-34h12l-3 3.500 3 3.500h-12z");
        path("draw-foam", x, y, "M-34 5c6-3 12 2 18 0s12 2 18 0 12 2 18 0 10 1 14-1");
        return this;
    }

    /** Her own ship, with the NAS on deck. Lamps say whether it is awake. */
    Harbour ship(double x, double y, boolean awake) {
        path("draw-hull", x, y, "M-46-14h92c-2 12-8 19-18 19h-56c-10 0-16-7-18-19z");
        path("draw-white", x, y, "M-38-28h34v14h-34z");
        path("draw-white", x, y, "M-33-37h18v9h-18z");
        path("draw-ink", x, y, "M-12-40h7v12h-7z");
        for (int i = 0; i < 4; i++) {
            path(awake ? "draw-lamp" : "draw-glass", x - 35 + i * 8, y - 24, "M0 0h4v4h-4z");
        }
        box(x + 2, y - 42, awake);
        path("draw-foam", x, y, "M-56 6c7-3 14 2 21 0s14 2 21 0 14 2 21 0 14 2 21 0 14 1 18-1");
        return this;
    }

    /** Her NAS, as she knows it from the shelf, on deck. */
    private void box(double x, double y, boolean awake) {
        path("draw-ink", x, y, "M3 0h29a3 3 0 0 1 3 3v25h-35v-25a3 3 0 0 1 3-3z");
        for (int bay = 0; bay < 4; bay++) {
            path("draw-bay", x + 3.500 + bay * 7.200, y + 4, "M0 0h5.600v17h-5.600z");
            path(awake ? "draw-lamp" : "draw-stone", x + 5 + bay * 7.200, y + 23, "M0 0h2.600v2h-2.600z");
        }
    }

    Harbour buoy(double x, double y, boolean lit) {
        if (lit) {
            shape("draw-halo", new Circle(x, y - 19, 9));
        }
        path("draw-buoy", x, y, "M-2.500-17h5l2 8h-9zM-5-8h10l2.500 9h-15z");
        path(lit ? "draw-lamp" : "draw-stone", x, y, "M-2-22h4v5h-4z");
        path("draw-foam", x, y, "M-12 2c4-2 8 1.500 12 0s8 1.500 12 0");
        return this;
    }

    Harbour gulls(double x, double y) {
        path(
                "draw-stroke",
                x,
                y,
                "M0 0c3-4 6-3 7 0 1-3 4-4 7 0M20-8c2.400-3.200 4.800-2.400 5.600 0 .800-2.400 3.200-3.200 5.600 0");
        return this;
    }

    Harbour fogBank(double x, double y) {
        path(
                "draw-fog",
                x,
                y,
                "M-50 10a10 10 0 0 1 2-20 17 17 0 0 1 30-6 15 15 0 0 1 26 2 12 12 0 0 1 22 4 10 10 0 0 1 2 20z");
        return this;
    }

    Harbour stars() {
        path(
                "draw-star",
                0,
                0,
                "M40 18h1.600v1.600h-1.600zM78 32h1.600v1.600h-1.600zM112 14h1.600v1.600h-1.600zM146 36h1.600v1.600h-1.600zM62 48h1.600v1.600h-1.600zM206 16h1.600v1.600h-1.600zM16 40h1.600v1.600h-1.600z");
        return this;
    }

    /** Rings that spread from the point: someone is calling. */
    Harbour radio(double x, double y) {
        path("draw-stroke", x, y, "M-9 0a9 9 0 0 1 18 0M-16 0a16 16 0 0 1 32 0M-23 0a23 23 0 0 1 46 0");
        return this;
    }

    Harbour lens(double x, double y) {
        path("draw-lens", x, y, "M0-17a17 17 0 1 1-.010 0z");
        path("draw-pulse", x, y, "M-11 1h6l3-7 5 13 3-6h5");
        path("draw-handle", x, y, "M12.500 12.500l11 11");
        return this;
    }

    Harbour lifebuoy(double x, double y) {
        path("draw-ring", x, y, "M0-19a19 19 0 1 1-.010 0z");
        path(
                "draw-ring-band",
                x,
                y,
                "M0-19a19 19 0 0 1 6 1M18 6a19 19 0 0 1-4 7M-14 13a19 19 0 0 1-4-7M-6-18a19 19 0 0 0 0 0M0-19a19 19 0 0 0-6 1");
        return this;
    }

    /** A plank from the ship down to the pilot's boat. */
    Harbour gangway(double x, double y) {
        path("draw-plank", x, y, "M-14 8l36-18");
        return this;
    }

    /** Two arms of stone that keep the swell out. */
    Harbour breakwater() {
        path(
                "draw-stone",
                0,
                0,
                "M0 100c30-2 58-4 84-2l6 6c-30 2-60 4-76 6a14 14 0 0 1-14-10zM240 100c-30-2-50-4-72-2l-6 6c30 2 50 4 64 6a14 14 0 0 0 14-10z");
        return buoy(64, 98, true).buoy(182, 98, true);
    }
}
