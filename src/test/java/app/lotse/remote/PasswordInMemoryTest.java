package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Host;
import app.lotse.remote.SignIn.Trust;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the owner has left, her password is nowhere in the program's memory; the test itself holds it only masked. */
class PasswordInMemoryTest {
    private static Process server;
    private static Host host;
    private static byte[] masked;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SudoServerInItsOwnProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] told = server.inputReader().readLine().split(" ");
        host = new Host(InetAddress.getLoopbackAddress(), Integer.parseInt(told[0]));
        masked = HexFormat.of().parseHex(told[1]);
    }

    @AfterAll
    static void stop() {
        server.destroyForcibly();
    }

    private static char[] password() {
        var password = new char[masked.length];
        for (int i = 0; i < password.length; i++) {
            password[i] = (char) (masked[i] ^ SudoServerInItsOwnProcess.MASK);
        }
        return password;
    }

    @Test
    void nothingIsLeftAfterSignInSudoAndGoodbye() throws Exception {
        var credentials = new Credentials("admin", password());
        var log = new WireLog.Kept();
        var signIn = new SshSignIn(KnownHosts.forgetful(), log);
        var shell = signIn.open(host, credentials, Trust.FORGET, false);
        var answer = shell.run(Wanted.command("/bin/true", Command.Root.BETTER));
        assertThat(answer.asRoot()).isTrue();
        shell.close();
        credentials.close();

        assertThat(found()).isEmpty();
        Reference.reachabilityFence(signIn);
        Reference.reachabilityFence(shell);
        Reference.reachabilityFence(log);
    }

    @Test
    void theSearchFindsACopyInEveryForm() throws Exception {
        var characters = new Credentials("admin", password());
        assertThat(found()).as("char[]").isEqualTo("UTF-16BE ");
        characters.close();
        var narrow = Secret.of(new Credentials("admin", password()));
        assertThat(found()).as("bytes").contains("Latin-1");
        narrow.close();
        String wide = String.valueOf(password()).concat("\u20ac");
        assertThat(found()).as("a wide String").contains("UTF-16LE");
        Reference.reachabilityFence(wide);
    }

    /** In which forms the password stands in the memory that is in use. */
    private String found() throws IOException {
        Path dump = folder.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        try {
            return (contains(dump, 1, 0) ? "Latin-1 " : "")
                    + (contains(dump, 2, 1) ? "UTF-16BE " : "")
                    + (contains(dump, 2, 0) ? "UTF-16LE " : "");
        } finally {
            Files.delete(dump);
        }
    }

    /** Searches for the password with {@code width} bytes a character, of which the one at {@code place} is not zero. */
    private static boolean contains(Path dump, int width, int place) throws IOException {
        int length = masked.length * width;
        var last = new byte[length];
        int at = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(dump), 1 << 20)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                last[at % length] = (byte) b;
                at = (at + 1) % length;
                if (matches(last, at, width, place)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matches(byte[] ring, int start, int width, int place) {
        for (int i = 0; i < ring.length; i++) {
            int want = i % width == place ? masked[i / width] ^ SudoServerInItsOwnProcess.MASK : 0;
            if (ring[(start + i) % ring.length] != (byte) want) {
                return false;
            }
        }
        return true;
    }
}
