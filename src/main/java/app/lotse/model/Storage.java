package app.lotse.model;

import java.util.List;

/**
 * The shared folders and volumes that a NAS had at one moment: after a restart all of them shall be there again.
 *
 * @param shares names of the shared folders, raw
 */
public record Storage(Reading<List<String>> shares, Reading<List<Volume>> volumes) {

    /** One volume. @param path where it is mounted @param usedBytes what lies on it, in bytes @param totalBytes its size, in bytes */
    public record Volume(String path, long usedBytes, long totalBytes, boolean readOnly) {}

    /** Nothing was asked. */
    public static Storage notAsked() {
        return new Storage(Reading.unread(Reading.Reason.NOT_ASKED, ""), Reading.unread(Reading.Reason.NOT_ASKED, ""));
    }
}
