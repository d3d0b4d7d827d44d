package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After judging, the memory holds the password nowhere, not even in what waits for the garbage collector. */
class PasswordLeavesNoTraceTest {
    private static final long PIECE = 512L << 20;
    private static final long OVERLAP = 256;
    private static final int MASK = 0x55;

    @TempDir
    private Path folder;

    @Test
    void afterJudgingThePasswordIsInNoStringAndNoArray() throws IOException {
        var judge = new PasswordJudge();
        judge.judge(new char[] {'a'}, List.of());
        System.gc();
        char[] password = planted();
        judge.judge(password, List.of("gundula"));
        Arrays.fill(password, '\0');
        assertThat(inHeap("judged")).isFalse();
        // The search can find: the other way round, what it reads here would be found there.
        char[] again = planted();
        assertThat(inHeap("planted")).isTrue();
        Arrays.fill(again, '\0');
    }

    /** With a word, a date, a repeat and a row of keys in it; put together each time, so that the test itself keeps no copy. */
    private static char[] planted() {
        char[] password = masked();
        for (int i = 0; i < password.length; i++) {
            password[i] ^= MASK;
        }
        return password;
    }

    private static char[] masked() {
        String[] parts = {"2", "som", "mer", "24", "12", "1958", "ab", "ab", "ab", "qwe", "rt", "z", "x"};
        char[] made = new char[29];
        int at = 0;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                made[at++] = (char) (part.charAt(i) ^ MASK);
            }
        }
        return Arrays.copyOf(made, at);
    }

    /** As bytes of a compact String or as two-byte characters in either order, reachable or not; what is searched for is never in the heap itself. */
    private boolean inHeap(String name) throws IOException {
        var file = folder.resolve(name + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), false);
        char[] wanted = masked();
        // Beside the heap, and in pieces: a heap may be larger than any array.
        try (var channel = FileChannel.open(file)) {
            boolean found = false;
            for (long from = 0; from < channel.size() && !found; from += PIECE) {
                long length = Math.min(PIECE + OVERLAP, channel.size() - from);
                var heap = channel.map(FileChannel.MapMode.READ_ONLY, from, length);
                found = contains(heap, wanted, 1, 0) || contains(heap, wanted, 2, 0) || contains(heap, wanted, 2, 1);
            }
            return found;
        }
    }

    private static boolean contains(ByteBuffer heap, char[] masked, int width, int offset) {
        for (int at = 0; at + masked.length * width <= heap.limit(); at++) {
            int i = 0;
            while (i < masked.length && (heap.get(at + i * width + offset) ^ MASK) == masked[i]) {
                i++;
            }
            if (i == masked.length) {
                return true;
            }
        }
        return false;
    }
}
