package app.lotse.logbook;

import app.lotse.model.RestartUnderWay;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The logbook in one small JSON file that only the owner's account may read. */
public final class FileLogbook implements Logbook {
    private static final int SCHEMA = 1;
    /** Far more than the answers of many devices; more is no logbook. */
    private static final int MAX_BYTES = 1_000_000;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Map<String, Map<String, TipAnswer>> tips = new TreeMap<>();
    private final RestartNote note;
    private Optional<Path> setAside = Optional.empty();
    private final History history = new ForgetfulHistory();
    private Reminders reminders = KeptReminders.forgetful();

    /** The file: answers by NAS and tip. */
    private record Stored(int schema, Map<String, Map<String, Said>> tips) {}

    /** One answer in the file. */
    private record Said(TipState state, Instant at) {}

    private FileLogbook(Path folder) {
        this.folder = folder;
        this.note = new RestartNote(folder, InstantSource.system());
    }

    /**
     * Opens or begins the logbook in a folder, which is made if needed. A file that cannot be understood is set aside, not lost.
     *
     * @throws UncheckedIOException when the folder cannot be made or read
     */
    public static FileLogbook open(Path folder) {
        var logbook = new FileLogbook(folder);
        try {
            PrivateFiles.folder(folder);
            logbook.load();
            logbook.reminders = KeptReminders.in(folder.resolve("reminders.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return logbook;
    }

    /** Where the damaged file lies that this start found, to be told to the owner. */
    public Optional<Path> setAside() {
        return setAside;
    }

    @Override
    public synchronized Map<String, TipAnswer> tips(String nasKey) {
        return Map.copyOf(tips.getOrDefault(nasKey, Map.of()));
    }

    @Override
    public synchronized void remember(String nasKey, TipAnswer answer) {
        Map<String, TipAnswer> ofNas = tips.computeIfAbsent(nasKey, _ -> new TreeMap<>());
        TipAnswer old = ofNas.put(answer.tip(), answer);
        try {
            write();
        } catch (IOException e) {
            if (old == null) {
                ofNas.remove(answer.tip());
            } else {
                ofNas.put(old.tip(), old);
            }
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Reminders reminders() {
        return reminders;
    }

    @Override
    public List<RestartUnderWay> allUnderWay() {
        return note.all();
    }

    @Override
    public Optional<RestartUnderWay> underWay() {
        return note.all().stream().findFirst();
    }

    @Override
    public Optional<Instant> underWayUnread() {
        return note.unread();
    }

    @Override
    public void sending(RestartUnderWay restart) throws IOException {
        note.write(restart);
    }

    @Override
    public void over(RestartUnderWay restart) {
        note.remove(restart);
    }

    @Override
    public Path folder() {
        return folder;
    }

    private Path file() {
        return folder.resolve("logbook.json");
    }

    private void load() throws IOException {
        try {
            Stored stored = read();
            stored.tips()
                    .forEach((nas, said) ->
                            said.forEach((tip, answer) -> tips.computeIfAbsent(nas, _ -> new TreeMap<>())
                                    .put(tip, new TipAnswer(tip, answer.state(), answer.at()))));
        } catch (NoSuchFileException none) {
            return;
        } catch (JacksonException damaged) {
            tips.clear();
            Path aside = folder.resolve("logbook.damaged-" + STAMP.format(Instant.now()) + ".json");
            Files.move(file(), aside);
            setAside = Optional.of(aside);
        }
    }

    private Stored read() throws IOException {
        byte[] content;
        try (var in = Files.newInputStream(file())) {
            content = in.readNBytes(MAX_BYTES + 1);
        }
        if (content.length > MAX_BYTES) {
            throw new Damaged("longer than " + MAX_BYTES + " bytes");
        }
        Stored stored = Json.MAPPER.readValue(content, Stored.class);
        if (stored == null || stored.schema() != SCHEMA) {
            throw new Damaged("another schema");
        }
        if (stored.tips().values().stream().anyMatch(said -> said == null || said.containsValue(null))) {
            throw new Damaged("an empty answer");
        }
        return stored;
    }

    private void write() throws IOException {
        var said = new LinkedHashMap<String, Map<String, Said>>();
        tips.forEach((nas, answers) -> {
            var ofNas = new LinkedHashMap<String, Said>();
            answers.forEach((tip, answer) -> ofNas.put(tip, new Said(answer.state(), answer.at())));
            said.put(nas, ofNas);
        });
        PrivateFiles.replace(file(), Json.MAPPER.writeValueAsBytes(new Stored(SCHEMA, said)));
    }

    /** Made when a file is read or written: the first start has none, and its window waits for nothing. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
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
