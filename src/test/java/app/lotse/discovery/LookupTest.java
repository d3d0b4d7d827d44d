package app.lotse.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.lotse.model.Reading;
import app.lotse.model.Trouble;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTest {
    private static final List<Adapter> LOOPBACK_ONLY =
            Adapter.all().stream().filter(Adapter::loopback).toList();

    /** A lookup on a computer with loopback alone, so that nothing leaves it. */
    private static Lookup lookup(String... addresses) {
        var known = List.of(addresses).stream().map(Records::ip).toList();
        return new Lookup(() -> LOOPBACK_ONLY, new Names(name -> known), false);
    }

    @ParameterizedTest(name = "{0} at {1} is refused as {2}")
    @CsvSource({
        "8.8.8.8, '', not-at-home",
        "2001:4860:4860::8888, '', not-at-home",
        "my nas, '', not-an-address",
        "nas.example, '', unknown-name",
        "nas.example, 203.0.113.7, not-at-home",
    })
    void refusesWithTheReason(String typed, String resolved, String variant) {
        var lookup = resolved.isEmpty() ? lookup() : lookup(resolved);
        var trouble = catchThrowableOfType(Trouble.class, () -> lookup.lookAt(typed, OptionalInt.empty()));
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.ADDRESS_REFUSED);
        assertThat(trouble.variant()).isEqualTo(variant);
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> lookup().lookAt("127.0.0.1", OptionalInt.of(70_000)))
                .matches(trouble -> trouble.variant().equals("not-an-address"));
    }

    @Test
    void ofANameThatResolvesToMixedAddressesOnlyThoseAtHomeAreUsed() throws Exception {
        try (var door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var nas = lookup("203.0.113.7", "127.0.0.1", "2001:db8::1")
                    .lookAt("nas.example", OptionalInt.of(door.getLocalPort()));
            assertThat(nas.addresses()).containsExactly(Records.ip("127.0.0.1"));
            assertThat(nas.name()).isEqualTo("nas.example");
            assertThat(nas.sshPort()).hasValue(door.getLocalPort());
            assertThat(nas.announced()).isFalse();
            assertThat(nas.practice()).isFalse();
            assertThat(nas.model())
                    .isInstanceOfSatisfying(
                            Reading.Unread.class,
                            unread -> assertThat(unread.reason()).isEqualTo(Reading.Reason.NOT_ASKED));
        }
    }

    @Test
    void aRefusingDoorShowsThatSomebodyIsThere() throws Exception {
        var nas = lookup().lookAt("127.0.0.1", OptionalInt.of(1));
        assertThat(nas.addresses()).containsExactly(Records.ip("127.0.0.1"));
    }

    @Test
    void theWebPageTypedWithItsPortIsTheOneOffered() throws Exception {
        try (var page = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            // A port of its own, so that a practice NAS of somebody else on this computer is not taken for it.
            var nas = lookup().lookAt("http://127.0.0.1:" + page.getLocalPort() + "/index.html", OptionalInt.of(1));
            assertThat(nas.webPort()).hasValue(page.getLocalPort());
            assertThat(nas.adminUrl()).get().asString().isEqualTo("http://127.0.0.1:" + page.getLocalPort() + "/");
            assertThat(nas.sshPort()).hasValue(1);
        }
    }

    @Test
    void aSlowNameServerIsNotWaitedForLongerThanTheLimitAndAnInterruptEndsIt() throws Exception {
        var asked = new java.util.concurrent.CountDownLatch(1);
        var never = new Names(name -> {
            asked.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        var interrupted = new java.util.concurrent.CompletableFuture<Boolean>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                new Lookup(() -> LOOPBACK_ONLY, never, false).lookAt("nas.example", OptionalInt.empty());
                interrupted.complete(false);
            } catch (InterruptedException expected) {
                interrupted.complete(true);
            } catch (Trouble timedOut) {
                interrupted.complete(false);
            }
        });
        asked.await();
        thread.interrupt();
        assertThat(interrupted.get()).isTrue();
    }
}
