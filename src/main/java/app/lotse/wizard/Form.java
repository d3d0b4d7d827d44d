package app.lotse.wizard;

/** In what form the report is handed over (texts under {@code handover.form.NAME}). */
enum Form {
    PDF("pdf"),
    HTML("html"),
    /** Lotse opens it again, and everything can be judged anew from it. */
    LOTSE("lotse");

    private final String ending;

    Form(String ending) {
        this.ending = ending;
    }

    /** Of its files, without the dot. */
    String ending() {
        return ending;
    }
}
