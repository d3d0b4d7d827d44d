package app.lotse.logbook;

import java.io.IOException;

/**
 * How one small file of the logbook is written, and read without any leniency.
 *
 * @param <T> what it holds
 */
interface FileForm<T> {
    /** What there is without a file. */
    T nothing();

    /** A longer file is not read; {@link #bytes} never gives more. */
    int mostBytes();

    /** @throws IOException for whatever {@link #bytes} did not make; a RuntimeException says the same */
    T read(byte[] content) throws IOException;

    byte[] bytes(T value) throws IOException;
}
