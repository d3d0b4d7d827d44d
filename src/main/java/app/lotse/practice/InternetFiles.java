package app.lotse.practice;

import app.lotse.model.Scenario;
import java.nio.charset.StandardCharsets;

/** How far the internet reaches to the practice NAS: open where somebody got in, closed where nobody did. */
final class InternetFiles {
    private static final String LOCAL = """
            00000000000000000000000000000001 01 80 10 80       lo
            fe80000000000000025e90fffe000020 02 40 20 80     eth0
            """;

    /** Of the prefix for documentation (RFC 3849). */
    private static final String GLOBAL = "20010db8000000000000000000000020 02 40 00 80     eth0\n";

    private InternetFiles() {}

    static boolean isOpen(Machine machine) {
        return machine.scenario() != Scenario.HEALTHY && machine.scenario() != Scenario.BUSY;
    }

    static void fill(DeviceFiles files, Machine machine) {
        boolean open = isOpen(machine);
        files.text("/etc/config/upnpc.conf", "[UPnP_Global]\nEnable = " + (open ? "TRUE" : "FALSE") + "\n");
        files.text(
                "/etc/config/qnapddns.conf",
                "[QNAP DDNS Service]\n"
                        + (open ? "Host Name = practice-nas\nDomain Name Server = example.invalid\n" : ""));
        byte[] addresses = (LOCAL + (open ? GLOBAL : "")).getBytes(StandardCharsets.US_ASCII);
        files.put("/proc/net/if_inet6", new Node.Text(() -> addresses, 0));
    }
}
