package app.lotse.model;

/** One value that a finding rests on: a key such as {@code pid} or {@code file}, and what was read, made {@link Plain}. */
public record Evidence(String key, String value) {
    public Evidence {
        value = Plain.line(value, 200);
    }

    @Override
    public String toString() {
        return key + "=" + value;
    }
}
