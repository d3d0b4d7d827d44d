package app.lotse.wizard.look;

import javafx.scene.Node;

/** One small harbour drawing a page: quiet, flat, and never needed to understand the page. */
public enum Drawing {
    WELCOME,
    FIND,
    NAS,
    SIGN_IN,
    CHECK_UP,
    FIRST_AID,
    SHUTTING_DOWN,
    AWAY,
    STARTING,
    BACK,
    PROTECT,
    DONE,
    HELP,
    FOG;

    private static final double SEA = Harbour.HORIZON;

    /** A new node of this drawing; its size comes from the style class {@code drawing}. */
    public Node draw() {
        var page = new Harbour();
        return switch (this) {
            case WELCOME ->
                page.sun(52, 44, 13)
                        .hills(60)
                        .beams(196, SEA + 4)
                        .sea()
                        .lighthouse(196, SEA + 4, true)
                        .pilotBoat(96, 92)
                        .gulls(118, 34);
            case FIND ->
                page.hills(206)
                        .sea()
                        .beamDown(40, SEA + 4)
                        .lighthouse(40, SEA + 4, true)
                        .ship(170, 84, true)
                        .buoy(88, 100, true);
            case NAS -> Harbour.ofOneShip();
            case SIGN_IN ->
                page.hills(44).sea().ship(152, 82, true).gangway(86, 78).pilotBoat(52, 94);
            case CHECK_UP ->
                page.hills(206).sea().ship(130, 84, true).pilotBoat(44, 98).lens(196, 38);
            case FIRST_AID ->
                page.hills(30).sea().ship(152, 84, true).lifebuoy(58, 46).buoy(34, 98, true);
            case SHUTTING_DOWN ->
                page.moon(52, 34).hills(204).sea().ship(120, 86, false).buoy(206, 96, true);
            case AWAY ->
                page.moon(52, 34)
                        .stars()
                        .beams(196, SEA + 4)
                        .sea()
                        .lighthouse(196, SEA + 4, true)
                        .buoy(78, 96, true);
            case STARTING -> page.sun(56, SEA, 22).hills(204).sea().ship(136, 86, true);
            case BACK ->
                page.sun(44, 36, 12)
                        .sea()
                        .lighthouse(204, SEA + 4, false)
                        .ship(112, 88, true)
                        .gulls(60, 26);
            case PROTECT ->
                page.sun(40, 34, 11).hills(196).sea().ship(122, 80, true).breakwater();
            case DONE ->
                page.sun(150, SEA, 24)
                        .sea()
                        .lighthouse(206, SEA + 4, false)
                        .ship(80, 88, true)
                        .gulls(136, 28);
            case HELP ->
                page.hills(186).sea().pilotBoat(168, 80).pilotBoat(70, 94).radio(68, 50);
            case FOG ->
                page.sea().ship(156, 84, true).fogBank(150, 60).fogBank(76, 50).buoy(48, 96, true);
        };
    }
}
