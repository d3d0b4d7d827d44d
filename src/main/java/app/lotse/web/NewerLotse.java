package app.lotse.web;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Known;
import app.lotse.model.Reading.Unread;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks one HTTPS address whether there is a newer Lotse; only ever called when she pressed the button that names the address.
 *
 * <p>The answer has the shape of GitHub's "Get the latest release": an object with {@code tag_name} (docs.github.com/rest/releases/releases). Nothing of
 * it is believed but that number, and nothing is installed.
 */
public final class NewerLotse {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MAX_BYTES = 65_536;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final URI address;
    private final LotseNumber own;
    private final Download download;

    /**
     * @param address an {@code https} address
     * @param version the version that asks, as {@code 0.1.0}
     * @throws IllegalArgumentException for any other kind of address, or a version that is no number
     */
    public NewerLotse(URI address, String version) {
        this(address, version, LIMIT, HttpClient::newBuilder);
    }

    NewerLotse(URI address, String version, Duration limit, Supplier<HttpClient.Builder> clients) {
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("no https address: " + address);
        }
        this.address = address;
        this.own = LotseNumber.of(version).orElseThrow(() -> new IllegalArgumentException("no version: " + version));
        this.download = new Download(address, clients, limit, MAX_BYTES);
    }

    /** The name of the computer that is asked. */
    public String host() {
        return address.getHost();
    }

    /** The number of a newer Lotse; empty where this one is the newest. Unread where that could not be learnt within 10 s and 64 kB. */
    public Reading<Optional<String>> ask() throws InterruptedException {
        return switch (download.get()) {
            case Unread<Download.Fetched>(var reason, var detail) -> Reading.unread(reason, detail);
            case Known<Download.Fetched>(var answer) -> read(answer.content());
        };
    }

    /** @param answer the whole answer, at most 64 kB */
    Reading<Optional<String>> read(byte[] answer) {
        try {
            var name = JSON.readTree(answer).path("tag_name");
            return Optional.of(name)
                    .filter(JsonNode::isString)
                    .flatMap(text -> LotseNumber.of(text.stringValue()))
                    .map(this::compared)
                    .orElseGet(() -> Reading.unread(Reading.Reason.NOT_UNDERSTOOD, "no number in tag_name"));
        } catch (JacksonException garbage) {
            return Reading.unread(Reading.Reason.NOT_UNDERSTOOD, "no JSON");
        }
    }

    private Reading<Optional<String>> compared(LotseNumber latest) {
        return Reading.known(latest.compareTo(own) > 0 ? Optional.of(latest.toString()) : Optional.empty());
    }
}
