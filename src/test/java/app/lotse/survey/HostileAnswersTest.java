package app.lotse.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.Level;
import app.lotse.model.Snapshot;
import app.lotse.model.Timekeeper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever bytes come back, a survey ends with a Snapshot and a verdict, and what is broken is never taken for fine. */
class HostileAnswersTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();
    private static final String PIECES = "() \n\0-@SRZ0123456789/'>:\u00ff";

    private static Snapshot take(UnaryOperator<byte[]> garble) throws Exception {
        var nas = new Answers();
        nas.garble = garble;
        return new Survey(Timekeeper.scaled(1_000_000), DIAGNOSIS::doubts)
                .take(nas, Duration.ofSeconds(5), Optional.empty());
    }

    @Test
    void random_bytes_are_survived() {
        var random = new Random(20261123);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(4000)];
            for (int k = 0; k < noise.length; k++) {
                noise[k] = (byte) (i % 2 == 0 ? random.nextInt(256) : PIECES.charAt(random.nextInt(PIECES.length())));
            }
            assertThatCode(() -> assertThat(
                                    DIAGNOSIS.judge(take(bytes -> noise)).level())
                            .isEqualTo(Level.UNCLEAR))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void true_answers_with_some_bytes_changed_are_survived() {
        var random = new Random(7);
        for (int i = 0; i < 1500; i++) {
            assertThatCode(() -> DIAGNOSIS.judge(take(bytes -> mutated(bytes, random))))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = (byte) PIECES.charAt(random.nextInt(PIECES.length()));
                default -> {
                    int end = Math.min(changed.length, at + random.nextInt(60));
                    byte[] shorter = Arrays.copyOf(changed, changed.length - (end - at));
                    System.arraycopy(changed, end, shorter, at, changed.length - end);
                    changed = shorter.length == 0 ? changed : shorter;
                }
            }
        }
        return changed;
    }

    /** With a miner the second and the closer look are made as well. */
    @Test
    void true_answers_about_a_miner_with_some_bytes_changed_are_survived() {
        var random = new Random(11);
        for (int i = 0; i < 1500; i++) {
            var nas = new Answers();
            nas.addMiner(i % 2 == 0 ? 'S' : 'Z');
            nas.garble = bytes -> random.nextInt(4) == 0 ? mutated(bytes, random) : bytes;
            nas.errors = "cat: can't open '/etc/ld.so.preload': No such file or directory\n";
            assertThatCode(() -> DIAGNOSIS.judge(new Survey(Timekeeper.scaled(1_000_000), DIAGNOSIS::doubts)
                            .take(nas, Duration.ofSeconds(5), Optional.empty())))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void circumstances_full_of_noise_change_no_verdict() throws Exception {
        var random = new Random(12);
        for (int i = 0; i < 200; i++) {
            Snapshot s = take(bytes -> {
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                if (!text.contains(" crontab\n")) {
                    return bytes;
                }
                byte[] noise = new byte[random.nextInt(3_000)];
                random.nextBytes(noise);
                return noise;
            });

            assertThat(DIAGNOSIS.judge(s).level()).isEqualTo(Level.NOTHING_FOUND);
            assertThat(s.startPlaces())
                    .isNotEmpty()
                    .allSatisfy((place, lines) -> assertThat(lines.isKnown()).isFalse());
        }
    }

    @Test
    @Timeout(60)
    void huge_answers_to_every_new_question_are_read_in_time() throws Exception {
        for (String section : List.of("crontab", "keys", "accounts", "hosts", "links", "open", "status", "tcp")) {
            var nas = new Answers();
            nas.addMiner('S');
            nas.sections.put(
                    section, "ssh-rsa AAAA /proc/24871/fd/1 -> : 0:0 \t".repeat(50_000) + "\n:".repeat(50_000));
            assertThatCode(() -> new Survey(Timekeeper.scaled(1_000_000), DIAGNOSIS::doubts)
                            .take(nas, Duration.ofSeconds(5), Optional.empty()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void every_cut_of_a_true_answer_is_unclear() throws Exception {
        for (int percent = 0; percent < 100; percent += 3) {
            int keep = percent;
            Snapshot s = take(bytes -> Arrays.copyOf(bytes, bytes.length * keep / 100));

            assertThat(DIAGNOSIS.judge(s).level()).as(percent + " %").isEqualTo(Level.UNCLEAR);
        }
    }

    @Test
    void the_whole_answer_is_not() throws Exception {
        assertThat(DIAGNOSIS.judge(take(bytes -> bytes)).level()).isEqualTo(Level.NOTHING_FOUND);
    }

    @Test
    void a_look_whose_complaints_were_cut_off_may_have_missed_a_refused_folder() throws Exception {
        var nas = new Answers();
        nas.onAsked = name -> nas.cut = name.equals("details");
        Snapshot s = new Survey(Timekeeper.scaled(1_000_000), DIAGNOSIS::doubts)
                .take(nas, Duration.ofSeconds(5), Optional.empty());

        assertThat(DIAGNOSIS.judge(s).level()).isEqualTo(Level.UNCLEAR);
        assertThat(s.shareTops().isKnown()).isFalse();
    }

    @Test
    @Timeout(60)
    void a_large_hostile_command_line_is_read_in_time() {
        var nas = new Answers();
        nas.sections.put("commands", "1 (".repeat(1_000_000) + nas.sections.get("commands"));
        nas.sections.put("processes", nas.sections.get("processes") + "12 (\n".repeat(200_000));

        assertThatCode(() -> new Survey(Timekeeper.scaled(1_000_000), DIAGNOSIS::doubts)
                        .take(nas, Duration.ofSeconds(5), Optional.empty()))
                .doesNotThrowAnyException();
    }
}
