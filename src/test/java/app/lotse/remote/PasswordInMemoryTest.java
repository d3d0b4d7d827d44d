package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Host;
import app.lotse.remote.SignIn.Trust;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            boolean[] found = new boolean[FORMS.size()];
            search(dump, found);
            return IntStream.range(0, found.length)
                    .filter(form -> found[form])
                    .mapToObj(form -> FORMS.get(form).name() + " ")
                    .collect(Collectors.joining());
        } finally {
            Files.delete(dump);
        }
    }

    /** How the password may be written. @param width bytes a character @param place of the one that is not zero */
    private record Form(String name, int width, int place) {}

    private static final List<Form> FORMS =
            List.of(new Form("Latin-1", 1, 0), new Form("UTF-16BE", 2, 1), new Form("UTF-16LE", 2, 0));

    /** One pass for all forms, piece by piece; pieces overlap, so that nothing is cut in two. */
    private static void search(Path dump, boolean[] found) throws IOException {
        int longest = 2 * masked.length;
        var piece = new byte[1 << 22];
        int kept = 0;
        try (InputStream in = Files.newInputStream(dump)) {
            for (int read = in.readNBytes(piece, 0, piece.length);
                    read > 0;
                    read = in.readNBytes(piece, kept, piece.length - kept)) {
                int end = kept + read;
                search(piece, end, found);
                kept = Math.min(longest, end);
                System.arraycopy(piece, end - kept, piece, 0, kept);
            }
        }
    }

    private static void search(byte[] piece, int end, boolean[] found) {
        byte first = (byte) (masked[0] ^ SudoServerInItsOwnProcess.MASK);
        for (int at = 0; at < end; at++) {
            if (piece[at] == first) {
                for (int form = 0; form < found.length; form++) {
                    found[form] |= matches(piece, at - FORMS.get(form).place(), end, FORMS.get(form));
                }
            }
        }
    }

    private static boolean matches(byte[] piece, int start, int end, Form form) {
        int length = masked.length * form.width();
        if (start < 0 || start + length > end) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int want = i % form.width() == form.place() ? masked[i / form.width()] ^ SudoServerInItsOwnProcess.MASK : 0;
            if (piece[start + i] != (byte) want) {
                return false;
            }
        }
        return true;
    }
}
