package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Host;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.transport.kex.DHGexSHA256;
import net.schmizz.sshj.transport.kex.KeyExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host key that says it is 2 GB long is not believed, neither from the NAS nor from the file. */
class GuardedExchangeTest {
    private static final int HUGE = Integer.MAX_VALUE - 8;

    @TempDir
    private Path folder;

    private static byte[] huge(String type) {
        var key = new Buffer.PlainBuffer().putString(type);
        if (type.startsWith("ecdsa")) {
            key.putString("nistp256");
        }
        return key.putUInt32(HUGE).putByte((byte) 4).getCompactData();
    }

    private static SSHPacket reply(byte[] hostKey) {
        return new SSHPacket(new SSHPacket().putBytes(hostKey).putBytes(new byte[32]));
    }

    private static KeyExchange plain() {
        return Algorithms.config(true).getKeyExchangeFactories().getFirst().create();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp521"})
    void a_length_that_is_not_there_is_refused(String type) {
        for (var factory : Algorithms.config(true).getKeyExchangeFactories()) {
            boolean groups = factory.getName().equals(new DHGexSHA256.Factory().getName());
            assertThatThrownBy(() -> factory.create()
                            .next(groups ? Message.KEX_DH_GEX_REPLY : Message.KEXDH_31, reply(huge(type))))
                    .as(factory.getName())
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void what_is_no_key_that_was_offered_is_refused() {
        byte[] good = new Buffer.PlainBuffer()
                .putPublicKey(LoopbackServer.key("ECDSA", 256).getPublic())
                .getCompactData();
        var certificate = new Buffer.PlainBuffer()
                .putString("ssh-ed25519-cert-v01@openssh.com")
                .putUInt32(HUGE);
        List<byte[]> odd = new ArrayList<>(List.of(
                new byte[0],
                new byte[] {0, 0, 0},
                new byte[] {(byte) 0xff, 0, 0, 0, 1},
                certificate.getCompactData(),
                java.util.Arrays.copyOf(good, good.length - 1),
                java.util.Arrays.copyOf(good, good.length + 1)));

        assertThat(KeyBytes.fit(good)).isTrue();
        assertThat(odd).noneMatch(KeyBytes::fit);
        for (byte[] key : odd) {
            assertThatThrownBy(() -> plain().next(Message.KEXDH_31, reply(key)))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("damaged");
        }
        assertThatThrownBy(() -> plain().next(Message.KEXDH_31, new SSHPacket().putUInt32(9)))
                .isInstanceOf(TransportException.class);
    }

    @Test
    void a_remembered_line_that_says_so_counts_for_nothing() throws Exception {
        var key = LoopbackServer.key("ECDSA", 256).getPublic();
        var host = new Host(InetAddress.ofLiteral("192.168.1.5"), 22);
        Path file = folder.resolve("known_hosts");
        var known = KnownHosts.in(file);
        known.remember(host, key, true);
        String bad = "192.168.1.5 %s " + Base64.getEncoder().encodeToString(huge("ssh-ed25519")) + "\n";
        Files.writeString(
                file,
                bad.formatted("ssh-ed25519") + "@revoked " + bad.formatted("ssh-rsa")
                        + bad.formatted("ssh-ed25519-cert-v01@openssh.com") + Files.readString(file));

        assertThat(known.match(host, key)).isEqualTo(KnownHosts.Match.SAME);
    }
}
