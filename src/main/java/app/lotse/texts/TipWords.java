package app.lotse.texts;

import app.lotse.model.Finding;
import app.lotse.model.TipStanding;
import java.util.List;

/** Says what Lotse saw of a tip. */
public final class TipWords {
    /** @param texts the language */
    public TipWords(Texts texts) {}

    /** One sentence or two. */
    public String says(Finding finding) {
        throw new UnsupportedOperationException();
    }

    /** What was seen, the worst first, then what could not be checked. */
    public List<String> lines(TipStanding standing) {
        throw new UnsupportedOperationException();
    }
}
