package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Host;
import app.lotse.remote.KnownHosts.Match;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identities survive in OpenSSH's form, and a damaged line harms no other. */
class KnownHostsTest {
    private final PublicKey key = LoopbackServer.key("ECDSA", 256).getPublic();
    private final PublicKey other = LoopbackServer.key("ECDSA", 256).getPublic();

    @TempDir
    private Path folder;

    private static Host host(String address, int port) throws Exception {
        return new Host(InetAddress.getByName(address), port);
    }

    @Test
    void anIdentityIsRememberedByAddressAndPortForTheOwnerAlone() throws Exception {
        var file = folder.resolve("lotse").resolve("known_hosts");
        KnownHosts.in(file).remember(host("192.168.1.5", 22), key, true);
        KnownHosts.in(file).remember(host("192.168.1.5", 2222), other, true);
        KnownHosts.in(file).remember(host("fe80::1", 22), other, true);

        var known = KnownHosts.in(file);
        assertThat(known.match(host("192.168.1.5", 22), key)).isEqualTo(Match.SAME);
        assertThat(known.match(host("192.168.1.5", 22), other)).isEqualTo(Match.OTHER);
        assertThat(known.match(host("192.168.1.5", 2222), other)).isEqualTo(Match.SAME);
        assertThat(known.match(host("192.168.1.6", 22), key)).isEqualTo(Match.UNKNOWN);
        assertThat(known.match(host("fe80::1", 22), other)).isEqualTo(Match.SAME);
        assertThat(Files.readString(file)).contains("192.168.1.5 ecdsa-sha2-nistp256 AAAA", "[192.168.1.5]:2222 ecdsa");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void damagedLinesAreSetAsideAndKept() throws Exception {
        var file = folder.resolve("known_hosts");
        KnownHosts.in(file).remember(host("192.168.1.5", 22), key, true);
        byte[] damaged =
                ("\u0000\u0001\n192.168.1.5\n@revoked\n|1|x| ssh-rsa A\n192.168.1.7 ssh-ed25519 !!!\n192.168.1.8 ssh-rsa\n"
                                + "192.168.1.9 1024 x y\n192.168.1.9 ecdsa-sha2-nistp256 AAAAE2VjZHNh\n\u00ff\u00fe\n"
                                + Files.readString(file, StandardCharsets.ISO_8859_1)
                                + "192.168.1.10 ssh-ed25519 AAAA")
                        .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, damaged);

        var known = KnownHosts.in(file);
        assertThat(known.match(host("192.168.1.5", 22), other)).isEqualTo(Match.OTHER);
        known.remember(host("192.168.1.11", 22), other, true);
        assertThat(known.match(host("192.168.1.5", 22), key)).isEqualTo(Match.SAME);
        assertThat(known.match(host("192.168.1.11", 22), other)).isEqualTo(Match.SAME);
        assertThat(Files.readAllBytes(file)).startsWith(damaged);
    }

    @Test
    void theRememberedKindIsAskedForFirst() throws Exception {
        var known = KnownHosts.forgetful();
        known.remember(host("10.0.0.1", 22), key, true);
        known.remember(host("10.0.0.2", 22), LoopbackServer.key("RSA", 2048).getPublic(), true);
        assertThat(known.algorithms(host("10.0.0.1", 22))).containsExactly("ecdsa-sha2-nistp256");
        assertThat(known.algorithms(host("10.0.0.2", 22))).contains("rsa-sha2-512", "rsa-sha2-256");
    }

    @Test
    void practiceWritesNothing() throws Exception {
        var file = folder.resolve("known_hosts");
        var known = KnownHosts.in(file);
        known.remember(host("127.0.0.1", 22), key, false);
        assertThat(known.match(host("127.0.0.1", 22), other)).isEqualTo(Match.OTHER);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatIsNoneOfOursIsAnErrorAndNotEmpty() throws Exception {
        var file = folder.resolve("known_hosts");
        Files.writeString(file, "x".repeat(1_000_001));
        assertThatThrownBy(() -> KnownHosts.in(file).match(host("10.0.0.1", 22), key))
                .hasMessageContaining("larger");
    }

    @Test
    void aForgottenNasIsUnknownWhereverItsKeyWasSeenAndOthersStay() throws Exception {
        var file = folder.resolve("known_hosts");
        var known = KnownHosts.in(file);
        known.remember(host("192.168.1.5", 22), key, true);
        known.alsoAt(host("192.168.1.9", 22), host("192.168.1.5", 22), key);
        known.remember(host("192.168.1.6", 22), other, true);
        known.remember(host("127.0.0.1", 22), key, false);
        Files.writeString(file, Files.readString(file) + "a line that nobody reads\n");

        known.forget(List.of(host("192.168.1.5", 22)));

        for (var gone : List.of(host("192.168.1.5", 22), host("192.168.1.9", 22), host("127.0.0.1", 22))) {
            assertThat(known.match(gone, key)).as("%s", gone).isEqualTo(Match.UNKNOWN);
        }
        assertThat(KnownHosts.in(file).match(host("192.168.1.6", 22), other)).isEqualTo(Match.SAME);
        assertThat(Files.readString(file)).contains("a line that nobody reads");

        known.forgetAll();
        assertThat(file).doesNotExist();
        assertThat(known.match(host("192.168.1.6", 22), other)).isEqualTo(Match.UNKNOWN);
    }

    @Test
    void twoWindowsRememberAtTheSameTimeAndNothingIsLost() throws Exception {
        var file = folder.resolve("known_hosts");
        var turn = new app.lotse.logbook.Turn(folder);
        try (var windows = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 40; i++) {
                var at = host("192.168.1." + (i + 1), 22);
                var window = KnownHosts.in(file, change -> turn.take(change::make));
                windows.submit(() -> {
                    window.remember(at, key, true);
                    return at;
                });
            }
        }
        assertThat(Files.readAllLines(file)).hasSize(40);
    }

    /** Found by fuzzing: sshj's parser believes the length in a damaged key, and 1.7 GB are more than this program may have. */
    @Test
    void aKeyThatClaimsToBeHugeCostsNothing() throws Exception {
        var file = folder.resolve("known_hosts");
        KnownHosts.in(file).remember(host("192.168.1.5", 22), key, true);
        byte[] blob = java.nio.ByteBuffer.allocate(4 + 11 + 4 + 32)
                .putInt(11)
                .put("ssh-ed25519".getBytes(StandardCharsets.US_ASCII))
                .putInt(Integer.MAX_VALUE)
                .array();
        Files.writeString(
                file,
                "192.168.1.5 ssh-ed25519 " + java.util.Base64.getEncoder().encodeToString(blob) + "\n"
                        + Files.readString(file));

        assertThat(KnownHosts.in(file).match(host("192.168.1.5", 22), key)).isEqualTo(Match.SAME);
        assertThat(KnownHosts.in(file).match(host("192.168.1.5", 22), other)).isEqualTo(Match.OTHER);
    }
}
