package app.lotse.remote;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The socket to one NAS, and the knife for it.
 *
 * <p>A blocked socket write or a lock in sshj heeds neither time nor interrupt. So the work runs on a virtual thread of its own while the caller waits,
 * and the caller ends it by closing the socket.
 */
final class Line implements AutoCloseable {
    private final Socket socket = new Socket();

    Socket socket() {
        return socket;
    }

    /**
     * Does the work, or cuts the line when it takes longer than the limit or the caller is interrupted.
     *
     * @throws TimeoutException the limit is over, the line cut
     * @throws Exception what the work threw
     */
    <T> T within(Duration limit, Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("line").start(task);
        try {
            return task.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException | InterruptedException e) {
            close();
            throw e;
        }
    }

    /** Cuts the line; everything that waits for it fails at once. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // Nothing is left to be closed.
        }
    }
}
