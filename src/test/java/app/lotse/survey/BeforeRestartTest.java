package app.lotse.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lotse.model.Missing;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The one command before a restart, on a real BusyBox, and answers that are not whole. */
class BeforeRestartTest {
    private static final Path BUSYBOX = Path.of("/usr/bin/busybox");

    @Test
    void aRealBusyBoxRunsTheWholeLine() throws Exception {
        assumeTrue(Files.isExecutable(BUSYBOX), "a BusyBox is needed");
        BeforeRestart read = BeforeRestart.take(new BusyBox());

        assertThat(read.time().isKnown()).isTrue();
        assertThat(read.programs().isKnown()).isTrue();
        assertThat(read.mounts().value().orElseThrow())
                .anySatisfy(mount -> assertThat(mount.path()).isEqualTo("/"));
        assertThat(read.connections().isKnown()).isTrue();
        assertThat(read.zfs().isKnown()).isTrue();
        assertThat(read.storage().volumes()).as("no NAS").matches(volumes -> !volumes.isKnown());
        assertThat(read.notRead())
                .extracting(Missing::what)
                .contains("pools", "display")
                .doesNotContain("sizes", "tcp");
    }

    @Test
    void aNetworkDriveThatIsGoneCostsOnlyTheSizes() throws Exception {
        var answers = new Answers();
        answers.broken.put("volume-sizes", Trouble.Kind.NO_ANSWER);

        BeforeRestart read = BeforeRestart.take(answers);

        assertThat(read.storage().volumes().isKnown()).isFalse();
        assertThat(read.programs().isKnown()).isTrue();
        assertThat(read.notRead()).contains(new Missing("sizes", Reason.NO_ANSWER, "sizes"));
    }

    @Test
    void aLineThatBreaksMeanwhileIsNoAnswer() {
        var answers = new Answers();
        answers.broken.put("volume-sizes", Trouble.Kind.CONNECTION_LOST);

        assertThat(catchThrowableOfType(Trouble.class, () -> BeforeRestart.take(answers))
                        .kind())
                .isEqualTo(Trouble.Kind.CONNECTION_LOST);
    }

    @Test
    void poolsAreAskedForOnlyWhereThereMayBeSome() throws Exception {
        var qts = new Answers();
        qts.sections.put("filesystems", "nodev\tproc\n\text4\n");
        var hero = new Answers();
        hero.sections.put("filesystems", "nodev\tzfs\n\text4\n");

        BeforeRestart.take(qts);
        BeforeRestart.take(hero);

        assertThat(qts.asked).doesNotContain("pools");
        assertThat(hero.asked).contains("pools");
    }

    @Test
    void anAnswerThatWasCutSaysSo() throws Exception {
        var answers = new Answers();
        answers.cut = true;
        answers.garble = bytes -> java.util.Arrays.copyOf(bytes, bytes.length / 3);

        BeforeRestart read = BeforeRestart.take(answers);

        assertThat(read.storage().shares())
                .isInstanceOfSatisfying(
                        Reading.Unread.class,
                        unread -> assertThat(unread.reason()).isEqualTo(Reason.CUT_OFF));
        assertThat(read.notRead()).extracting(Missing::reason).contains(Reason.CUT_OFF);
    }

    @Test
    void namesOfFoldersMayHoldAnything() {
        String when = "lrwxrwxrwx    1 admin    administ        21 Nov 23 15:48 ";

        assertThat(SharedFoldersParser.read(when + "a -> b -> CACHEDEV1_DATA/a\n" + when + "ä ö -> CACHEDEV1_DATA/x\n"))
                .matches(Reading::isKnown);
        assertThat(SharedFoldersParser.read("lrwxrwxrwx what is this\n")).matches(read -> !read.isKnown());
        assertThat(SharedFoldersParser.read("drwxr-xr-x 2 admin administ 40 Nov 23 15:48 external\n"))
                .matches(read -> !read.isKnown());
    }

    private static final class BusyBox implements Shell {
        @Override
        public Answer run(Command command) {
            try {
                // The programs of this computer lie at the same paths: BusyBox's own are wanted.
                Answer answer = BeforeRestartTest.run(
                        command.line().replaceAll("/bin/(cat|ls|date|df|dmesg)\\b", "busybox $1"));
                assertThat(answer.errors()).doesNotContain("syntax error").doesNotContain("applet not found");
                return answer;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Answer stream(Command command, Sink sink) {
            throw new AssertionError(command.name());
        }

        @Override
        public void close() {}
    }

    private static Answer run(String line) throws IOException, InterruptedException {
        var errors = Files.createTempFile("busybox", ".err");
        try {
            var process = new ProcessBuilder(BUSYBOX.toString(), "sh", "-c", line)
                    .redirectError(errors.toFile())
                    .start();
            byte[] out = process.getInputStream().readNBytes(16_000_000);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            String complaints = Files.readString(errors, StandardCharsets.ISO_8859_1);
            return new Answer(out, complaints, OptionalInt.of(process.exitValue()), false, false);
        } finally {
            Files.delete(errors);
        }
    }
}
