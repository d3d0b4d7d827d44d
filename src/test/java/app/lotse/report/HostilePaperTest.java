package app.lotse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.texts.Texts;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Whatever a NAS calls itself or its programs: it stays text, and nothing is fetched for it. */
class HostilePaperTest {
    private static final Texts TEXTS = Texts.in(Locale.GERMAN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=http://192.0.2.1/x.png>",
                "<script>alert(1)</script>",
                "\"><a href='javascript:alert(1)'>x</a>",
                "</title></head><body onload=x()>",
                "&lt;b&gt; &amp; &#x3C;i&#62; &xxe;",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                "]]> <![CDATA[ --> <!-- <?php ?>",
                "{{language}} {{{title}}} {{>other}} {{=<% %>=}}",
                "{0} ''{1}'' {2,number}",
                "a\u202Ecod.exe\u2066\u200B\u0007\u0000\uD800z\uFFFE",
                "';}*{background:url(http://192.0.2.1/)}</style>",
            })
    void aNameStaysAName(String name) throws Exception {
        String html = new Paper().html(Many.named(name), TEXTS);
        var page = parsed(html);

        String shown = page.getElementsByTagName("h1").item(0).getTextContent();
        assertThat(shown).isEqualTo("Bericht über „" + app.lotse.model.Plain.line(name, 60) + "“");
        assertThat(html).doesNotContain("\u202E", "\u2066", "\u200B", "\u0007", "\u0000");
        for (String tag : new String[] {"script", "img", "link", "iframe", "object", "form", "b", "i"}) {
            assertThat(page.getElementsByTagName(tag).getLength()).as(tag).isZero();
        }
        var links = page.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            assertThat(links.item(i).getAttributes().getNamedItem("href").getNodeValue())
                    .startsWith("#");
        }
        try (var document = Loader.loadPDF(new Paper().pdf(Many.named(name), TEXTS))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .contains(app.lotse.model.Plain.line(name, 60).substring(0, 1));
            assertThat(new PDFTextStripper().getText(document)).contains("Womit der Bericht gemacht ist");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void thePageForbidsItselfEverything(String language) throws Exception {
        String html = new Paper().html(Many.healthy(), Texts.in(Locale.of(language)));

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language + "\"")
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
                .doesNotContain("<script", "@import", "url(", " src=", "file:");
        assertThat(html.replace("http://www.w3.org/1999/xhtml", "")).doesNotContain("http:", "https:");
    }

    /** Even where something got into the filled template that should not be there. */
    @Test
    void thePressFetchesNothing(@TempDir Path folder) throws Exception {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            var css = Files.writeString(folder.resolve("x.css"), "p::after { content: 'FETCHED'; }");
            byte[] pdf = Press.pdf("<html lang=\"de\"><head><title>t</title>"
                    + "<link rel=\"stylesheet\" href=\"" + there + "a.css\"/>"
                    + "<link rel=\"stylesheet\" href=\"" + css.toUri() + "\"/>"
                    + "<style>@import url(" + there + "b.css); @import url(" + css.toUri() + ");"
                    + " @font-face { font-family: 'Evil'; src: url(" + there + "f.ttf); }"
                    + " body { font-family: 'Lotse Paper'; background-image: url(" + there + "c.png); }</style></head>"
                    + "<body><p style=\"font-family: 'Evil', 'Lotse Paper'\">text</p><img alt=\"x\" src=\"" + there
                    + "d.png\"/></body></html>");
            assertThat(asked.get()).isZero();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("text")
                        .doesNotContain("FETCHED");
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void thePressTakesNoDeclaredEntities() {
        assertThatThrownBy(() -> Press.pdf("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"))
                .isInstanceOf(IOException.class);
    }

    private static Document parsed(String html) throws Exception {
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>\n", ""))));
    }
}
