package app.lotse.logbook;

import app.lotse.Anything;
import app.lotse.fuzz.Oracle;
import app.lotse.model.CheckUp;
import app.lotse.model.RestartUnderWay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** What lies on disk, where anything may have happened to it. */
public final class LogbookFuzz {
    private LogbookFuzz() {}

    /** Any bytes as a restart under way, which holds a check-up and a NAS: the whole, or an IOException. */
    public static final class Read {
        private Read() {}

        public static List<byte[]> seeds() {
            try {
                return List.of(
                        SavedForm.RESTART.bytes(SavedFormSamples.restart()),
                        SavedForm.RESTART.bytes(
                                Anything.from(new SplittableRandom(3)).a(RestartUnderWay.class)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public static void fuzzerTestOneInput(byte[] data) throws IOException {
            RestartUnderWay restart;
            try {
                restart = SavedForm.RESTART.read(data);
            } catch (IOException refused) {
                return;
            }
            comesBack(SavedForm.RESTART, restart);
        }
    }

    /** Anything that a check-up can hold is saved and comes back. */
    public static final class Saved {
        private Saved() {}

        public static List<byte[]> seeds() {
            var random = new SplittableRandom(11);
            var bytes = new byte[4_000];
            random.nextBytes(bytes);
            return List.of(bytes, new byte[] {1, 2, 3});
        }

        public static void fuzzerTestOneInput(byte[] data) throws IOException {
            comesBack(SavedForm.CHECK_UP, Anything.from(data).a(CheckUp.class));
            comesBack(SavedForm.RESTART, Anything.from(data).a(RestartUnderWay.class));
            comesBack(SavedForm.EVIDENCE, Anything.from(data).a(SavedForm.Evidence.class));
        }
    }

    /** Any bytes as a file of evidence: technicians open what others send them. */
    public static final class ReadEvidence {
        private ReadEvidence() {}

        public static List<byte[]> seeds() {
            try {
                return List.of(
                        SavedForm.EVIDENCE.bytes(
                                Anything.from(new SplittableRandom(7)).a(SavedForm.Evidence.class)),
                        "{\"schema\":1,\"savedAt\":\"2026-11-23T14:10:00Z\"}".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public static void fuzzerTestOneInput(byte[] data) throws IOException {
            SavedForm.Evidence evidence;
            try {
                evidence = SavedForm.EVIDENCE.read(data);
            } catch (IOException refused) {
                return;
            }
            comesBack(SavedForm.EVIDENCE, evidence);
        }
    }

    private static <T> void comesBack(SavedForm<T> form, T value) throws IOException {
        Oracle.holds(form.read(form.bytes(value)).equals(value), "not what was saved");
    }
}
