package app.lotse.practice;

import app.lotse.model.Scenario;
import java.util.List;

/** The shared folders of the practice NAS: names of photos, and in one scenario what encryption makes of them. */
final class ShareFiles {
    private static final String DISK = "CACHEDEV1_DATA";
    private static final String NOTE = "!!!READ_ME.txt";
    private static final int PHOTOS = 18;

    private ShareFiles() {}

    static void fill(DeviceFiles files, Machine machine) {
        boolean encrypted = machine.scenario() == Scenario.ENCRYPTION;
        String disk = "/share/" + DISK;
        for (String hidden : List.of(".qpkg", ".system", ".@upload_cache", "@Recycle")) {
            files.folder(disk + "/" + hidden);
        }
        for (String share : List.of("Public", "Photos", "Multimedia", "homes")) {
            files.folder(disk + "/" + share);
            files.put("/share/" + share, new Node.Link(DISK + "/" + share));
        }
        files.folder(disk + "/homes/admin");
        files.folder(disk + "/Photos/2023");
        files.folder(disk + "/Photos/2024");
        files.folder(disk + "/Multimedia/.@__thumb");
        photos(files, disk + "/Photos/IMG_", 2_041, encrypted);
        photos(files, disk + "/Multimedia/DSC0", 151, encrypted);
        if (encrypted) {
            String text = "This note belongs to the practice NAS. Nothing real was encrypted.\n";
            files.text(disk + "/Photos/" + NOTE, text);
            files.text(disk + "/Multimedia/" + NOTE, text);
            files.text(disk + "/Public/" + NOTE, text);
        }
    }

    private static void photos(DeviceFiles files, String prefix, int first, boolean encrypted) {
        for (int i = 0; i < PHOTOS; i++) {
            // Some are still to come: it is under way.
            files.text(prefix + (first + i) + ".JPG" + (encrypted && i < PHOTOS - 4 ? ".7z" : ""), "");
        }
    }
}
