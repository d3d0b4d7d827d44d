package app.lotse.practice;

import java.util.function.Supplier;

/** Something that has a name in the practice NAS's file system. */
sealed interface Node {
    /** A folder; its names are those of the paths below it. */
    record Folder() implements Node {}

    /**
     * @param text worked out when it is read
     * @param size bytes as {@code ls -l} shows them: 0 for everything under {@code /proc}
     */
    record Text(Supplier<byte[]> text, long size) implements Node {}

    /** A symbolic link; an empty target cannot be read, as with the file behind a thread of the kernel. */
    record Link(String target) implements Node {}
}
