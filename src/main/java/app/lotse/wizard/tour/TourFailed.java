package app.lotse.wizard.tour;

/** The tour did not see what it must see; the message says what, for a technician. */
final class TourFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    TourFailed(String message) {
        super(message);
    }
}
