package app.lotse.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Reading.Reason;
import app.lotse.model.Storage.Volume;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a restart everything that was there shall be there again; what could not be read is not called so. */
class StorageChangeTest {
    private static final long GB = 1_000_000_000;

    @Test
    void allIsThereAgain() {
        var change = StorageChange.between(storage("Photos", "Public"), storage("Public", "Photos", "New"));

        assertThat(change.allThere()).isTrue();
        assertThat(change.sharesThere()).isEqualTo(Reading.known(2));
    }

    @Test
    void foldersThatAreMissingAreNamed() {
        var change = StorageChange.between(storage("Photos", "Public", "homes"), storage("Public"));

        assertThat(change.allThere()).isFalse();
        assertThat(change.sharesThere()).isEqualTo(Reading.known(1));
        assertThat(change.sharesGone()).isEqualTo(Reading.known(List.of("Photos", "homes")));
    }

    @ParameterizedTest(name = "{0} GB, then {1} GB: {2}")
    @CsvSource({
        "1000, 1000, false",
        "1000, 1100, false",
        "1000, 951, false",
        "1000, 949, true",
        "1000, 0, true",
        "10, 9.1, false",
        "10, 8.9, true",
        "0.9, 0, false"
    })
    void aVolumeThatLostMuchIsNamed(double before, double after, boolean named) {
        var change = StorageChange.between(volumes(before, false), volumes(after, false));

        assertThat(change.volumesSmaller())
                .isEqualTo(Reading.known(named ? List.of("/share/CACHEDEV1_DATA") : List.of()));
        assertThat(change.allThere()).isEqualTo(!named);
    }

    @Test
    void aVolumeThatIsGoneOrCanOnlyBeReadIsNamed() {
        var gone = new Storage(Reading.known(List.of("Public")), Reading.known(List.of()));

        assertThat(StorageChange.between(volumes(10, false), gone).volumesGone())
                .isEqualTo(Reading.known(List.of("/share/CACHEDEV1_DATA")));
        assertThat(StorageChange.between(volumes(10, false), gone).volumesSmaller())
                .isEqualTo(Reading.known(List.of()));
        assertThat(StorageChange.between(volumes(10, false), volumes(10, true)).volumesReadOnly())
                .isEqualTo(Reading.known(List.of("/share/CACHEDEV1_DATA")));
        assertThat(StorageChange.between(volumes(10, true), volumes(10, true)).allThere())
                .isTrue();
    }

    @Test
    void whatWasNotReadOnOneSideIsNotCalledThere() {
        var unread = new Storage(Reading.unread(Reason.NO_ANSWER, ""), Reading.unread(Reason.NO_ANSWER, ""));

        for (var change : List.of(
                StorageChange.between(unread, storage("Public")),
                StorageChange.between(storage("Public"), unread),
                StorageChange.between(Storage.notAsked(), Storage.notAsked()))) {
            assertThat(change.allThere()).isFalse();
            assertThat(change.sharesThere().isKnown()).isFalse();
            assertThat(change.volumesGone().isKnown()).isFalse();
        }
    }

    @Test
    void aNameCannotPlayTricks() {
        var change = StorageChange.between(storage("Pub\u202elic\n"), storage());

        assertThat(change.sharesGone()).isEqualTo(Reading.known(List.of("Pub lic")));
    }

    private static Storage storage(String... shares) {
        return new Storage(
                Reading.known(Arrays.asList(shares)), volumes(10, false).volumes());
    }

    private static Storage volumes(double usedGb, boolean readOnly) {
        var volume = new Volume("/share/CACHEDEV1_DATA", (long) (usedGb * GB), 4_000 * GB, readOnly);
        return new Storage(Reading.known(List.of("Public")), Reading.known(List.of(volume)));
    }
}
