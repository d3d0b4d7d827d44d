package app.lotse.report;

import app.lotse.model.Plain;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sets the filled template as an accessible PDF (PDF/UA): tagged, with language, title and bookmarks, and only with the fonts that Lotse ships. */
final class Press {
    private static final String FAMILY = "Lotse Paper";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final FSStreamFactory NOTHING = uri -> {
        throw new IllegalStateException("the report fetches nothing");
    };

    private Press() {}

    /** @param xhtml well-formed, without a declaration of its type */
    static byte[] pdf(String xhtml) throws IOException {
        XRLog.setLoggingEnabled(false);
        byte[] normal = font("OpenSans-Regular.ttf");
        byte[] bold = font("OpenSans-Bold.ttf");
        var page = parsed(Letters.of(normal).known(xhtml));
        bookmarks(page);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Lotse");
        builder.useUriResolver((base, uri) -> null);
        builder.useHttpStreamImplementation(NOTHING);
        builder.useProtocolsStreamImplementation(NOTHING, "file", "ftp", "jar", "data", "classpath");
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useFont(() -> new ByteArrayInputStream(normal), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withW3cDocument(page, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static byte[] font(String name) throws IOException {
        try (InputStream in = Press.class.getResourceAsStream("/app/lotse/report/" + name)) {
            if (in == null) {
                throw new IOException("no font " + name);
            }
            return in.readAllBytes();
        }
    }

    private static Document parsed(String xhtml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("the filled template is no XML", e);
        }
    }

    /** The chapters, for the reader's list of contents. */
    private static void bookmarks(Document page) {
        var head = (Element) page.getElementsByTagName("head").item(0);
        var list = page.createElement("bookmarks");
        var titles = page.getElementsByTagName("h2");
        for (int i = 0; i < titles.getLength(); i++) {
            var title = (Element) titles.item(i);
            if (title.hasAttribute("id")) {
                var one = page.createElement("bookmark");
                one.setAttribute("name", Plain.line(title.getTextContent(), 100));
                one.setAttribute("href", "#" + title.getAttribute("id"));
                list.appendChild(one);
            }
        }
        head.appendChild(list);
    }
}
