package app.lotse.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lotse.model.Scenario;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import org.junit.jupiter.api.Test;

/** The practice NAS is found on loopback while it is there, by its address and by what a QNAP writes about itself. */
class AnnouncementTest {
    private final StagedTime time = new StagedTime();
    private final Map<String, ServiceInfo> seen = new ConcurrentHashMap<>();

    @Test
    void isFoundGoesWithARestartAndIsFoundAgain() throws Exception {
        try (var ear = ear();
                var nas = Practice.start(Scenario.HEALTHY, time, 0)) {
            listen(ear);
            String host = "practice-nas-" + nas.port() + ".local.";
            await().atMost(Duration.ofSeconds(15)).until(() -> found(host, "_qdiscover") && found(host, "_ssh"));
            var record = record(host, "_qdiscover");
            String text = new String(record.getTextBytes(), StandardCharsets.UTF_8);
            assertThat(record.getInet4Addresses()).containsExactly((Inet4Address) nas.address());
            assertThat(record.getPort()).isEqualTo(8080);
            assertThat(text.charAt(0)).isEqualTo((char) (text.length() - 1));
            assertThat(text.substring(1))
                    .isEqualTo(
                            "accessType=http,accessPort=8080,model=TS-X53D,displayModel=TS-253D,fwVer=5.1.9,fwBuildNum=20241120");
            assertThat(record(host, "_ssh").getPort()).isEqualTo(nas.port());

            try (var client = Client.connect(nas)) {
                client.run("/sbin/reboot");
            }
            time.passOneSleep();
            time.passOneSleep();
            await().atMost(Duration.ofSeconds(25)).until(() -> !found(host, "_qdiscover"));
            time.passOneSleep();
            time.passOneSleep();
            await().atMost(Duration.ofSeconds(25)).until(() -> found(host, "_qdiscover") && found(host, "_ssh"));
        }
    }

    private boolean found(String host, String type) {
        return record(host, type) != null;
    }

    private ServiceInfo record(String host, String type) {
        return seen.values().stream()
                .filter(each -> each.getServer().equals(host)
                        && each.getType().startsWith(type)
                        && each.getTextBytes().length > (type.equals("_ssh") ? 0 : 1))
                .findFirst()
                .orElse(null);
    }

    private static JmDNS ear() throws Exception {
        return JmDNS.create(InetAddress.getByAddress("ear", new byte[] {127, 0, 0, 1}), "ear");
    }

    private void listen(JmDNS ear) {
        var listener = new ServiceListener() {
            @Override
            public void serviceAdded(ServiceEvent event) {
                assertThat(event.getName()).isNotNull();
            }

            @Override
            public void serviceRemoved(ServiceEvent event) {
                seen.remove(event.getType() + event.getName());
            }

            @Override
            public void serviceResolved(ServiceEvent event) {
                seen.put(event.getType() + event.getName(), event.getInfo());
            }
        };
        ear.addServiceListener("_qdiscover._tcp.local.", listener);
        ear.addServiceListener("_ssh._tcp.local.", listener);
    }
}
