package app.lotse.web;

import java.nio.charset.StandardCharsets;

/** The manufacturer's list in the form that it is known to have, with models made up for the tests. */
final class FeedText {
    private FeedText() {}

    /** A whole list with its BOM. */
    static byte[] list(String... models) {
        return ("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!--<cachechk>1<cachechk>-->\n<docRoot>\n<storage>\n"
                        + "<downloadServer><server>http://eu1.example/</server><server /></downloadServer>\n"
                        + String.join("\n", models) + "\n</storage>\n</docRoot>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String model(String product, String model, String version, String build, String date) {
        return """
                <model>
                  <productName>%s</productName>
                  <modelName>%s</modelName>
                  <internalModelName>TS-999</internalModelName>
                  <firmware>
                    <version>%s</version>
                    <buildNumber>%s</buildNumber>
                    <severity>3</severity>
                    <pubDate>%s</pubDate>
                    <description><![CDATA[some <b>words</b>]]></description>
                    <downloadURL>http://download.example/a.zip</downloadURL>
                    <downloadURL>http://eu1.example/a.zip</downloadURL>
                  </firmware>
                </model>""".formatted(product, model, version, build, date);
    }

    /** One that is of 20 November 2026. */
    static String model(String product, String version) {
        return model(product, product, version, "20261120", "Fri, 20, Nov 2026 15:15:38 +0800");
    }
}
