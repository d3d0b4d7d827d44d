package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.texts.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** The ways on the NAS's own page: each click has its sentence, and a doubtful word its English one beside it. */
class RoutesTest {
    private final Routes routes = Routes.shipped();

    @Test
    void allPlacesCanBeShown() {
        assertThat(routes.all())
                .extracting(Route::id)
                .containsExactly(
                        Routes.RESOURCE_MONITOR,
                        Routes.PROGRAMS,
                        Routes.RESTART,
                        Routes.ROUTER_FRITZBOX,
                        Routes.ROUTER_SPEEDPORT,
                        Routes.ROUTER_GENERAL,
                        Routes.SHARE_MYQNAPCLOUD_LINK,
                        Routes.SHARE_VPN);
        assertThat(routes.to(Routes.RESTART)).isNotEmpty();
        assertThat(routes.to("nowhere")).isEmpty();
    }

    @Test
    void everyClickHasItsSentenceAndShowsTheEnglishWordsOfADoubtfulPlace() {
        for (var texts : List.of(Texts.in(Locale.GERMAN), Texts.in(Locale.ENGLISH))) {
            for (var route : routes.all()) {
                for (var click : route.clicks()) {
                    String key = "route." + route.id() + ".step." + click.id();
                    assertThat(texts.has(key)).as(key).isTrue();
                    click.english()
                            .forEach(word -> assertThat(texts.get(key)).as(key).contains(word));
                }
            }
        }
    }

    @Test
    void noMenuIsSaidToBeConfirmedWithoutAPageOfItsManufacturer() {
        var german = Texts.in(Locale.GERMAN);
        for (var route : routes.all()) {
            for (var click : route.clicks()) {
                boolean quotes = german.get("route." + route.id() + ".step." + click.id())
                        .contains("„");
                if (click.confirmed() && quotes) {
                    assertThat(click.source()).as(click.id()).matches("(?s).*(?:qnap\\.com|avm\\.de).*");
                    assertThat(click.confidence()).as(click.id()).isEqualTo("HIGH");
                }
            }
        }
    }

    @Test
    void aFileThatIsNotExactlyAsExpectedIsRefused() {
        assertThatThrownBy(() -> read("[{\"id\": \"restart\", \"clicks\": [], \"colour\": 1}]"))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read("[{\"id\": \"restart\", \"clicks\": []}]"))
                .isInstanceOf(JacksonException.class);
    }

    private static Routes read(String json) {
        return Routes.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
