package app.lotse.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lotse.model.Nas;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;

/** A device that announces itself with jmdns on loopback is found there, told apart from real ones, and gone when it ends. */
class PracticeGroundTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NAME = "Practice " + ProcessHandle.current().pid();
    private static final int SSH_PORT = 40_000 + (int) (ProcessHandle.current().pid() % 10_000);

    private static JmDNS announce() throws Exception {
        var jmdns = JmDNS.create(Records.named("practice-nas", 127, 0, 0, 1), "practice-nas");
        jmdns.registerService(
                ServiceInfo.create("_qdiscover._tcp.local.", NAME, 8080, 0, 0, Records.text("TS-453Be", "PRACTICE")));
        jmdns.registerService(ServiceInfo.create("_ssh._tcp.local.", NAME + "(SSH)", SSH_PORT, 0, 0, new byte[1]));
        return jmdns;
    }

    private static List<Nas> mine(List<Nas> all) {
        return all.stream().filter(nas -> nas.name().equals(NAME)).toList();
    }

    @Test
    void isFoundWithItsSshPortAndGoesWhenItEnds() throws Exception {
        var practice = new AtomicReference<List<Nas>>(List.of());
        var real = new CopyOnWriteArrayList<Nas>();
        var elsewhere = HomeNetwork.real();
        var discovery = HomeNetwork.practiceOnly();
        try (var search = discovery.start(practice::set);
                var realSearch = elsewhere.start(real::addAll)) {
            var device = announce();
            try {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(mine(practice.get()))
                                .singleElement()
                                .satisfies(nas -> {
                                    assertThat(nas.sshPort()).hasValue(SSH_PORT);
                                    assertThat(nas.model().value()).contains("TS-453Be");
                                    assertThat(nas.addresses()).containsExactly(Records.ip("127.0.0.1"));
                                    assertThat(nas.practice()).isTrue();
                                }));
                assertThat(search.networks())
                        .allMatch(network -> network.address().startsWith("127."));
                assertThat(realSearch.networks())
                        .noneMatch(network -> network.address().startsWith("127."));

                await("jmdns answers questions a second after it first announced itself")
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(discovery.lookAt("127.0.0.1", OptionalInt.of(SSH_PORT)))
                                .returns(true, Nas::announced)
                                .returns(NAME, Nas::name)
                                .returns(true, Nas::practice));
                assertThat(elsewhere.lookAt("127.0.0.1", OptionalInt.of(SSH_PORT)))
                        .returns(NAME, Nas::name)
                        .returns(true, Nas::practice);
                assertThat(elsewhere.lookAt("127.0.0.1", OptionalInt.of(9)))
                        .returns(false, Nas::announced)
                        .returns(false, Nas::practice);
            } finally {
                device.close();
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(mine(practice.get())).isEmpty());
            assertThat(mine(real)).isEmpty();
        }
    }
}
