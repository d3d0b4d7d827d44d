package app.lotse.logbook;

import app.lotse.model.Reminder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The wishes in one small JSON file that only the owner's account may read; without a file, only until the program ends. */
final class KeptReminders implements Reminders {
    private static final int SCHEMA = 1;
    private static final int MAX_BYTES = 200_000;
    /** Two for each NAS of a large house; what is beyond is dropped, the latest first. */
    private static final int MOST = 100;

    private final Optional<Path> file;
    private List<Reminder> wishes = List.of();

    private record Stored(int schema, List<Kept> reminders) {}

    /** One wish in the file. */
    private record Kept(Reminder.Kind kind, String nasKey, String nasName, Instant due) {}

    private KeptReminders(Optional<Path> file) {
        this.file = file;
    }

    /** Only until the program ends. */
    static KeptReminders forgetful() {
        return new KeptReminders(Optional.empty());
    }

    /** Reads the file. What cannot be understood is set aside, not lost: a wish is no reason to keep the wizard shut. */
    static KeptReminders in(Path file) throws IOException {
        var kept = new KeptReminders(Optional.of(file));
        try {
            kept.wishes = read(file);
        } catch (NoSuchFileException none) {
            return kept;
        } catch (JacksonException damaged) {
            Files.move(file, file.resolveSibling("reminders.damaged-" + System.currentTimeMillis() + ".json"));
        }
        return kept;
    }

    @Override
    public synchronized List<Reminder> all() {
        return wishes;
    }

    @Override
    public synchronized void remember(Reminder wish) {
        change(without(wish), Optional.of(wish));
    }

    @Override
    public synchronized void forget(Reminder wish) {
        change(without(wish), Optional.empty());
    }

    private List<Reminder> without(Reminder wish) {
        return wishes.stream().filter(one -> !one.sameWish(wish)).toList();
    }

    private void change(List<Reminder> others, Optional<Reminder> more) {
        var all = new ArrayList<>(others);
        more.ifPresent(all::add);
        var sorted = sorted(all);
        if (file.isPresent()) {
            write(file.get(), sorted);
        }
        wishes = sorted;
    }

    private static List<Reminder> sorted(List<Reminder> all) {
        return all.stream()
                .sorted(Comparator.comparing(Reminder::due))
                .limit(MOST)
                .toList();
    }

    private static List<Reminder> read(Path file) throws IOException {
        byte[] content;
        try (var in = Files.newInputStream(file)) {
            content = in.readNBytes(MAX_BYTES + 1);
        }
        if (content.length > MAX_BYTES) {
            throw new Damaged("longer than " + MAX_BYTES + " bytes");
        }
        Stored stored = Json.MAPPER.readValue(content, Stored.class);
        if (stored == null || stored.schema() != SCHEMA || stored.reminders().contains(null)) {
            throw new Damaged("another schema");
        }
        return sorted(stored.reminders().stream()
                .map(one -> new Reminder(one.kind(), one.nasKey(), one.nasName(), one.due()))
                .toList());
    }

    private static void write(Path file, List<Reminder> wishes) {
        var kept = wishes.stream()
                .map(one -> new Kept(one.kind(), one.nasKey(), one.nasName(), one.due()))
                .toList();
        try {
            PrivateFiles.replace(file, Json.MAPPER.writeValueAsBytes(new Stored(SCHEMA, kept)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Made when a file is read or written: the first start has none, and its window waits for nothing. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    /** Read, but not to be understood. */
    private static final class Damaged extends JacksonException {
        private static final long serialVersionUID = 1;

        Damaged(String message) {
            super(message);
        }
    }
}
