package app.lotse.survey;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.fuzz.Oracle;
import app.lotse.logbook.SavedForm;
import app.lotse.model.Snapshot;
import app.lotse.model.Timekeeper;
import app.lotse.model.Verdict;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** True answers of a NAS, changed in some places, from the wire to the verdict and to the disk. */
public final class WholeSurveyFuzz {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();
    private static final Timekeeper AT_ONCE = new Timekeeper() {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void sleep(Duration time) {}
    };

    private WholeSurveyFuzz() {}

    public static List<byte[]> seeds() {
        return List.of(new byte[] {0, 100, 3, 'a', 'b', 'c'}, new byte[] {1, 0, 40, 1, 3, -24, 2, 0, 0, 0, 0, 9});
    }

    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        var nas = new Answers();
        nas.garble = answer -> changed(answer, data);
        Snapshot snapshot = new Survey(AT_ONCE).take(nas, Duration.ofSeconds(5), Optional.empty());
        Verdict verdict = DIAGNOSIS.judge(snapshot);
        Snapshot saved = SavedForm.SNAPSHOT.read(SavedForm.SNAPSHOT.bytes(snapshot));
        Oracle.holds(saved.equals(snapshot), "saved otherwise than taken");
        Oracle.holds(DIAGNOSIS.judge(saved).equals(verdict), "judged otherwise after saving");
    }

    /** Pieces of the input, each with its place and length, put over the answer or between it. */
    private static byte[] changed(byte[] answer, byte[] data) {
        byte[] changed = answer;
        for (int at = 0; at + 3 < data.length; ) {
            int place = Math.floorMod((data[at] & 0xff) << 8 | data[at + 1] & 0xff, changed.length + 1);
            int length = Math.min(data[at + 2] & 0x7f, data.length - at - 3);
            int over = data[at + 2] < 0 ? Math.min(length, changed.length - place) : 0;
            var out = new ByteArrayOutputStream();
            out.write(changed, 0, place);
            out.write(data, at + 3, length);
            out.write(changed, place + over, changed.length - place - over);
            changed = out.toByteArray();
            at += 3 + length;
        }
        return changed;
    }
}
