package app.lotse.web;

import app.lotse.model.BootState;
import app.lotse.model.Host;
import java.net.Inet6Address;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Asks the web page of a NAS whether it is still starting, without signing in.
 *
 * <p>The page is {@code /cgi-bin/authLogin.cgi} with an element {@code is_booting} (as read by colinodell/python-qnapstats). Nobody vouches for the
 * answer, least of all on an infected NAS, so it is a hint for the stage shown and nothing else. Nothing secret is sent.
 */
public final class BootPage {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int MAX_BYTES = 65_536;
    private static final Pattern IS_BOOTING =
            Pattern.compile("<is_booting>\\s{0,8}(?:<!\\[CDATA\\[([01])\\]\\]>|([01]))\\s{0,8}</is_booting>");

    private final Host host;
    private final HttpClient client;

    /** @param host address and port of the web page: plain HTTP, or what it points to on the same address */
    public BootPage(Host host) {
        this.host = host;
        this.client = HttpClient.newBuilder()
                .connectTimeout(LIMIT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(AnyCertificate.context())
                .build();
    }

    /** UNKNOWN when there is no answer within some seconds, or none that is understood. */
    public BootState state() throws InterruptedException {
        URI page = URI.create("http://" + authority() + ":" + host.port() + "/cgi-bin/authLogin.cgi");
        Optional<HttpResponse<byte[]>> answer = get(page);
        // With HTTPS forced the page points to its other port; anywhere else Lotse does not follow.
        Optional<URI> next = answer.flatMap(redirect -> sameHost(page, redirect));
        if (next.isPresent()) {
            answer = get(next.get());
        }
        return answer.filter(found -> found.statusCode() == 200)
                .map(found -> stateIn(new String(found.body(), StandardCharsets.UTF_8)))
                .orElse(BootState.UNKNOWN);
    }

    /** Looks for the one element by its letters: what came from a suspected device gets no XML parser. */
    static BootState stateIn(String page) {
        var found = IS_BOOTING.matcher(page);
        if (!found.find()) {
            return BootState.UNKNOWN;
        }
        String value = found.group(1) != null ? found.group(1) : found.group(2);
        if (found.find()) {
            return BootState.UNKNOWN;
        }
        return value.equals("1") ? BootState.BOOTING : BootState.UP;
    }

    private Optional<HttpResponse<byte[]>> get(URI page) throws InterruptedException {
        var request = HttpRequest.newBuilder(page).timeout(LIMIT).build();
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES));
        try {
            // The request's own limit ends with the headers; this one is for the whole answer.
            return Optional.of(answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException noAnswer) {
            return Optional.empty();
        } finally {
            answer.cancel(true);
        }
    }

    private static Optional<URI> sameHost(URI page, HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 3) {
            return Optional.empty();
        }
        return answer.headers()
                .firstValue("Location")
                .flatMap(BootPage::uri)
                .map(page::resolve)
                .filter(next -> page.getHost().equals(next.getHost())
                        && ("http".equals(next.getScheme()) || "https".equals(next.getScheme())));
    }

    private static Optional<URI> uri(String location) {
        try {
            return Optional.of(URI.create(location));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private String authority() {
        String address = host.address().getHostAddress();
        return host.address() instanceof Inet6Address ? "[" + address.replace("%", "%25") + "]" : address;
    }
}
