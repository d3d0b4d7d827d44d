package app.lotse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.fuzz.Targets.Target;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fuzz target over its seeds and over some hundred inputs made of them, the same at every run; {@code src/bench/fuzz.sh} goes on for longer. */
class ShortFuzzTest {
    private static final int ROUNDS = 400;
    private static final String PIECES = "()[]{}\"\\ \n\r\0-@:,.=/%SRZ019\u00ff";

    static List<Target> targets() {
        return Targets.all();
    }

    @Test
    void every_family_of_parsers_has_a_target() {
        assertThat(targets())
                .extracting(target -> target.name().split("\\.")[2])
                .contains(
                        "survey",
                        "discovery",
                        "web",
                        "router",
                        "remote",
                        "restart",
                        "logbook",
                        "diagnosis",
                        "checklist",
                        "model");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void holds_its_word_for_any_input(Target target) throws Throwable {
        List<byte[]> seeds = new ArrayList<>(target.seeds());
        assertThat(seeds).isNotEmpty();
        seeds.add(new byte[0]);
        for (byte[] seed : seeds) {
            run(target, seed);
        }
        var random = new SplittableRandom(20261123);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] one = seeds.get(random.nextInt(seeds.size()));
            run(target, changed(one, seeds.get(random.nextInt(seeds.size())), random));
        }
    }

    private static void run(Target target, byte[] input) throws Throwable {
        try {
            target.run(input);
        } catch (Throwable found) {
            throw new AssertionError("input " + HexFormat.of().formatHex(input), found);
        }
    }

    private static byte[] changed(byte[] input, byte[] other, SplittableRandom random) {
        byte[] changed = input;
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(changed.length + 1);
            int to = Math.min(changed.length, at + random.nextInt(40));
            byte[] piece = switch (random.nextInt(5)) {
                case 0 -> noise(random);
                case 1 -> new byte[] {(byte) PIECES.charAt(random.nextInt(PIECES.length()))};
                case 2 -> Arrays.copyOfRange(changed, at, to);
                case 3 -> Arrays.copyOf(other, random.nextInt(other.length + 1));
                default -> new byte[0];
            };
            var out = new ByteArrayOutputStream();
            out.write(changed, 0, at);
            out.writeBytes(piece);
            int from = random.nextBoolean() ? at : to;
            out.write(changed, from, changed.length - from);
            changed = out.toByteArray();
        }
        return changed;
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[random.nextInt(30)];
        random.nextBytes(noise);
        return noise;
    }
}
