package app.lotse.remote;

import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import java.io.EOFException;
import java.net.SocketException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.transport.TransportException;

/** Turns what sshj and the socket threw into the trouble that the owner can be told. */
final class Failures {
    private Failures() {}

    /** What a failure on a line that already spoke SSH means. */
    static Trouble explain(Exception failure) {
        return switch (failure) {
            case Trouble trouble -> trouble;
            case TimeoutException e -> new Trouble(Kind.NO_ANSWER, e);
            case SSHException e -> explain(e);
            case SocketException e -> new Trouble(Kind.CONNECTION_LOST, e);
            case EOFException e -> new Trouble(Kind.CONNECTION_LOST, e);
            default -> new Trouble(Kind.NOT_UNDERSTOOD, failure);
        };
    }

    /** Whether it is the server's own word that it wants to end here. */
    static boolean sentAway(Exception failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof SSHException e
                        && switch (e.getDisconnectReason()) {
                            case PROTOCOL_ERROR,
                                    HOST_NOT_ALLOWED_TO_CONNECT,
                                    SERVICE_NOT_AVAILABLE,
                                    BY_APPLICATION,
                                    AUTH_CANCELLED_BY_USER,
                                    NO_MORE_AUTH_METHODS_AVAILABLE,
                                    ILLEGAL_USER_NAME -> true;
                            default -> false;
                        });
    }

    /** sshj gives this failure no type of its own. */
    static boolean noCommonAlgorithm(Exception failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof SSHException
                        && String.valueOf(cause.getMessage()).contains("Unable to reach a settlement"));
    }

    private static Trouble explain(SSHException failure) {
        if (chain(failure).anyMatch(TimeoutException.class::isInstance)) {
            return new Trouble(Kind.NO_ANSWER, failure);
        }
        return new Trouble(
                chain(failure).anyMatch(Failures::broken) ? Kind.CONNECTION_LOST : Kind.NOT_UNDERSTOOD, failure);
    }

    private static boolean broken(Throwable cause) {
        return switch (cause) {
            case SocketException e -> true;
            case EOFException e -> true;
            case SSHException e ->
                switch (e.getDisconnectReason()) {
                    case CONNECTION_LOST,
                            BY_APPLICATION,
                            TOO_MANY_CONNECTIONS,
                            SERVICE_NOT_AVAILABLE,
                            HOST_NOT_ALLOWED_TO_CONNECT -> true;
                    // sshj's own "encountered EOF" has neither reason nor cause.
                    case UNKNOWN -> e instanceof TransportException && e.getCause() == null;
                    default -> false;
                };
            default -> false;
        };
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
