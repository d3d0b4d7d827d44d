package app.lotse.restart;

import app.lotse.fuzz.Oracle;
import app.lotse.model.Plain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What proves that a NAS really restarted. */
public final class BootProofFuzz {
    private static final String MARK = "0123456789abcdef";
    private static final BootProof BEFORE = BootProof.parse(
            "@@" + MARK + " boot\n8ba82fba-d140-40de-9156-be2a42a7b1c6\n@@" + MARK + " uptime\n90000.25 1.0\n@@" + MARK
                    + " end\n",
            MARK);

    private BootProofFuzz() {}

    public static List<byte[]> seeds() {
        return List.of(("@@" + MARK + " boot\n01234567-0123-0123-0123-0123456789ab\n@@" + MARK
                        + " uptime\n12.25 1.0\n@@" + MARK + " end\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        BootProof proof = BootProof.parse(Plain.utf8(data), MARK);
        proof.bootId().value().ifPresent(id -> Oracle.plain(id, 36, "the boot's id"));
        proof.uptime().value().ifPresent(up -> Oracle.holds(up >= 0 && Double.isFinite(up), "no uptime"));
        var comparison = proof.comparedWith(BEFORE, Duration.ofSeconds(60));
        if (comparison == BootProof.Comparison.RESTARTED) {
            Oracle.holds(proof.bootId().isKnown() && proof.uptime().value().orElseThrow() <= 70, "proven without both");
        }
        if (proof.bootId().isKnown()) {
            Oracle.holds(proof.comparedWith(proof, Duration.ZERO) == BootProof.Comparison.SAME_BOOT, "unlike itself");
        }
    }
}
