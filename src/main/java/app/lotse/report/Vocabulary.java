package app.lotse.report;

/** The words that are known to be harmless, because they stand in what Lotse ships: names of programs, folders and apps of the maker and of known malware. */
@FunctionalInterface
public interface Vocabulary {
    /** @param word one word or one part of a path, such as {@code smbd} or {@code .malware_remover} */
    boolean harmless(String word);
}
