package app.lotse.terminal;

import app.lotse.model.Level;

/** The exit codes; scripts rely on them. */
final class Exit {
    static final int DONE = 0;
    static final int USAGE = 2;
    static final int NONE_FOUND = 3;
    static final int MINER = 10;
    static final int STOP = 11;
    static final int UNCLEAR = 12;
    static final int REFUSED = 13;
    static final int TROUBLE = 20;

    private Exit() {}

    static int of(Level level) {
        return switch (level) {
            case NOTHING_FOUND, BUSY -> DONE;
            case UNCLEAR -> UNCLEAR;
            case MINER -> MINER;
            case STOP -> STOP;
        };
    }
}
