package app.lotse.diagnosis;

import app.lotse.Anything;
import app.lotse.fuzz.Oracle;
import app.lotse.logbook.SavedForm;
import app.lotse.model.Level;
import app.lotse.model.Snapshot;
import app.lotse.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** The judgement of any Snapshot, and the reading of what is known. */
public final class DiagnosisFuzz {
    private DiagnosisFuzz() {}

    /** A verdict on anything. */
    public static final class Judge {
        private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();

        private Judge() {}

        public static List<byte[]> seeds() {
            var random = new SplittableRandom(5);
            return Stream.of(100, 1_000, 4_000)
                    .map(length -> {
                        var bytes = new byte[length];
                        random.nextBytes(bytes);
                        return bytes;
                    })
                    .toList();
        }

        public static void fuzzerTestOneInput(byte[] data) throws IOException {
            Snapshot snapshot = Anything.from(data).a(Snapshot.class);
            Verdict verdict = DIAGNOSIS.judge(snapshot);
            verdict.cpuPercent()
                    .value()
                    .ifPresent(cpu -> Oracle.holds(cpu >= 0 && cpu <= 100, "busier than there is machine: " + cpu));
            verdict.findings()
                    .forEach(f -> f.evidence().forEach(e -> Oracle.plain(e.value(), 200, "evidence of " + f.check())));
            verdict.causes().forEach(c -> c.programs().forEach(p -> Oracle.plain(p, 40, "a program's name")));
            long looks = snapshot.samples().stream().filter(s -> s.isKnown()).count();
            Oracle.holds(
                    looks >= 2 || verdict.level().compareTo(Level.UNCLEAR) >= 0, "fine after fewer than two looks");
            Snapshot saved = SavedForm.SNAPSHOT.read(SavedForm.SNAPSHOT.bytes(snapshot));
            Oracle.holds(DIAGNOSIS.judge(saved).equals(verdict), "judged otherwise after saving");
        }
    }

    /** What is known, as read from its files. */
    public static final class Known {
        private static final List<Class<?>> KINDS =
                List.of(Knowledge.KernelName[].class, Knowledge.Threat[].class, HarmlessCause[].class);

        private Known() {}

        public static List<byte[]> seeds() {
            return Stream.of("kernel-threads", "threats", "causes")
                    .map(name -> {
                        try (var in = Knowledge.class.getResourceAsStream("/knowledge/" + name + ".json")) {
                            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                            // The first entry alone: a fuzzer works better on short inputs.
                            return (text.substring(0, text.indexOf('}') + 1) + "]").getBytes(StandardCharsets.UTF_8);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }

        public static void fuzzerTestOneInput(byte[] data) {
            for (Class<?> kind : KINDS) {
                try {
                    Knowledge.parse(new String(data, StandardCharsets.UTF_8), kind);
                } catch (JacksonException refused) {
                    Oracle.holds(refused.getMessage() != null, "refused without a word");
                }
            }
        }
    }
}
