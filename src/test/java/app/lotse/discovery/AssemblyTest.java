package app.lotse.discovery;

import static app.lotse.discovery.Records.CABLE;
import static app.lotse.discovery.Records.ip;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.discovery.Announcement.Service;
import java.net.Inet6Address;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblyTest {
    private static final DnsName TYPE = Service.NAS.dnsName();
    private static final DnsName INSTANCE = DnsName.of("Keller", TYPE);
    private static final DnsName HOST = DnsName.of("keller.local.");
    private static final DnsRecord PTR = new DnsRecord.Ptr(TYPE, 10, INSTANCE);
    private static final DnsRecord SRV = new DnsRecord.Srv(INSTANCE, 10, 8080, HOST);
    private static final DnsRecord TXT = new DnsRecord.Txt(INSTANCE, 10, Records.text("TS-2", ""));

    private final Assembly assembly = new Assembly(CABLE);

    private Assembly.Outcome take(DnsRecord... records) {
        return assembly.take(new DnsAnswer(1, List.of(records)));
    }

    private static DnsRecord at(String address) {
        return new DnsRecord.Address(HOST, 10, ip(address));
    }

    @Test
    void whatIsMissingIsAskedForAndPutTogetherFromSeveralAnswers() {
        assertThat(take(PTR))
                .isEqualTo(new Assembly.Outcome(
                        List.of(),
                        List.of(
                                new DnsQuery.Question(INSTANCE, DnsAnswer.SRV),
                                new DnsQuery.Question(INSTANCE, DnsAnswer.TXT))));
        assertThat(take(SRV, TXT).missing()).containsExactly(new DnsQuery.Question(HOST, DnsAnswer.A));
        assertThat(take(at("192.168.1.20")).services()).isEmpty();
        assertThat(take(PTR).services()).singleElement().satisfies(whole -> {
            assertThat(whole.announcement().name()).isEqualTo("Keller");
            assertThat(whole.announcement().host()).isEqualTo("keller.local");
            assertThat(whole.announcement().addresses()).containsExactly(ip("192.168.1.20"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "2001:4860:4860::8888",
                "127.0.0.1",
                "::1",
                "0.0.0.0",
                "224.0.0.251",
                "255.255.255.255"
            })
    void anAddressThatIsNotAtHomeIsNotTakenFromARecord(String address) {
        assertThat(take(PTR, SRV, TXT, at(address)).services()).isEmpty();
        assertThat(take(PTR, SRV, TXT, at(address), at("192.168.1.20")).services())
                .singleElement()
                .extracting(whole -> whole.announcement().addresses())
                .isEqualTo(List.of(ip("192.168.1.20")));
    }

    @Test
    void linkLocalAddressesGetTheAdapterAsScope() {
        assertThat(take(PTR, SRV, TXT, at("fe80::1"))
                        .services()
                        .getFirst()
                        .announcement()
                        .addresses())
                .singleElement()
                .isInstanceOfSatisfying(
                        Inet6Address.class,
                        address -> assertThat(address.getScopeId()).isEqualTo(CABLE.index()));
    }

    @Test
    void goodbyesAndServicesOfOthersAreNoServices() {
        var gone = new DnsRecord.Ptr(TYPE, 0, INSTANCE);
        var printer = new DnsRecord.Ptr(DnsName.of("_ipp._tcp.local"), 10, DnsName.of("Drucker._ipp._tcp.local"));
        var tooDeep = new DnsRecord.Ptr(TYPE, 10, DnsName.of("a", INSTANCE));
        assertThat(take(gone, printer, tooDeep)).isEqualTo(new Assembly.Outcome(List.of(), List.of()));
    }

    @Test
    void aNewAddressReplacesTheOldOne() {
        take(PTR, SRV, TXT, at("192.168.1.20"));
        assertThat(take(PTR, at("192.168.1.21"))
                        .services()
                        .getFirst()
                        .announcement()
                        .addresses())
                .containsExactly(ip("192.168.1.21"));
    }
}
