package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people copy them from a page. */
class TypedNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            28311   | true  | 28311
            ' 45 '  | true  | 45
            4194304 | true  | 4194304
            ''      | true  | -1
            0       | false | -1
            4194305 | false | -1
            -5      | false | -1
            12a     | false | -1
            ٤٥      | false | -1
            99999999999999999999 | false | -1
            """)
    void aNumber(String typed, boolean understood, int value) {
        var number = TypedNumbers.pid(typed);
        assertThat(number.understood()).isEqualTo(understood);
        assertThat(number.value().orElse(-1)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            49,5    | true  | 49.5
            49.5 %  | true  | 49.5
            0       | true  | 0
            100%    | true  | 100
            398     | true  | 398
            ''      | true  | -1
            12801   | false | -1
            -1      | false | -1
            NaN     | false | -1
            1e9     | false | -1
            ,5      | false | -1
            4 9     | false | -1
            """)
    void aShare(String typed, boolean understood, double value) {
        var share = TypedNumbers.percent(typed);
        assertThat(share.understood()).isEqualTo(understood);
        assertThat(share.value().orElse(-1)).isEqualTo(value);
    }

    @Test
    void aShareIsShownAsItIsWritten() {
        assertThat(TypedNumbers.words(49.5, Locale.GERMAN)).isEqualTo("49,5");
        assertThat(TypedNumbers.words(49, Locale.ENGLISH)).isEqualTo("49");
        assertThat(TypedNumbers.percent(TypedNumbers.words(1234.5, Locale.GERMAN))
                        .value())
                .hasValue(1234.5);
    }
}
