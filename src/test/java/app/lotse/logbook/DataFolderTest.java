package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each platform wants a program's data to lie. */
class DataFolderTest {
    @ParameterizedTest
    @CsvSource({
        // system, lotse.data, XDG_DATA_HOME, LOCALAPPDATA, folder
        "Linux, , , , /home/anna/.local/share/lotse",
        "Linux, , /data, , /data/lotse",
        "Linux, , relative, , /home/anna/.local/share/lotse",
        "Linux, , '', , /home/anna/.local/share/lotse",
        "Linux, /elsewhere, /data, , /elsewhere",
        "Windows 11, , , /local, /local/Lotse",
        "Windows 11, , , , /home/anna/AppData/Local/Lotse",
        "Mac OS X, , /data, , /home/anna/Library/Application Support/Lotse",
    })
    void followsThePlatformsCustom(String system, String chosen, String xdg, String local, Path folder) {
        var properties = new HashMap<>(Map.of("os.name", system, "user.home", "/home/anna"));
        properties.put("lotse.data", chosen);
        var environment = new HashMap<String, String>();
        environment.put("XDG_DATA_HOME", xdg);
        environment.put("LOCALAPPDATA", local);

        assertThat(DataFolder.of(properties::get, environment::get)).isEqualTo(folder);
    }
}
