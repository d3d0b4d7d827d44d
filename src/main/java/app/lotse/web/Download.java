package app.lotse.web;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Fetches one file over HTTPS, from a server that proves its name: bounded in time and length, led on at most once and never to another server. */
final class Download {
    private final URI where;
    private final Supplier<HttpClient.Builder> clients;
    private final Duration limit;
    private final int maxBytes;

    /** @param limit for all of it, from the first word to the last */
    Download(URI where, Supplier<HttpClient.Builder> clients, Duration limit, int maxBytes) {
        this.where = where;
        this.clients = clients;
        this.limit = limit;
        this.maxBytes = maxBytes;
    }

    /** @param lastModified as the server dates it; empty when it does not, or not in the form of HTTP */
    record Fetched(byte[] content, Optional<Instant> lastModified) {}

    /** NO_ANSWER without a whole answer in time, CUT_OFF when it is too long, NOT_UNDERSTOOD when it leads elsewhere. */
    Reading<Fetched> get() throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        var client = clients.get()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try {
            var answer = ask(client, where, deadline);
            if (answer.statusCode() / 100 == 3) {
                var next = sameServer(answer.headers());
                if (next.isEmpty()) {
                    return Reading.unread(Reason.NOT_UNDERSTOOD, "it leads to another place");
                }
                answer = ask(client, next.get(), deadline);
            }
            return content(answer);
        } catch (TimeoutException late) {
            return Reading.unread(Reason.NO_ANSWER, "not in time");
        } catch (ExecutionException broken) {
            return Reading.unread(Reason.NO_ANSWER, words(broken.getCause()));
        } finally {
            client.shutdownNow();
        }
    }

    private Reading<Fetched> content(HttpResponse<Optional<byte[]>> answer) {
        if (answer.statusCode() != 200) {
            return Reading.unread(Reason.NO_ANSWER, "HTTP " + answer.statusCode());
        }
        return answer.body()
                .map(bytes -> Reading.known(new Fetched(bytes, lastModified(answer.headers()))))
                .orElseGet(() -> Reading.unread(Reason.CUT_OFF, "longer than " + maxBytes + " bytes"));
    }

    private HttpResponse<Optional<byte[]>> ask(HttpClient client, URI page, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        var request = HttpRequest.newBuilder(page).build();
        var answer = client.sendAsync(request, _ -> new BoundedBody(maxBytes));
        try {
            // The request's own limit ends with the headers; this one is for the whole answer.
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private Optional<URI> sameServer(HttpHeaders headers) {
        return headers.firstValue("Location")
                .flatMap(Download::uri)
                .map(where::resolve)
                .filter(next -> "https".equalsIgnoreCase(next.getScheme())
                        && where.getHost().equalsIgnoreCase(next.getHost())
                        && port(where) == port(next)
                        && next.getUserInfo() == null);
    }

    private static int port(URI page) {
        return page.getPort() < 0 ? 443 : page.getPort();
    }

    private static Optional<URI> uri(String location) {
        try {
            return Optional.of(URI.create(location));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> lastModified(HttpHeaders headers) {
        try {
            return headers.firstValue("Last-Modified")
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static String words(Throwable broken) {
        return switch (broken) {
            case SSLException _ -> "the server did not prove its name";
            case IOException io -> "the line broke: " + io.getClass().getSimpleName();
            case null, default -> "no connection";
        };
    }
}
