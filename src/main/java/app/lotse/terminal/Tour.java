package app.lotse.terminal;

/** Walks through the wizard's real pages by itself and keeps pictures and texts of them. */
@FunctionalInterface
public interface Tour {
    /** @return the program's exit code: 0, or an error when a page is missing */
    int run(TourRequest request) throws Exception;
}
