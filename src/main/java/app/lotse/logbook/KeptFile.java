package app.lotse.logbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.UnaryOperator;

/**
 * One small file that only the owner's account may read, shared by all windows of Lotse: each change reads it anew, behind a lock, and replaces it as a
 * whole. What cannot be understood is set aside; what a newer Lotse wrote stays as it is.
 *
 * @param <T> what it holds
 */
final class KeptFile<T> implements Memory<T> {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path file;
    private final FileForm<T, ?> form;
    private final Turn turn;
    private final Set<OddFile> odd = new CopyOnWriteArraySet<>();
    private volatile Seen<T> seen;

    /** @param mark which state of the file it was; empty where it is to be read again in any case */
    private record Seen<T>(Optional<Mark> mark, T value) {}

    /** Each replacement has another one. */
    private record Mark(FileTime at, long bytes, Optional<Object> key) {
        static final Mark NO_FILE = new Mark(FileTime.fromMillis(0), -1, Optional.empty());
    }

    KeptFile(Path file, FileForm<T, ?> form, Turn turn) {
        this.file = file;
        this.form = form;
        this.turn = turn;
        this.seen = new Seen<>(Optional.empty(), form.nothing());
    }

    /** Never throws: what cannot be opened just now is as it was seen last. */
    @Override
    public T now() {
        try {
            var mark = mark();
            if (!seen.mark().equals(Optional.of(mark))) {
                seen = new Seen<>(Optional.of(mark), read(mark));
            }
        } catch (Damaged damaged) {
            setAsideInTurn();
        } catch (FileForm.Newer newer) {
            tell(OddFile.Kind.NEWER);
        } catch (IOException notNow) {
            // What was seen last counts until it can be opened again.
        }
        return seen.value();
    }

    @Override
    public void change(UnaryOperator<T> change) {
        try {
            turn.take(() -> {
                T before = readOrSetAside();
                T after = change.apply(before);
                if (after.equals(before)) {
                    PrivateFiles.removeDraft(file);
                } else {
                    PrivateFiles.replace(file, form.bytes(after));
                }
                seen = new Seen<>(Optional.empty(), after);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is gone, whatever it held. */
    void remove() throws IOException {
        turn.take(() -> {
            PrivateFiles.removeDraft(file);
            PrivateFiles.remove(file);
            seen = new Seen<>(Optional.empty(), form.nothing());
        });
    }

    /** What this run of the program found instead of a file that it can read. */
    List<OddFile> odd() {
        now();
        return List.copyOf(odd);
    }

    private void tell(OddFile.Kind kind) {
        odd.add(new OddFile(kind, file));
    }

    private Mark mark() throws IOException {
        try {
            var is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!is.isRegularFile()) {
                throw new Damaged("no plain file");
            }
            return new Mark(is.lastModifiedTime(), is.size(), Optional.ofNullable(is.fileKey()));
        } catch (NoSuchFileException none) {
            return Mark.NO_FILE;
        }
    }

    private T read(Mark mark) throws IOException {
        if (mark == Mark.NO_FILE) {
            return form.nothing();
        }
        byte[] content;
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            content = in.readNBytes(form.mostBytes() + 1);
        }
        if (content.length > form.mostBytes()) {
            throw new Damaged("longer than " + form.mostBytes() + " bytes");
        }
        try {
            return form.read(content);
        } catch (FileForm.Newer newer) {
            throw newer;
        } catch (IOException | RuntimeException e) {
            throw new Damaged(e.getMessage());
        }
    }

    private T readOrSetAside() throws IOException {
        try {
            return read(mark());
        } catch (Damaged damaged) {
            odd.add(new OddFile(OddFile.Kind.SET_ASIDE, moveAside()));
            return form.nothing();
        }
    }

    private Path moveAside() throws IOException {
        String name = file.getFileName().toString().replace(".json", "");
        Path aside = file.resolveSibling(name + ".damaged-" + STAMP.format(Instant.now()) + ".json");
        Files.move(file, aside);
        return aside;
    }

    /** Read once more when nobody writes: another window may have put a good one there meanwhile. */
    private void setAsideInTurn() {
        try {
            turn.take(() -> seen = new Seen<>(Optional.empty(), readOrSetAside()));
        } catch (IOException staysWhereItIs) {
            tell(OddFile.Kind.DAMAGED);
        }
    }

    /** Read, but not to be understood. */
    private static final class Damaged extends IOException {
        private static final long serialVersionUID = 1;

        Damaged(String message) {
            super(message);
        }
    }
}
