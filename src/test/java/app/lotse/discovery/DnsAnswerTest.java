package app.lotse.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DnsAnswerTest {
    private static final DnsName TYPE = DnsName.of("_qdiscover._tcp.local");

    /** One answer as a responder sends it: question, PTR, SRV, TXT, A and AAAA, with compressed names. */
    static byte[] whole() {
        var out = new ByteArrayOutputStream();
        put(out, 0x1234, 0x8400, 1, 1, 0, 4);
        name(out, "_qdiscover", "_tcp", "local");
        out.write(0);
        put(out, 12, 0x8001);
        pointer(out, 12);
        put(out, 12, 1, 0, 10, 2 + "Foto.Keller".length() + 1);
        int instance = out.size();
        name(out, "Foto.Keller");
        pointer(out, 12);
        pointer(out, instance);
        int host = out.size() + 10 + 6;
        put(out, 33, 0x8001, 0, 10, 6 + 4 + 2, 0, 0, 8080);
        name(out, "nas");
        pointer(out, 12 + 11 + 5);
        pointer(out, instance);
        put(out, 16, 0x8001, 0, 10, 4);
        out.writeBytes(new byte[] {3, 'a', '=', 'b'});
        pointer(out, host);
        put(out, 1, 0x8001, 0, 10, 4);
        out.writeBytes(new byte[] {(byte) 192, (byte) 168, 1, 20});
        pointer(out, host);
        put(out, 28, 0x8001, 0, 0, 16);
        out.writeBytes(Records.ip("fe80::1").getAddress());
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, int... numbers) {
        for (int number : numbers) {
            out.write(number >> 8);
            out.write(number);
        }
    }

    private static void name(ByteArrayOutputStream out, String... labels) {
        for (String label : labels) {
            out.write(label.length());
            out.writeBytes(label.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void pointer(ByteArrayOutputStream out, int to) {
        put(out, 0xc000 | to);
    }

    @Test
    void readsAllRecordsOfAnAnswer() {
        var answer = DnsAnswer.read(whole(), whole().length).orElseThrow();
        var instance = DnsName.of("Foto.Keller", TYPE);
        var host = DnsName.of("nas.local");
        assertThat(answer.id()).isEqualTo(0x1234);
        assertThat(answer.records()).hasSize(5);
        assertThat(answer.records().get(0)).isEqualTo(new DnsRecord.Ptr(TYPE, 10, instance));
        assertThat(answer.records().get(1)).isEqualTo(new DnsRecord.Srv(instance, 10, 8080, host));
        assertThat(((DnsRecord.Txt) answer.records().get(2)).data()).containsExactly(3, 'a', '=', 'b');
        assertThat(answer.records().get(3)).isEqualTo(new DnsRecord.Address(host, 10, Records.ip("192.168.1.20")));
        assertThat(answer.records().get(4)).isEqualTo(new DnsRecord.Address(host, 0, Records.ip("fe80::1")));
        assertThat(instance.isInside(TYPE)).isTrue();
        assertThat(instance.first()).isEqualTo("Foto.Keller");
    }

    @Test
    void ofACutAnswerKeepsTheWholeRecordsOnly() {
        byte[] whole = whole();
        int before = 0;
        for (int length = 0; length <= whole.length; length++) {
            var answer = DnsAnswer.read(whole, length);
            int records = answer.map(read -> read.records().size()).orElse(0);
            assertThat(records).isBetween(before, 5);
            before = records;
        }
        assertThat(before).isEqualTo(5);
    }

    @Test
    void aQuestionIsNoAnswer() {
        byte[] query = DnsQuery.write(7, List.of(new DnsQuery.Question(TYPE, DnsAnswer.PTR)));
        assertThat(DnsAnswer.read(query, query.length)).isEmpty();
        assertThat(Arrays.copyOfRange(query, query.length - 4, query.length)).containsExactly(0, 12, 0x80, 1);
        assertThat(query).hasSize(12 + 11 + 5 + 6 + 1 + 4);
    }

    @Test
    void pointersThatLoopOrPointForwardEndTheReading() {
        for (int target : new int[] {12, 14, 0x3fff, 20}) {
            var out = new ByteArrayOutputStream();
            put(out, 1, 0x8400, 0, 1, 0, 0);
            pointer(out, target);
            put(out, 12, 1, 0, 10, 2, 0xc00c);
            assertThat(DnsAnswer.read(out.toByteArray(), out.size())
                            .orElseThrow()
                            .records())
                    .isEmpty();
        }
        var selfInData = new ByteArrayOutputStream();
        put(selfInData, 1, 0x8400, 0, 1, 0, 0);
        name(selfInData, "a");
        selfInData.write(0);
        put(selfInData, 12, 1, 0, 10, 2);
        pointer(selfInData, selfInData.size());
        assertThat(DnsAnswer.read(selfInData.toByteArray(), selfInData.size())
                        .orElseThrow()
                        .records())
                .isEmpty();
    }

    @Test
    void aNameThatRunsOverTheEndOfItsRecordIsNotTaken() {
        var out = new ByteArrayOutputStream();
        put(out, 1, 0x8400, 0, 1, 0, 0);
        out.write(0);
        put(out, 12, 1, 0, 10, 2);
        name(out, "abc", "local");
        out.write(0);
        assertThat(DnsAnswer.read(out.toByteArray(), out.size()).orElseThrow().records())
                .isEmpty();
    }

    @Test
    void aNameMadeEverLongerByPointersEndsAtTheLimit() {
        var out = new ByteArrayOutputStream();
        put(out, 1, 0x8400, 40, 0, 0, 0);
        int previous = -1;
        for (int i = 0; i < 40; i++) {
            int here = out.size();
            name(out, "x".repeat(20));
            if (previous < 0) {
                out.write(0);
            } else {
                pointer(out, previous);
            }
            put(out, 12, 1);
            previous = here;
        }
        assertThat(DnsAnswer.read(out.toByteArray(), out.size())).isPresent();
    }

    @Test
    void randomAndDamagedMessagesNeitherFailNorHang() {
        var random = new Random(20261123);
        byte[] whole = whole();
        for (int i = 0; i < 20_000; i++) {
            byte[] message = i % 2 == 0 ? whole.clone() : new byte[random.nextInt(400)];
            if (i % 2 == 1) {
                random.nextBytes(message);
            }
            for (int j = 0; j < 4 && message.length > 0; j++) {
                message[random.nextInt(message.length)] = (byte) random.nextInt();
            }
            if (message.length > 2) {
                message[2] |= (byte) 0x80;
            }
            var assembly = new Assembly(Records.CABLE);
            DnsAnswer.read(message, message.length).ifPresent(assembly::take);
        }
    }
}
