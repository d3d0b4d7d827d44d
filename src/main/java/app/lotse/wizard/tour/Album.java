package app.lotse.wizard.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the pictures and the words of a tour in a folder. */
final class Album {
    private final Path folder;
    private final List<Map<String, Object>> pages = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** Makes the folder; pictures of an earlier tour in it are taken away, so that none is taken for one of this. */
    Album(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (var old = Files.newDirectoryStream(folder, "[0-9][0-9]-*.png")) {
            for (var picture : old) {
                Files.delete(picture);
            }
        }
        Files.deleteIfExists(folder.resolve("result.json"));
    }

    void keep(String name, Sight sight, Image picture) throws IOException {
        String file = "%02d-%s.png".formatted(pages.size() + 1, name);
        Files.write(folder.resolve(file), Png.of(picture));
        var page = new LinkedHashMap<String, Object>();
        page.put("name", name);
        page.put("headline", sight.headline());
        page.put("status", sight.status());
        page.put("texts", sight.texts());
        page.put("buttons", sight.buttons());
        page.put("trouble", sight.trouble());
        page.put("picture", file);
        pages.add(page);
        names.add(name);
    }

    /** Names of the pages kept so far, in their order. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Writes {@code result.json}: first the pages, then what is said of the tour as a whole. */
    void close(Map<String, Object> whole) throws IOException {
        var result = new LinkedHashMap<String, Object>();
        result.put("pages", pages);
        result.putAll(whole);
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("result.json"), json.writeValueAsString(result) + "\n");
    }
}
