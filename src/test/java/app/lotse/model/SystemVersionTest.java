package app.lotse.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.SystemVersion.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of one product have an order, those of two products tell nothing of each other, and no guess fills what is missing. */
class SystemVersionTest {
    private static final int ROUNDS = 20_000;

    /** Few different values, so that equal parts and missing ones meet often. */
    private static SystemVersion any(Random random) {
        return new SystemVersion(
                Product.values()[random.nextInt(3)],
                4 + random.nextInt(2),
                random.nextInt(3),
                random.nextInt(2),
                random.nextInt(3) == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(new int[] {1, 626, 2954, 10_001}[random.nextInt(4)]),
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(LocalDate.of(2024, 11, 19 + random.nextInt(3))));
    }

    @Test
    void theOrderIsTotal() {
        var random = new Random(20261123);
        for (int i = 0; i < ROUNDS; i++) {
            SystemVersion a = any(random);
            SystemVersion b = any(random);
            SystemVersion c = any(random);
            assertThat(Integer.signum(a.compareTo(b))).as(a + " " + b).isEqualTo(-Integer.signum(b.compareTo(a)));
            assertThat(a.compareTo(b) == 0).as(a + " " + b).isEqualTo(a.equals(b));
            if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
                assertThat(a.compareTo(c)).as(a + " " + b + " " + c).isNotPositive();
            }
        }
    }

    @Test
    void whatIsBelowAnotherIsSortedBeforeItAndNeverBothWays() {
        var random = new Random(5);
        for (int i = 0; i < ROUNDS; i++) {
            SystemVersion a = any(random);
            SystemVersion b = any(random);
            Optional<Boolean> below = a.isBelow(b);
            assertThat(b.isBelow(a).isPresent()).as(a + " " + b).isEqualTo(below.isPresent());
            assertThat(below.isPresent() && a.product() != b.product()).isFalse();
            if (below.orElse(false)) {
                assertThat(b.isBelow(a)).as(a + " " + b).contains(false);
            }
        }
    }

    @Test
    void shuffledVersionsSortTheSameWay() {
        List<SystemVersion> sorted = List.of(
                version("4.2.6"),
                version("4.3.3.0998"),
                version("4.3.3.2420"),
                version("4.5.4.2627"),
                version("5.1.9.999"),
                version("5.1.9.2954"),
                version("5.1.9.2954").built(LocalDate.of(2024, 11, 20)),
                version("5.1.10"),
                version("10.0.0"),
                version("h5.0.0"),
                version("c4.5.1"));
        var shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(shuffled).isNotEqualTo(sorted);
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(sorted);
    }

    private static SystemVersion version(String text) {
        return SystemVersion.parse(text).orElseThrow();
    }

    /** The form {@code 5.1.9.2954+20241120}. */
    private static SystemVersion dated(String text) {
        String[] parts = text.split("\\+");
        SystemVersion version = version(parts[0]);
        return parts.length == 1
                ? version
                : version.built(SystemVersion.day(parts[1]).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.9, 5.2.0, true",
        "5.2.0, 5.1.9, false",
        "5.1.9, 5.1.10, true",
        "5.1.9.2954, 5.1.10.1, true",
        "5.1.9.999, 5.1.9.2954, true",
        "5.1.9.2954, 5.1.9.2954, false",
        "5.1.9.2954, 5.1.9.10001, true",
        "5.1.9+20241120, 5.1.9+20241121, true",
        "5.1.9+20241120, 5.1.9+20241120, false",
        "5.1.9.2954+20241120, 5.1.9.2954+20250101, true",
        "5.1.9.2954+20250101, 5.1.9.2955+20241120, true",
        "5.1.9.2954, 5.1.9+20241120, ''",
        "5.1.9, 5.1.9, ''",
        "5.1.9, 5.1.9.2954, ''",
        "h5.0.0.1892, h5.0.0.1893, true",
        "5.0.0.1891, h5.0.0.1892, ''",
        "5.0.0, c5.1.0, ''",
        "h4.5.4, c5.1.0, ''",
    })
    void whichOneIsBelowTheOther(String one, String other, String below) {
        assertThat(dated(one).isBelow(dated(other)).map(String::valueOf).orElse(""))
                .isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "4.2.6, 4.2.6",
        "4.3.3.0998, 4.3.3.0998",
        "' 5.1.9 ', 5.1.9",
        "h5.1.5.2647, h5.1.5.2647",
        "c4.5.1.1461, c4.5.1.1461",
    })
    void whatIsWrittenAsTheManufacturerDoesIsReadAndWrittenSo(String text, String again) {
        assertThat(SystemVersion.parse(text)).map(SystemVersion::toString).contains(again);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--",
                "5.1",
                "5.1.9.2954.1",
                "H5.1.9",
                "5.1.x",
                "5..9",
                "5.1.9 Build 20241120",
                "1234.1.1",
                "５.1.9"
            })
    void whatIsNoVersionIsNone(String text) {
        assertThat(SystemVersion.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20241120, true", "20240230, false", "2024112, false", "'', false", "--, false", "20241301, false"})
    void aDayIsOneOfTheCalendar(String text, boolean day) {
        assertThat(SystemVersion.day(text).isPresent()).isEqualTo(day);
    }
}
