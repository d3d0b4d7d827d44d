package app.lotse.practice;

/** The list that the practice NAS's App Center fetched: one app is the newest, for the other there is a newer one. All versions are made up. */
final class AppCenterFiles {
    static final String REMOVER = "6.6.8";

    private AppCenterFiles() {}

    static void fill(DeviceFiles files) {
        files.text("/etc/config/rssdoc/qpkgcenter_eng.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <plugins>
                <cachechk>202611230300</cachechk>
                %s%s</plugins>
                """.formatted(
                        item("Malware Remover", "MalwareRemover", REMOVER, "2026/02/12"),
                        item("Multimedia Console", "MultimediaConsole", "2.8.0", "2026/06/30")));
    }

    private static String item(String title, String name, String version, String published) {
        return """
                <item>
                <name><![CDATA[%s]]></name>
                <internalName>%s</internalName>
                <fwVersion>5.1.0</fwVersion>
                <version>%s</version>
                <platform><platformID>TS-NASX86</platformID></platform>
                <publishedDate>%s</publishedDate>
                </item>
                """.formatted(title, name, version, published);
    }
}
