package app.lotse.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same against miniupnpd, which many routers are built on: a router and a computer, each in a network of its own that leads nowhere else. */
@Timeout(120)
class RealRouterTest {
    private static final List<String> PROGRAMS = List.of("miniupnpd", "nft", "ip", "unshare", "nsenter");

    /** Two network namespaces with a cable between them; all in it ends with the first process. $1: a folder; the rest: what the computer runs. */
    private static final String HOME = """
            set -eu
            folder=$1
            shift
            unshare --net sleep 100 &
            router=$!
            until [ "$(readlink /proc/$router/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.05; done
            there() { nsenter -t $router -n "$@"; }
            ip link set lo up
            ip link add eth0 type veth peer name lan0 netns $router
            ip address add 192.168.77.10/24 dev eth0
            ip link set eth0 up
            there ip link set lo up
            there ip address add 192.168.77.1/24 dev lan0
            there ip link set lan0 up
            there ip link add wan0 type veth peer name wan1
            there ip link set wan1 up
            there ip address add 203.0.113.7/24 dev wan0
            there ip link set wan0 up
            there nft -f "$folder/nft"
            ip route add default via 192.168.77.1
            there miniupnpd -d -f "$folder/conf" -P "$folder/pid" >"$folder/log" 2>&1 &
            until (exec 3<>/dev/tcp/192.168.77.1/5555) 2>/dev/null; do sleep 0.05; done
            "$@"
            """;

    private static final String TABLES = """
            table inet filter {
              chain miniupnpd { }
              chain forward { type filter hook forward priority 0; jump miniupnpd; }
              chain prerouting_miniupnpd { }
              chain prerouting { type nat hook prerouting priority -100; jump prerouting_miniupnpd; }
              chain postrouting_miniupnpd { }
              chain postrouting { type nat hook postrouting priority 100; jump postrouting_miniupnpd; }
            }
            """;

    /** It refuses addresses outside that are only for documentation. */
    private static final String CONFIGURATION = """
            ext_ifname=wan0
            ext_ip=25.77.77.7
            listening_ip=lan0
            port=5555
            enable_upnp=yes
            enable_natpmp=yes
            ipv6_disable=yes
            secure_mode=no
            friendly_name=A router & more
            uuid=00000000-7777-4000-8000-020000770002
            upnp_table_name=filter
            upnp_nat_table_name=filter
            upnp_forward_chain=miniupnpd
            upnp_nat_chain=prerouting_miniupnpd
            upnp_nat_postrouting_chain=postrouting_miniupnpd
            lease_file=%s
            allow 1-65535 192.168.77.0/24 1-65535
            """;

    @TempDir
    private Path folder;

    @Test
    void theDoorsOfARealRouterAreFoundAndThoseToTheNasAreTold() throws Exception {
        String said = atHome("TCP:8080:192.168.77.20:8080:0:QNAP NAS\n"
                + "TCP:44300:192.168.77.20:443:0:secure page\nUDP:30000:192.168.77.55:3074:0:a game\n");

        assertThat(said.lines())
                .contains(
                        "networks [eth0]",
                        "opens also [/192.168.77.1]",
                        "outside Known[is=/25.77.77.7]",
                        "router A router & more /192.168.77.1 eth0",
                        "count Known[is=3]",
                        "to the NAS 8080 QNAP NAS",
                        "to the NAS 44300 secure page")
                .contains(
                        "door Forward[externalPort=30000, internalPort=3074, client=192.168.77.55, protocol=UDP, words=a game, enabled=true]")
                .filteredOn(line -> line.startsWith("router ") || line.startsWith("to the NAS "))
                .hasSize(3);
    }

    @Test
    void aRealRouterWithoutDoorsSaysSo() throws Exception {
        assertThat(atHome("").lines())
                .contains("count Known[is=0]", "outside Known[is=/25.77.77.7]", "opens also [/192.168.77.1]")
                .noneMatch(line -> line.startsWith("door ") || line.startsWith("to the NAS "));
    }

    private String atHome(String leases) throws IOException, InterruptedException {
        orSkip();
        Path kept = Files.writeString(folder.resolve("leases"), leases);
        Files.writeString(folder.resolve("conf"), CONFIGURATION.formatted(kept));
        Files.writeString(folder.resolve("nft"), TABLES);
        Path script = Files.writeString(folder.resolve("home"), HOME);
        var command = new ArrayList<>(ISOLATED);
        command.addAll(List.of("bash", script.toString(), folder.toString()));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AskInItsOwnProcess.class.getName(),
                "192.168.77.20"));
        return run(command);
    }

    private static final List<String> ISOLATED =
            List.of("unshare", "--net", "--pid", "--mount-proc", "--fork", "--kill-child");

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(ended && process.exitValue() == 0).as(said).isTrue();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Skips the test where none of it can be had; on the build server, where {@code CI=true}, that is a failure. */
    private void orSkip() throws IOException, InterruptedException {
        boolean there = "root".equals(System.getProperty("user.name"))
                && PROGRAMS.stream().allMatch(RealRouterTest::isThere)
                && mayIsolate();
        String reason =
                "needs root, network namespaces and " + PROGRAMS + " (Debian: miniupnpd-nftables, nftables, iproute2)";
        if (!there && "true".equals(System.getenv("CI"))) {
            Assertions.fail(reason);
        }
        Assumptions.assumeTrue(there, reason);
    }

    private static boolean isThere(String program) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        return Arrays.stream(path.split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private static boolean mayIsolate() throws IOException, InterruptedException {
        var command = new ArrayList<>(ISOLATED);
        command.add("true");
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
