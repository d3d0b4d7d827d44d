package app.lotse.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Loads whom an owner can ask; as strict as the tips. */
public final class Contacts {
    private Contacts() {}

    /** Those that come with Lotse, the one to ask first at the top. */
    public static List<Contact> shipped() {
        try (var file = Contacts.class.getResourceAsStream("/knowledge/contacts.json")) {
            if (file == null) {
                throw new IllegalStateException("the contacts are missing from the program");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws tools.jackson.core.JacksonException when the file is not exactly as expected */
    static List<Contact> read(InputStream json) {
        return List.copyOf(Tips.STRICT.readValue(json, new TypeReference<List<Contact>>() {}));
    }
}
