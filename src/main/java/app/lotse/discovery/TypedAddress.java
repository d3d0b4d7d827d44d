package app.lotse.discovery;

import app.lotse.model.Plain;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What the owner typed or pasted as the address of her NAS, taken apart: an address, or a name that has to be looked up.
 *
 * @param host as typed, without scheme, path, port and brackets
 * @param address empty when {@code host} is a name
 * @param webPort the port typed behind it, which is that of a web page
 */
record TypedAddress(String host, Optional<InetAddress> address, OptionalInt webPort) {
    private static final int LONGEST = 2_000;
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:/+|^/+");
    private static final Pattern END = Pattern.compile("[/?#].*");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]+)](?::([0-9]{1,5}))?");
    private static final Pattern WITH_PORT = Pattern.compile("([^:]+)(?::([0-9]{1,5}))?");
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,3}){3}");
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)[\\p{L}\\p{N}_]([\\p{L}\\p{N}_-]{0,62})(\\.[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,62})*");
    private static final Pattern LAST_LABEL_NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)");

    /** @return empty when it is neither an address nor a name */
    static Optional<TypedAddress> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = Plain.line(typed, LONGEST).strip().replace('\\', '/');
        bare = END.matcher(SCHEME.matcher(bare).replaceFirst("")).replaceFirst("");
        bare = bare.substring(bare.lastIndexOf('@') + 1);
        var bracketed = BRACKETS.matcher(bare);
        if (bracketed.matches()) {
            return port(bracketed.group(2)).flatMap(port -> ipv6(bracketed.group(1), port));
        }
        if (bare.indexOf(':') != bare.lastIndexOf(':')) {
            return ipv6(bare, OptionalInt.empty());
        }
        var parts = WITH_PORT.matcher(bare);
        return parts.matches()
                ? port(parts.group(2)).flatMap(port -> ipv4OrName(parts.group(1), port))
                : Optional.empty();
    }

    private static Optional<OptionalInt> port(String digits) {
        if (digits == null) {
            return Optional.of(OptionalInt.empty());
        }
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= 65535 ? Optional.of(OptionalInt.of(port)) : Optional.empty();
    }

    private static Optional<TypedAddress> ipv6(String literal, OptionalInt port) {
        try {
            // Browsers write the scope's percent sign as %25 (RFC 6874).
            var address = Inet6Address.ofLiteral(literal.replaceFirst("%25(?=.)", "%"));
            return Home.usable(address)
                    ? Optional.of(new TypedAddress(literal, Optional.of(address), port))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<TypedAddress> ipv4OrName(String host, OptionalInt port) {
        if (IPV4.matcher(host).matches()) {
            return ipv4(host).map(address -> new TypedAddress(address.getHostAddress(), Optional.of(address), port));
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        // "192.168.1" or "0xC0A80114" would be taken for some other address by system functions.
        return NAME.matcher(name).matches() && !LAST_LABEL_NUMERIC.matcher(name).matches()
                ? Optional.of(new TypedAddress(name, Optional.empty(), port))
                : Optional.empty();
    }

    /** Decimal, also with leading zeros; commas stand for dots, as the number pad of a German keyboard has them. */
    private static Optional<InetAddress> ipv4(String text) {
        String[] parts = text.split("[.,]");
        var bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) part;
        }
        try {
            return Optional.of(InetAddress.getByAddress(bytes)).filter(Home::usable);
        } catch (java.net.UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }
}
