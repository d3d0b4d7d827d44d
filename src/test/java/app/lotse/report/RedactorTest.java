package app.lotse.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.Anything;
import app.lotse.model.Handover;
import app.lotse.model.SentLine;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed over tells nobody who she is, and still tells what is wrong. */
class RedactorTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261124})
    void noneOfTwoHundredSecretsIsFoundInWhateverIsHandedOver(long seed) {
        var random = new SplittableRandom(seed);
        List<String> secrets = PlantedSecrets.twoHundred(random);
        var left = new ArrayList<String>();
        var planted = new HashSet<String>();
        while (planted.size() < secrets.size()) {
            Handover real = Anything.from(random)
                    .saying(() -> {
                        String secret = secrets.get(random.nextInt(secrets.size()));
                        planted.add(secret);
                        return around(random, secret);
                    })
                    .a(Handover.class);
            left.addAll(PlantedSecrets.foundIn(all(Handovers.redacted(real).handover()), secrets));
        }

        assertThat(secrets).hasSize(200);
        assertThat(left).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThere() {
        List<String> secrets = PlantedSecrets.twoHundred(new SplittableRandom(7));
        Handover real = Anything.from(new SplittableRandom(7))
                .saying(() -> "x " + secrets.getFirst())
                .a(Handover.class);

        assertThat(PlantedSecrets.foundIn(all(real), secrets)).isNotEmpty();
        assertThat(PlantedSecrets.foundIn(
                        java.util.Base64.getEncoder().encode(("abc" + secrets.get(5)).getBytes(StandardCharsets.UTF_8)),
                        secrets))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "/tmp/.wiebke/xmrig (deleted), /tmp/.folder-1/xmrig (deleted)",
        "/share/Wiebke/.cache/run.sh, /share/share-1/.cache/run.sh",
        "/share/Urlaubsfotos/IMG_1.JPG.deadbolt, /share/photo-share-1/IMG_1.JPG.deadbolt",
        "[oom_reaper], [oom_reaper]",
        "kworker/u8:2-events_unbound, kworker/u8:2-events_unbound",
        "stratum+tcp://wiebke.example:3333, stratum+tcp://file-1.word-1:90001",
        "-pGeheim123, -pword-1",
        "--password=Geheim, --password=word-1",
        "PASSWORT=Geheim, word_1=word-2",
        "192.168.178.20, 192.168.240.1",
        "85.100.100.100, 203.0.113.1",
        "2a02:8109::1, 2001:db8:0:0:0:0:0:1",
        "127.0.0.1 update.qnap.com, 127.0.0.1 update.qnap.com",
        "24:5e:be:01:02:03, 02:00:00:00:00:01",
        "!!!READ_ME.txt, !!!READ_ME.txt",
        "7z a -sdel -mhe, 7z a -sdel -mhe",
        "/mnt/HDA_ROOT/27855, /mnt/HDA_ROOT/90001",
        "0 3 * * * /share/CACHEDEV1_DATA/.qpkg/Wiebke/a.sh, 0 3 * * * /share/CACHEDEV1_DATA/.qpkg/app-1/a.sh",
    })
    void theShapeStays(String real, String told) {
        var text = new HarmlessText(Handovers.WORDS, new MadeUpNames());

        assertThat(text.text(FieldKind.TEXT, real)).isEqualTo(told);
    }

    @Test
    void theSameThingHasTheSameNameEverywhere() {
        var names = new MadeUpNames();
        var text = new HarmlessText(Handovers.WORDS, names);
        text.introduce(FieldKind.USER, "Wiebke");

        assertThat(text.text(FieldKind.TEXT, "wiebke@laptop")).startsWith("user-1@");
        assertThat(text.text(FieldKind.FOLDER, "/share/homes/WIEBKE")).isEqualTo("/share/homes/user-1");
        assertThat(names.all()).containsEntry("user-1", "Wiebke");
    }

    @Test
    void twoReportsKnowNothingOfEachOther() {
        assertThat(new HarmlessText(Handovers.WORDS, new MadeUpNames()).text(FieldKind.HOST, "Anna"))
                .isEqualTo(new HarmlessText(Handovers.WORDS, new MadeUpNames()).text(FieldKind.HOST, "Berta"));
    }

    @Test
    void theKernelsCutOfANameIsTheSameProgram() {
        var text = new HarmlessText(Handovers.WORDS, new MadeUpNames());
        text.introduceProgram("wiebkesphotosorter");

        assertThat(text.text(FieldKind.PROGRAM, "wiebkesphotosor"))
                .isEqualTo(text.text(FieldKind.PROGRAM, "wiebkesphotosorter"));
    }

    @Test
    void aKindIsNamedOnlyForFieldsThatThereAre() {
        assertThat(fields(Handover.class, new HashSet<>())).containsAll(FieldKind.named());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "7z a -mhe=on -p0123456789abcdef x.7z; 7z a -mhe=on -p••• x.7z",
                "curl --password=Geheim https://anna:Geheim@host/; curl --password=••• https://anna:•••@host/",
                "Authorization: Basic YW5uYQ==; Authorization: •••",
                "/usr/sbin/smbd -D; /usr/sbin/smbd -D",
                "/share/Segeln/-plan.txt; /share/Segeln/-plan.txt",
                "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQDLAAAAB3NzaC1yc2EAAAADAQABAAABgQDL anna; ssh-rsa ••• anna",
            })
    void withHerNamesKeysStayHiddenAllTheSame(String real, String told) {
        assertThat(new MaskedText().text(FieldKind.TEXT, real)).isEqualTo(told);
    }

    @Test
    void withHerNamesTheNamesStay() {
        var real = Anything.from(new SplittableRandom(3)).saying(() -> "Wiebke").a(Handover.class);

        var told = Handovers.withNames(real);
        assertThat(told.namesShown()).isTrue();
        assertThat(new String(all(told), StandardCharsets.UTF_8)).contains("Wiebke");
        assertThat(Handovers.redacted(real).handover().namesShown()).isFalse();
    }

    @Test
    void whatLotseSentCanStillBeRead() {
        var text = new HarmlessText(Handovers.WORDS, new MadeUpNames());
        String line = new SentLine(Instant.EPOCH, "/bin/cat /proc/self/status").line();

        assertThat(text.text(FieldKind.TEXT, line)).isEqualTo(line);
    }

    /** A secret stands alone, in a path, or among other words. */
    private static String around(SplittableRandom random, String secret) {
        return switch (random.nextInt(5)) {
            case 0 -> "/tmp/.x/" + secret + " (deleted)";
            case 1 -> "smbd -D " + secret;
            case 2 -> "[" + secret + "]";
            default -> secret;
        };
    }

    /** All that can be read in it. */
    private static byte[] all(Handover handover) {
        var all = new StringBuilder();
        new Rewriting(new Wordings() {
                    @Override
                    public String text(FieldKind kind, String text) {
                        all.append(text).append('\n');
                        return text;
                    }

                    @Override
                    public InetAddress address(InetAddress address) {
                        all.append(address).append('\n');
                        return address;
                    }

                    @Override
                    public URI link(URI link) {
                        all.append(link).append('\n');
                        return link;
                    }
                })
                .of(handover);
        return all.append(handover).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> fields(Class<?> type, Set<Class<?>> seen) {
        var fields = new TreeSet<String>();
        if (!type.isRecord() || !seen.add(type)) {
            return fields;
        }
        for (var component : type.getRecordComponents()) {
            fields.add(type.getSimpleName() + "." + component.getName());
            types(component.getGenericType()).forEach(one -> fields.addAll(fields(one, seen)));
        }
        return fields;
    }

    private static List<Class<?>> types(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .flatMap(one -> types(one).stream())
                    .toList();
        }
        return type instanceof Class<?> plain ? List.of(plain) : List.of();
    }
}
