package app.lotse.checklist;

import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import java.util.List;
import java.util.Map;

/** Judges each tip by what was read, and puts it together with what the owner said. */
public final class Checklist {
    /** The tips in the order of the harm that each keeps away, with the knowledge that comes with Lotse. */
    public static Checklist shipped() {
        throw new UnsupportedOperationException();
    }

    /** In order. */
    public List<Tip> tips() {
        throw new UnsupportedOperationException();
    }

    /** @param said her last answer to each tip, by its id @return one for each tip, in order */
    public List<TipStanding> judge(TipReadings readings, Map<String, TipAnswer> said) {
        throw new UnsupportedOperationException();
    }
}
