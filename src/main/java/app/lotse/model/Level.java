package app.lotse.model;

/** What is wrong at worst, mildest first: {@code compareTo} orders them. The terminal's contract defines them; five, so that five pictures are enough. */
public enum Level {
    /** Both looks at the processes, the CPU counter and the tops of the shares were read, and nothing was found. */
    NOTHING_FOUND,
    /** High load (at least 30 % of the whole machine) with a harmless name. */
    BUSY,
    /** Something that cannot be explained, or what must be read could not be. */
    UNCLEAR,
    /** A program that hides itself or is known as malware, busy or not. */
    MINER,
    /** Signs of encryption under way or done: no restart. */
    STOP
}
