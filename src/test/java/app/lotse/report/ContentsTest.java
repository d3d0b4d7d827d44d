package app.lotse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever lies in a file that is handed over can be read before. */
class ContentsTest {
    @TempDir
    private Path folder;

    @AfterEach
    void nobodyElseIsInterrupted() {
        Thread.interrupted();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            <p>One</p><p>Two</p>                              | One;Two
            <p>One <b>bold</b> word</p>                       | One bold word
            <h1>Title</h1>plain                               | Title;plain
            a &lt;b&gt; &amp;amp; &#252;&#xfc; &nbsp;c        | a <b> &amp; üü c
            <!-- hidden --><p>shown</p>                       | hidden;shown
            <a href="http://host-1/x">there</a>               | (http://host-1/x) there
            <img alt='a picture' src=x.png>                   | (a picture) (x.png)
            <meta name="author" content="Anna">               | (author) (Anna)
            <meta name="viewport" content="width=device-width, initial-scale=1"/><p>y</p> | y
            <meta name="viewport" content="Anna"/>            | (viewport) (Anna)
            <!DOCTYPE html><html lang="de"><p class="x">y</p> | y
            <style>p::after { content: '}' }</style><p>y</p>  | y
            <script>alert(1)</script>                         | alert(1)
            5 < 6 and 7 > 3                                   | 5 < 6 and 7 > 3
            <p title="a > b">y</p>                            | (a > b) y
            <pre>a  b</pre>                                   | a b
            unfinished <p                                     | unfinished
            &unknown; &#99999999;                             | &unknown; &#99999999;
            """)
    void aWebPageAsLines(String html, String lines) throws Exception {
        assertThat(String.join(";", Contents.of(html))).isEqualTo(lines);
    }

    @Test
    void theCellsOfATableStandBesideEachOther() throws Exception {
        assertThat(Contents.of("<tr><td>pid</td><td>4711</td></tr><tr><td>pid</td><td>12</td></tr>"))
                .containsExactly("pid | 4711", "pid | 12");
    }

    @Test
    void preformattedLinesStayLines() throws Exception {
        assertThat(Contents.of("<pre>first\nsecond\n</pre><p>third</p>")).containsExactly("first", "second", "third");
    }

    @Test
    void everyPartOfAFileIsNamedAndEveryTextInItIsThere() throws Exception {
        var file = zip(Map.of(
                "handover.json", "{\"name\":\"Fo, {tos\",\"pids\":[1,2],\"said\":\"a\\\"b\"}",
                "report.html", "<p>Report</p>",
                "report.pdf", "%PDF"));

        assertThat(Contents.of(file))
                .containsExactly(
                        new Contents.Part(
                                "handover.json",
                                46,
                                Optional.of(List.of(
                                        "{",
                                        "  \"name\": \"Fo, {tos\",",
                                        "  \"pids\": [",
                                        "    1,",
                                        "    2",
                                        "  ],",
                                        "  \"said\": \"a\\\"b\"",
                                        "}"))),
                        new Contents.Part("report.html", 13, Optional.of(List.of("Report"))),
                        new Contents.Part("report.pdf", 4, Optional.empty()));
    }

    @Test
    void whatIsNoSuchFileIsNotShownAsEmpty() throws IOException {
        var file = Files.writeString(folder.resolve("x.lotse"), "no zip");

        assertThatThrownBy(() -> Contents.of(file)).isInstanceOf(IOException.class);
    }

    @Test
    void aLongLineBecomesSeveralRowsAndNothingOfItIsLost() {
        String words = "word ".repeat(500).strip();
        String blob = "x".repeat(159) + "😀" + "y".repeat(400);

        for (var line : List.of(words, blob, "    " + words)) {
            var rows = Contents.rows(List.of(line));
            assertThat(rows).hasSizeGreaterThan(2).allMatch(row -> row.length() <= Contents.LONGEST_ROW);
            assertThat(String.join("", rows).replace(" ", "")).isEqualTo(line.replace(" ", ""));
        }
        assertThat(Contents.rows(List.of("a\u202eb\u0007"))).containsExactly("a b");
    }

    @Test
    void nobodyWaitsForTwentyThousandLinesThatSheDoesNotWantAnyMore() {
        String html =
                IntStream.range(0, 20_000).mapToObj(i -> "<p>" + i + "</p>").reduce("", String::concat);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Contents.of(html)).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> JsonLines.of("[1]")).isInstanceOf(InterruptedException.class);
    }

    private Path zip(Map<String, String> parts) throws IOException {
        var file = folder.resolve("x.lotse");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
