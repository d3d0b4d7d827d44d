package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Host;
import java.net.InetAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What went to one NAS is told of this one alone. */
class WireLogTest {
    private static final Host DOWNSTAIRS = new Host(InetAddress.ofLiteral("192.168.178.20"), 22);
    private static final Host UPSTAIRS = new Host(InetAddress.ofLiteral("192.168.178.21"), 22);
    private static final Host MOVED = new Host(InetAddress.ofLiteral("192.168.178.77"), 22);

    private final WireLog.Kept log = new WireLog.Kept();

    @Test
    void aSecondNasIsNotInTheReportOfTheFirst() {
        sent(DOWNSTAIRS, "one", "cat /proc/stat");
        sent(UPSTAIRS, "two", "cat /proc/uptime");

        assertThat(log.to(DOWNSTAIRS)).extracting(WireLog.Sent::command).containsExactly("cat /proc/stat");
        assertThat(log.to(UPSTAIRS)).extracting(WireLog.Sent::command).containsExactly("cat /proc/uptime");
        assertThat(log.to(MOVED)).isEmpty();
    }

    @Test
    void whatWasSentBeforeItMovedBelongsToItToo() {
        sent(DOWNSTAIRS, "one", "reboot");
        sent(UPSTAIRS, "two", "cat /proc/uptime");
        sent(MOVED, "one", "cat /proc/stat");

        assertThat(log.to(MOVED)).extracting(WireLog.Sent::command).containsExactly("reboot", "cat /proc/stat");
    }

    private void sent(Host host, String identity, String command) {
        log.sent(Instant.EPOCH, host, identity, command);
    }
}
