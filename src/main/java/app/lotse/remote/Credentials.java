package app.lotse.remote;

import java.util.Arrays;

/** The name and password that the owner typed, held only in memory and blanked when she leaves. */
public final class Credentials implements AutoCloseable {
    private final String user;
    private final char[] password;

    /** Takes the array over: it is blanked by {@link #close()}. */
    public Credentials(String user, char[] password) {
        this.user = user;
        this.password = password;
    }

    public String user() {
        return user;
    }

    /** A copy, which the caller blanks; all zero after {@link #close()}. */
    public synchronized char[] password() {
        return password.clone();
    }

    @Override
    public synchronized void close() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
