package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.texts.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom she can ask: each with a source and a date, and with words in both languages. */
class ContactsTest {
    private static final String GOOD = """
            [{"id": "qnap", "when": "ALWAYS", "address": "https://service.qnap.com/", "source": "x", "date": "2026-11-24", "confidence": "HIGH"}]""";

    @Test
    void theMakerIsAlwaysThereAndThePoliceOnlyForExtortion() {
        assertThat(Contacts.shipped())
                .extracting(Contact::id, Contact::when)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("qnap", Contact.When.ALWAYS),
                        org.assertj.core.groups.Tuple.tuple("police-de", Contact.When.EXTORTION),
                        org.assertj.core.groups.Tuple.tuple("police-at", Contact.When.EXTORTION));
    }

    @Test
    void eachHasItsWords() {
        for (var texts : List.of(Texts.in(Locale.GERMAN), Texts.in(Locale.ENGLISH))) {
            for (var contact : Contacts.shipped()) {
                assertThat(texts.has("handover.contact." + contact.id()))
                        .as(contact.id())
                        .isTrue();
                assertThat(texts.has("handover.contact." + contact.id() + ".words"))
                        .as(contact.id())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"https://=\"http://",
                "\"source\": \"x\"=\"source\": \" \"",
                "\"HIGH\"=\"SURE\"",
                "\"ALWAYS\"=\"SOMETIMES\"",
                "\"date\"=\"day\"",
                "\"id\"=\"id\": \"x\", \"id\"",
            })
    void whatIsNotExactlyAsExpectedIsRefused(String change) {
        String[] both = change.split("=");
        assertThat(read(GOOD)).hasSize(1);
        assertThatThrownBy(() -> read(GOOD.replace(both[0], both[1]))).isInstanceOf(RuntimeException.class);
    }

    private static List<Contact> read(String json) {
        return Contacts.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
