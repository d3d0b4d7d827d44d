package app.lotse.wizard;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The system's printers. */
@FunctionalInterface
interface Printing {
    /** Looks for one, which may take a while; empty where there is none. Not on the screens' thread. */
    Optional<Job> find();

    /** What is to be printed. */
    interface Job {
        /** Asks her for the printer and the paper; on the screens' thread. @return whether she agreed */
        boolean agreed();

        /**
         * Blocks until the printer has it all; not on the screens' thread.
         *
         * @return how many pages
         * @throws IOException when the printer does not take it
         */
        int print(List<String> rows, Sheets sheets) throws IOException, InterruptedException;
    }
}
