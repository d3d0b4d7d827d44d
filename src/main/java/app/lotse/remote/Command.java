package app.lotse.remote;

import java.time.Duration;

/**
 * One line that may be sent to a NAS; made only by {@link Commands}.
 *
 * @param name stable id for the record of what was sent
 * @param line the exact shell line; absolute paths, no expansion but file globs, because QTS's login shells and PATH differ between accounts
 * @param maxBytes how much of the answer is read at most, in bytes
 * @param limit how long the answer may take
 * @param root whether root rights are wanted: with {@code sudo -S} where the account is not root itself
 * @param changes whether it changes anything; true for the restart alone
 */
public record Command(String name, String line, int maxBytes, Duration limit, Root root, boolean changes) {
    Command(String name, String line, int maxBytes, Duration limit, Root root) {
        this(name, line, maxBytes, limit, root, false);
    }

    /** How much root rights matter for a command. */
    public enum Root {
        NOT_NEEDED,
        BETTER,
        NEEDED
    }
}
