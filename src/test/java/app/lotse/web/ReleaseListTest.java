package app.lotse.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Release;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manufacturer's list says of a model, and what it does not. */
class ReleaseListTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:12:00Z");
    private static final String OF_TODAY = FeedText.model("TS-1", "5.2.1");

    @ParameterizedTest
    @CsvSource({
        "TS-253D,       5.2.7 (2026-11-20)",
        "ts-253d,       5.2.7 (2026-11-20)",
        "' TS-253D ',   5.2.7 (2026-11-20)",
        "TS-239 Pro II, 4.2.6 (2026-10-01)",
        "TS-239PROII,   4.2.6 (2026-10-01)",
        "TS-h973AX,     h5.2.7.3297 (2026-11-20)",
        "TS-453Be,      5.2.6.3195 (2026-11-20)",
    })
    void theModelIsFoundByWhatIsPrintedOnIt(String model, String version) {
        byte[] list = FeedText.list(
                FeedText.model("TS-253D", "5.2.7"),
                FeedText.model("TS-239 Pro II", "TS-239PROII", "4.2.6", "20261001", "Thu, 1, Oct 2026 09:00:00 +0800"),
                FeedText.model("TS-h973AX", "h5.2.7.3297"),
                FeedText.model("\n TS-453Be ", "\n 5.2.6.3195 \n"));

        var release = read(list, model).value().orElseThrow();

        assertThat(release.version()).hasToString(version);
        assertThat(release.fetchedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TS-253", "TS-253De", "TS 253D", "TS-999", "S-253D", "?", "TS-253D\nTS-1"})
    void anotherModelIsNoneOfTheList(String model) {
        assertThat(reason(read(FeedText.list(FeedText.model("TS-253D", "5.2.7")), model)))
                .isEqualTo(Reason.NOT_THERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 20, Nov 2026 15:15:38 +0800 | 2026-11-20",
                "Mon, 20, Nov 2026 15:15:38 +0800 | 2026-11-20",
                "Fri, 20 Nov 2026 15:15:38 +0800  | 2026-11-20",
                "9, Nov 2026                      | 2026-11-09",
                "Tue, 24, Nov 2026 01:00:00 +0800 | 2026-11-24",
                "Thu, 19, Dec 2027 21:45:29 +0800 |",
                "Thu, 31, Feb 2026 21:45:29 +0800 |",
                "Thu, 99, Nov 2026                |",
                "Thu, 19, Xyz 2026                |",
                "yesterday                        |",
                "2026-11-20                       |",
                "''                               |",
            })
    void anOddDateIsNoDate(String date, LocalDate day) {
        byte[] list = FeedText.list(FeedText.model("TS-253D", "TS-253D", "5.2.7", "20261120", date));

        assertThat(read(list, "TS-253D").value().orElseThrow().published()).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "5.2        | 20261120",
                "QTS 5.2.7  | 20261120",
                "5.2.7 beta | 20261120",
                "--         | 20261120",
                "''         | 20261120",
                "0.0.0      | 20261120",
                "5.2.7      | 2026112",
                "5.2.7      | 20261332",
                "5.2.7      | 20991231",
                "5.2.7      | 3297",
                "5.2.7      | ''",
                "5.<b/>2.7  | 20261120",
                "5.2.7</version><version>5.2.8 | 20261120",
                "5.2.7      | 20261120</buildNumber><buildNumber>20261120",
                "5.2.7      | 2026<!-- -->1120<x>1</x>",
                "99999999999999999999.1.1 | 20261120",
            })
    void aGarbledVersionIsNone(String version, String build) {
        byte[] list = FeedText.list(
                OF_TODAY, FeedText.model("TS-253D", "TS-253D", version, build, "Fri, 20, Nov 2026 15:15:38 +0800"));

        assertThat(reason(read(list, "TS-253D"))).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(read(list, "TS-1").isKnown()).as("the others are still read").isTrue();
    }

    @Test
    void aModelThatIsThereTwiceIsOnlyBelievedWhenBothSayTheSame() {
        String one = FeedText.model("TS-253D", "5.2.7");
        assertThat(read(FeedText.list(one, one), "TS-253D").isKnown()).isTrue();
        for (String other : new String[] {"5.2.8", "h5.2.7", "garbled"}) {
            assertThat(reason(read(FeedText.list(one, FeedText.model("TS-253D", other)), "TS-253D")))
                    .as(other)
                    .isEqualTo(Reason.NOT_UNDERSTOOD);
        }
    }

    @Test
    void aNameOnTheBoxCountsMoreThanTheNameOfAFamily() {
        byte[] list = FeedText.list(
                FeedText.model("TS-419U+", "TS-419U", "4.3.1", "20261120", ""), FeedText.model("TS-419U", "5.2.7"));

        assertThat(read(list, "TS-419U").value().orElseThrow().version()).hasToString("5.2.7 (2026-11-20)");
    }

    @ParameterizedTest
    @CsvSource({
        "20260526, '',                                   true",
        "20260527, '',                                   false",
        "20131219, 'Thu, 19, Dec 2027 21:45:29 +0800',   true",
        "20131219, 'Fri, 20, Nov 2026 15:15:38 +0800',   false",
        "garbled,  garbled,                              true",
    })
    void aListThatIsNotKeptAnyMoreSaysNothing(String build, String date, boolean old) {
        byte[] list = FeedText.list(
                FeedText.model("TS-253D", "TS-253D", "5.2.7", "20131219", "Thu, 19, Dec 2013 21:45:29 +0800"),
                FeedText.model("TS-9", "TS-9", "5.2.7", build, date));

        var read = read(list, "TS-253D");

        assertThat(read.isKnown()).isEqualTo(!old);
        if (old) {
            assertThat(reason(read)).isEqualTo(Reason.NOT_UNDERSTOOD);
        }
    }

    @ParameterizedTest
    @CsvSource({"2014-01-06T13:49:59Z, true", "2026-05-27T14:11:00Z, true", "2026-05-27T14:13:00Z, false"})
    void aFileThatTheServerCallsOldIsOld(Instant changed, boolean old) {
        var read = read(FeedText.list(OF_TODAY), "TS-1", Optional.of(changed));

        assertThat(read.isKnown()).isEqualTo(!old);
        if (read instanceof Unread<Release>(var reason, var detail)) {
            assertThat(reason).isEqualTo(Reason.NOT_UNDERSTOOD);
            assertThat(detail).startsWith("old: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "no XML at all",
                "<html><body>Not found</body></html>",
                "<?xml version=\"1.0\"?><plugins><item/></plugins>",
                "<docRoot/>",
                "<docRoot><storage/></docRoot>",
                "<docRoot><storage>MODEL</storage></docRoot><more/>",
                "<docRoot><storage>MODEL</storage>",
                "<docRoot>MODEL</docRoot>",
                "<docRoot><wrap><storage>MODEL</storage></wrap></docRoot>",
                "<wrap><docRoot><storage>MODEL</storage></docRoot></wrap>",
                "<docRoot><storage>MODEL&nbsp;</storage></docRoot>",
                "<docRoot><storage>MODEL\u0000</storage></docRoot>",
                "<!DOCTYPE docRoot [\u0001]><docRoot><storage>MODEL</storage></docRoot>",
                "<!DOCTYPE docRoot [<!ENTITY",
                "<!DOCTYPE docRoot><docRoot><storage>MODEL</storage></docRoot>",
                "<!DOCTYPE docRoot SYSTEM \"http://127.0.0.1:9/a.dtd\"><docRoot><storage>MODEL</storage></docRoot>",
                "<!DOCTYPE docRoot [<!ENTITY v \"5.2.9\">]><docRoot><storage>MODEL&v;</storage></docRoot>",
                "<!DOCTYPE docRoot [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><docRoot><storage>&f;MODEL</storage></docRoot>",
                "<!DOCTYPE docRoot [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]><docRoot><storage>MODEL</storage></docRoot>",
                "<!DOCTYPE docRoot [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
                        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
                        + "]><docRoot><storage>&f;MODEL</storage></docRoot>",
            })
    void whatIsNotThatListIsNotUnderstood(String text) {
        byte[] file = text.replace("MODEL", OF_TODAY).getBytes(StandardCharsets.UTF_8);

        assertThat(reason(read(file, "TS-1"))).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void aListThatBreaksOffIsNoneWhereverThatIs() {
        byte[] whole = FeedText.list(OF_TODAY);
        int end = new String(whole, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8).length - 2;
        for (int length = 0; length < end; length++) {
            assertThat(reason(read(java.util.Arrays.copyOf(whole, length), "TS-1")))
                    .as("%d bytes", length)
                    .isEqualTo(Reason.NOT_UNDERSTOOD);
        }
        assertThat(read(whole, "TS-1").isKnown()).isTrue();
    }

    @Test
    void anotherEncodingIsNotGuessed() {
        String text = new String(FeedText.list(OF_TODAY), StandardCharsets.UTF_8);

        assertThat(reason(read(text.getBytes(StandardCharsets.UTF_16), "TS-1"))).isEqualTo(Reason.NOT_UNDERSTOOD);
        byte[] broken = FeedText.list(OF_TODAY);
        broken[broken.length / 2] = (byte) 0xFF;
        assertThat(reason(read(broken, "TS-1"))).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void aTowerOfElementsFallsEarly() {
        byte[] tower = ("<docRoot>" + "<a>".repeat(200_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(((Unread<Release>) read(tower, "TS-1")).detail()).isEqualTo("it is too deep");
    }

    private static Reading<Release> read(byte[] file, String model) {
        return read(file, model, Optional.empty());
    }

    private static Reading<Release> read(byte[] file, String model, Optional<Instant> lastModified) {
        return ReleaseFeed.read(file, model, lastModified, NOW);
    }

    private static Reason reason(Reading<Release> reading) {
        return ((Unread<Release>) reading).reason();
    }
}
