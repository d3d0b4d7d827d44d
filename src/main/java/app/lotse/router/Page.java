package app.lotse.router;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Which pages may be asked: plain HTTP at the very address that answered, written as an address; no name, no other device, nobody's sign-in. */
final class Page {
    private static final int LONGEST = 1_000;

    private Page() {}

    static Optional<URI> at(InetAddress router, String written) {
        return uri(written).filter(page -> allowed(page, router));
    }

    /** A page written relative to another, such as {@code /control}. */
    static Optional<URI> at(InetAddress router, URI base, String written) {
        return uri(written).map(base::resolve).filter(page -> allowed(page, router));
    }

    static Optional<URI> uri(String written) {
        if (written.isBlank() || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(written.strip()));
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    private static boolean allowed(URI page, InetAddress router) {
        return "http".equalsIgnoreCase(page.getScheme())
                && page.getRawUserInfo() == null
                && page.getRawPath() != null
                && page.getPort() <= 65_535
                && page.getPort() != 0
                && page.getHost() != null
                && isLiteral(page.getHost(), router);
    }

    private static boolean isLiteral(String host, InetAddress router) {
        return router instanceof Inet4Address && host.equals(router.getHostAddress());
    }
}
