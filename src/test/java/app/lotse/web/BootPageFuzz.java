package app.lotse.web;

import app.lotse.fuzz.Oracle;
import app.lotse.model.BootState;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The web page of a NAS that is perhaps infected. */
public final class BootPageFuzz {
    private BootPageFuzz() {}

    public static List<byte[]> seeds() {
        return List.of(
                "<a><is_booting><![CDATA[1]]></is_booting></a>".getBytes(StandardCharsets.UTF_8),
                "<is_booting> 0 </is_booting>".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String page = new String(data, StandardCharsets.UTF_8);
        BootState state = BootPage.stateIn(page);
        Oracle.holds(
                state == BootState.UNKNOWN || page.contains("<is_booting>") && page.contains("</is_booting>"),
                "a state out of nothing");
        // Said twice it is not believed.
        Oracle.holds(
                state == BootState.UNKNOWN || BootPage.stateIn(page + page) == BootState.UNKNOWN, "believed twice");
    }
}
