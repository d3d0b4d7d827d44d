package app.lotse.restart;

import app.lotse.model.Host;
import java.util.List;

/** Where in the home network a NAS that was restarted shows itself: it may come back under another address. */
@FunctionalInterface
public interface Whereabouts {
    /** Begins to look around, in the background. */
    Search look();

    /** Looking around, until it is closed. */
    interface Search extends AutoCloseable {
        /** Where something shows itself just now that calls itself this NAS; whether it is, its identity has to prove. Returns at once. */
        List<Host> seen();

        @Override
        void close();
    }

    /** Nothing is looked for: for a NAS that cannot move. */
    static Whereabouts unknown() {
        return () -> new Search() {
            @Override
            public List<Host> seen() {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }
}
