package app.lotse.model;

import java.util.List;

/**
 * The names at the tops of the shared folders: names only, never contents.
 *
 * @param folders each folder under {@code /share} with the names in it, raw
 * @param unseen folders that could not be listed: as long as there is one, "no ransom note" cannot be said
 */
public record ShareTops(List<Folder> folders, List<String> unseen) {
    public ShareTops {
        folders = List.copyOf(folders);
        unseen = List.copyOf(unseen);
    }

    /** One shared folder's path and the names in it. */
    public record Folder(String path, List<String> names) {
        public Folder {
            names = List.copyOf(names);
        }
    }
}
