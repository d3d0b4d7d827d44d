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
        page.getStyleClass().add(this == NAS ? "nas-drawing" : "wide-drawing");
        return switch (this) {
            case WELCOME ->
                page.sun(52, 44, 13)
                        .hills(60)
                        .sea()
                        .lighthouse(196, SEA + 4, true)
                        .pilotBoat(96, 90)
                        .gulls(118, 30);
            case FIND ->
                page.hills(190).sea().ship(168, 80, true).buoy(34, 96, true).search(84, 46);
            case NAS -> page.sea().ship(120, 84, true);
            case SIGN_IN ->
                page.hills(44).sea().ship(152, 82, true).gangway(86, 78).pilotBoat(52, 94);
            case CHECK_UP ->
                page.hills(206).sea().ship(136, 82, true).pilotBoat(44, 98).lens(186, 40);
            case FIRST_AID -> page.sea().ship(150, 82, true).lifebuoy(58, 52).buoy(216, 98, false);
            case SHUTTING_DOWN ->
                page.moon(52, 34).hills(196).sea().pier(150, 90).ship(120, 86, false);
            case AWAY ->
                page.moon(52, 34).stars().sea().lighthouse(196, SEA + 4, true).buoy(78, 96, true);
            case STARTING -> page.sun(92, SEA, 20).hills(204).sea().ship(120, 86, true);
            case BACK ->
                page.sun(44, 36, 12)
                        .sea()
                        .lighthouse(204, SEA + 4, false)
                        .ship(112, 88, true)
                        .gulls(76, 28);
            case PROTECT ->
                page.sun(40, 34, 11).hills(80).sea().ship(132, 80, true).breakwater();
            case DONE ->
                page.sun(120, SEA, 24)
                        .sea()
                        .lighthouse(206, SEA + 4, false)
                        .ship(88, 88, true)
                        .gulls(132, 28);
            case HELP ->
                page.hills(186).sea().pilotBoat(70, 92).pilotBoat(168, 82).radio(70, 46);
            case FOG ->
                page.sea()
                        .buoy(58, 94, true)
                        .ship(156, 84, true)
                        .fogBank(148, 62)
                        .fogBank(74, 48);
        };
    }
}
