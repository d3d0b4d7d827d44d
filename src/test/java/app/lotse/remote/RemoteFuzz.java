package app.lotse.remote;

import app.lotse.fuzz.Oracle;
import app.lotse.model.Host;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;

/** What a server says before anything is known of it, and the file of the identities that were seen before. */
public final class RemoteFuzz {
    private RemoteFuzz() {}

    /** The first lines of a server. */
    public static final class FirstLines {
        private FirstLines() {}

        public static List<byte[]> seeds() {
            return List.of(
                    "Welcome\r\nSSH-2.0-OpenSSH_9.2\r\nrest".getBytes(StandardCharsets.ISO_8859_1),
                    "SSH-1.5-old\n".getBytes(StandardCharsets.ISO_8859_1));
        }

        public static void fuzzerTestOneInput(byte[] data) throws IOException {
            var in = new ByteArrayInputStream(data);
            try {
                String rest = new String(Greeting.read(in).readAllBytes(), StandardCharsets.ISO_8859_1);
                Oracle.holds(rest.startsWith("SSH-2.0-") || rest.startsWith("SSH-1.99-"), "another greeting");
                Oracle.holds(new String(data, StandardCharsets.ISO_8859_1).endsWith(rest), "bytes got lost");
            } catch (Greeting.Garbage | EOFException refused) {
                Oracle.holds(data.length - in.available() <= 8_192, "read without end");
            }
        }
    }

    /** The remembered identities, damaged in any way. */
    public static final class Remembered {
        private static final PublicKey KEY = LoopbackServer.key("ECDSA", 256).getPublic();
        private static final Host HOST = new Host(InetAddress.ofLiteral("192.168.1.5"), 22);
        private static final Path FILE = file();
        private static final String LINE = line();

        private Remembered() {}

        public static List<byte[]> seeds() {
            return List.of(
                    (LINE
                                    + "@revoked * ssh-rsa AAAA\n|1|F1E1KeoE/eEWhi10WpGv4OdiO6Y=|3988QV0VE8wmZL7suNrYQLITLCg= ssh-rsa AAAA\n")
                            .getBytes(StandardCharsets.ISO_8859_1),
                    "192.168.1.5,[192.168.1.5]:22,!x ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA==\n# x\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
        }

        public static void fuzzerTestOneInput(byte[] data) throws IOException {
            Files.write(FILE, data);
            var known = KnownHosts.in(FILE);
            known.match(HOST, KEY);
            known.algorithms(HOST);
            String damaged = new String(data, StandardCharsets.ISO_8859_1);
            // Unknown to it, it is not let in; a good line behind all damage is still found.
            if (known.match(HOST, KEY) == KnownHosts.Match.UNKNOWN) {
                Oracle.holds(!new Identity(known, HOST, SignIn.Trust.REFUSE).verify("", 22, KEY), "let in unknown");
            }
            Files.writeString(FILE, damaged + "\n" + LINE, StandardCharsets.ISO_8859_1);
            Oracle.holds(known.match(HOST, KEY) == KnownHosts.Match.SAME, "the good line got lost");
            var identity = new Identity(known, HOST, SignIn.Trust.REFUSE);
            Oracle.holds(identity.verify("", 22, KEY) && identity.failure() == null, "the known NAS is refused");
        }

        private static Path file() {
            try {
                Path memory = Path.of("/dev/shm");
                Path file = Files.isWritable(memory)
                        ? Files.createTempFile(memory, "lotse-fuzz", null)
                        : Files.createTempFile("lotse-fuzz", null);
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String line() {
            try {
                Files.deleteIfExists(FILE);
                KnownHosts.in(FILE).remember(HOST, KEY, true);
                return Files.readString(FILE, StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
