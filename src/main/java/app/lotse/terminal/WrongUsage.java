package app.lotse.terminal;

/** A command line that makes no sense: the key of the sentence that says so, and the option meant; never what was typed. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final String option;

    WrongUsage(String key) {
        this(key, "");
    }

    WrongUsage(String key, String option) {
        super(key);
        this.key = key;
        this.option = option;
    }

    String key() {
        return key;
    }

    String option() {
        return option;
    }
}
