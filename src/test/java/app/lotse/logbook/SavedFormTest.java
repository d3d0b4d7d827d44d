package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.Anything;
import app.lotse.model.CheckUp;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was saved comes back as it was, or not at all. */
class SavedFormTest {
    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_was_saved_comes_back_equal(int seed) throws IOException {
        var any = Anything.from(new SplittableRandom(seed));

        comesBack(SavedForm.SNAPSHOT, any.a(Snapshot.class));
        comesBack(SavedForm.CHECK_UP, any.a(CheckUp.class));
        comesBack(SavedForm.EVIDENCE, any.a(SavedForm.Evidence.class));
        comesBack(SavedForm.RESTART, any.a(RestartUnderWay.class));
    }

    private static <T> void comesBack(SavedForm<T> form, T value) throws IOException {
        byte[] saved = form.bytes(value);

        assertThat(form.read(saved)).isEqualTo(value);
        // Nothing that could write backwards, ring a bell or end a line where somebody looks at the file.
        assertThat(new String(saved, StandardCharsets.ISO_8859_1).matches("[ -~]*"))
                .isTrue();
    }

    @Test
    void an_address_outlives_the_adapter_it_was_seen_on() throws IOException {
        String restart = text(SavedFormSamples.restart());

        assertThat(SavedForm.RESTART
                        .read(bytes(restart.replaceFirst(
                                "\"addresses\":\\[\"[^\"]*\"", "\"addresses\":[\"fe80:0:0:0:0:0:0:1%gone0\"")))
                        .nas()
                        .addresses()
                        .getFirst())
                .as("the adapter is gone, the address is not")
                .isEqualTo(InetAddress.ofLiteral("fe80::1"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a field that nobody knows | "schema":1,         | "schema":1,"more":1,
            a field twice             | "user":             | "user":"x","user":
            a missing field           | "user":"U",         | ~~
            nothing in a field        | "user":"U"          | "user":null
            a number for a text       | "user":"U"          | "user":7
            true for a text           | "user":"U"          | "user":true
            an object for a text      | "user":"U"          | "user":{}
            a list for a text         | "user":"U"          | "user":["U"]
            another schema            | "schema":1          | "schema":2
            a schema with a fraction  | "schema":1          | "schema":1.0
            a schema as text          | "schema":1          | "schema":"1"
            no schema in front        | {"schema":1,        | {"schemo":1,
            a number as text          | "cores":1           | "cores":"1"
            no number                 | "cores":1           | "cores":""
            a number too large        | "cores":1           | "cores":99999999999
            a number far too large    | "forks":1           | "forks":99999999999999999999
            an endless number         | "cores":1           | "cores":1e1000000000
            a number with a fraction  | "cores":1           | "cores":1.0
            true for a number         | "cores":1           | "cores":true
            a list for a number       | "cores":1           | "cores":[1]
            a text for a fraction     | "sharePercent":2.5  | "sharePercent":"2.5"
            no number for a fraction  | "sharePercent":2.5  | "sharePercent":NaN
            a number for yes or no    | "announced":true    | "announced":1
            a text for yes or no      | "announced":true    | "announced":"true"
            an unknown reason         | "NOT_THERE"         | "NOT_KNOWN"
            a reason by number        | "NOT_THERE"         | 1
            a reason by text number   | "NOT_THERE"         | "1"
            no reason                 | "NOT_THERE"         | ""
            nothing as reason         | "NOT_THERE"         | null
            neither known nor unread  | {"known":"B"}       | {"knew":"B"}
            an empty reading          | {"known":"B"}       | {}
            known, but nothing        | {"known":"B"}       | {"known":null}
            known and unread          | {"known":"B"}       | {"known":"B","unread":"NOT_THERE","detail":""}
            unread and known          | "detail":"D"}       | "detail":"D","known":"B"}
            unread without detail     | ,"detail":"D"       | ~~
            a number as detail        | "detail":"D"        | "detail":1
            no reading at all         | {"known":"B"}       | null
            a reading as list         | {"known":"B"}       | [{"known":"B"}]
            a reading as text         | {"known":"B"}       | "B"
            nothing in a list         | "preflight":[       | "preflight":[null
            nothing in a known list   | ["Public"]          | [null]
            nothing behind a key      | "42":{              | "43":null,"42":{
            one thing for a list      | "preflight":[]      | "preflight":{}
            no list                   | "preflight":[]      | "preflight":""
            a moment by number        | "sentAt":"2026-11-23T14:10:00Z" | "sentAt":1795443000
            a moment in another form  | 14:10:00Z           | 15:10:00+01:00
            no moment                 | "2026-11-23T14:10:00Z" | "now"
            two letters for one       | "state":"S"         | "state":"SS"
            no letter                 | "state":"S"         | "state":""
            a number for a letter     | "state":"S"         | "state":83
            a key that is no number   | "42":               | "4x":
            a key in another form     | "42":               | "042":
            a key with a sign         | "42":               | "+42":
            an unknown place          | "CRONTAB"           | "CRONTABS"
            a place by number         | "CRONTAB"           | "0"
            another form of address   | "10.1.2.3"          | "10.1.515"
            a host's name             | "10.1.2.3"          | "localhost"
            no address                | "10.1.2.3"          | ""
            a NAS without address     | ["10.1.2.3"]        | []
            a port as text            | "webPort":8080      | "webPort":"8080"
            no web address            | "adminUrl":null     | "adminUrl":"http:// /"
            """)
    void what_is_not_as_it_was_saved_is_refused(String what, String there, String instead) throws IOException {
        String good = text(SavedFormSamples.restart());
        SavedForm.RESTART.read(bytes(good));
        String bad = good.replace(there, instead);

        assertThat(bad).as("changed: " + good).isNotEqualTo(good);
        refused(bad);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "1", ",", "]", "x", "\0"})
    void nothing_may_stand_behind_it(String more) throws IOException {
        refused(text(SavedFormSamples.restart()) + more);
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> SavedForm.RESTART.read(bytes(text)))
                .isExactlyInstanceOf(IOException.class)
                .message()
                .isNotBlank()
                .hasSizeLessThan(600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "1", "\"\"", "{", "{}", "{\"schema\":", "{\"schema\":1}", "\0", "\ufeff{}"
            })
    void what_is_no_saved_form_is_refused(String text) {
        assertThatThrownBy(() -> SavedForm.SNAPSHOT.read(bytes(text))).isExactlyInstanceOf(IOException.class);
    }

    @Test
    void another_schema_is_named_before_anything_else_is_looked_at() {
        assertThatThrownBy(() -> SavedForm.SNAPSHOT.read(bytes("{\"schema\":7,\"new\":{}}")))
                .hasMessageContaining("schema 7 instead of 1");
    }

    @Test
    void no_half_of_it_is_taken_for_the_whole() throws IOException {
        byte[] whole = bytes(text(SavedFormSamples.restart()));
        for (int length = 0; length < whole.length; length++) {
            byte[] half = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SavedForm.RESTART.read(half)).isExactlyInstanceOf(IOException.class);
        }
    }

    static Stream<String> endless() {
        String deep = "{\"schema\":1,\"snapshot\":";
        return Stream.of(
                deep + "[".repeat(1_000_000),
                deep + "{\"a\":".repeat(1_000_000),
                deep + "{\"takenAt\":\"" + "9".repeat(11_000_000) + "\"}}",
                deep + "{\"" + "n".repeat(100_000) + "\":1}}",
                deep + "1".repeat(1_000_000) + "}");
    }

    @ParameterizedTest
    @MethodSource("endless")
    void what_has_no_end_is_not_followed(String text) {
        assertThatThrownBy(() -> SavedForm.SNAPSHOT.read(bytes(text))).isExactlyInstanceOf(IOException.class);
    }

    @Test
    void lies_in_a_file_that_only_the_owner_may_read() throws IOException {
        Path file = folder.resolve("restart.json");
        var restart = SavedFormSamples.restart();
        SavedForm.RESTART.write(file, restart);

        assertThat(SavedForm.RESTART.read(file)).isEqualTo(restart);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> SavedForm.RESTART.read(folder.resolve("none")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_file_larger_than_any_that_was_saved_is_not_read() throws IOException {
        Path file = folder.resolve("huge.json");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]), SavedForm.MAX_BYTES);
        }

        assertThatThrownBy(() -> SavedForm.SNAPSHOT.read(file)).hasMessageContaining("longer than");
    }

    private static String text(RestartUnderWay restart) throws IOException {
        return new String(SavedForm.RESTART.bytes(restart), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
