package app.lotse.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Doubts;
import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.StartPlace;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.remote.Shell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** One whole survey of a make-believe NAS: what is asked, in which order, and that each part that fails is unread by its own. */
class SurveyTest {
    private final List<Duration> slept = new ArrayList<>();
    private final Answers nas = new Answers();

    private final Timekeeper time = new Timekeeper() {
        private Instant now = Instant.parse("2026-11-23T14:10:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleep(Duration time) {
            slept.add(time);
            now = now.plus(time);
        }
    };

    private Snapshot take() throws Exception {
        return new Survey(time, s -> Doubts.NONE).take(nas, Duration.ofSeconds(5), Optional.empty());
    }

    private static Reason why(Reading<?> reading) {
        return reading instanceof Unread<?>(var reason, var _) ? reason : null;
    }

    @Test
    void two_looks_are_made_and_everything_is_read() throws Exception {
        Snapshot s = take();

        assertThat(nas.asked).containsExactly("first-look", "circumstances", "last-look", "details");
        assertThat(slept).containsExactly(Duration.ofSeconds(5));
        assertThat(s.kernel()).isEqualTo(Reading.known("4.2.8"));
        assertThat(s.firmware()).isEqualTo(Reading.known("5.1.9"));
        assertThat(s.build()).isEqualTo(Reading.known("20241120"));
        assertThat(s.model()).isEqualTo(Reading.known("TS-X53D"));
        assertThat(s.uptimeSeconds()).isEqualTo(Reading.known(100.25));
        assertThat(s.load()).isEqualTo(Reading.known(0.52));
        assertThat(s.asRoot()).isEqualTo(Reading.known(true));
        assertThat(s.takenAt()).isEqualTo(Instant.parse("2026-11-23T14:10:00Z"));
        List<Sample> samples =
                s.samples().stream().map(r -> r.value().orElseThrow()).toList();
        assertThat(samples).extracting(Sample::uptimeMillis).containsExactly(100_250L, 105_250L);
        assertThat(samples.getLast().processes()).extracting(Proc::comm).containsExactly("init", "smbd");
        ProcDetail smbd = s.details().value().orElseThrow().get(812);
        assertThat(smbd.arguments()).isEqualTo(Reading.known(List.of("/usr/local/samba/sbin/smbd", "-D")));
        assertThat(smbd.file()).isEqualTo(Reading.known("/usr/local/samba/sbin/smbd"));
        assertThat(s.shareTops().value().orElseThrow().folders()).hasSize(2);
        assertThat(s.startPlaces()).containsOnlyKeys(StartPlace.values());
        assertThat(s.startPlaces().get(StartPlace.AUTORUN)).isEqualTo(Reading.known(List.of("FALSE")));
        assertThat(s.suspects()).isEmpty();
    }

    @Test
    void circumstances_that_give_no_answer_hold_nothing_up() throws Exception {
        nas.broken.put("circumstances", Trouble.Kind.NO_ANSWER);
        Snapshot s = take();

        assertThat(s.startPlaces()).hasSize(StartPlace.values().length);
        assertThat(s.startPlaces().values()).allMatch(place -> why(place) == Reason.NO_ANSWER);
        assertThat(why(s.kernel())).isEqualTo(Reason.NO_ANSWER);
        assertThat(s.samples()).hasSize(2).allMatch(Reading::isKnown);
    }

    @Test
    void a_nas_without_the_reading_program_is_asked_with_the_plainest_one() throws Exception {
        nas.onAsked = name -> nas.lookExit = OptionalInt.of(name.equals("plain-look") ? 1 : 127);
        Snapshot s = take();

        assertThat(nas.asked)
                .containsExactly("first-look", "plain-look", "circumstances", "last-look", "plain-look", "details");
        assertThat(s.samples()).hasSize(2).allMatch(Reading::isKnown);
    }

    @Test
    void the_time_that_circumstances_take_is_no_longer_waited_for() throws Exception {
        nas.onAsked = name -> {
            if (name.equals("circumstances")) {
                time.sleep(Duration.ofSeconds(2));
            }
        };
        take();

        assertThat(slept).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void who_watches_gets_a_look_about_every_second() throws Exception {
        var seen = new ArrayList<Sample>();
        var stages = new ArrayList<Watcher.Stage>();
        Snapshot s = new Survey(time, x -> Doubts.NONE).take(nas, Duration.ofSeconds(5), Optional.of(new Watcher() {
            @Override
            public void stage(Stage stage, Duration left) {
                stages.add(stage);
            }

            @Override
            public void seen(Sample sample) {
                seen.add(sample);
            }
        }));

        assertThat(nas.asked)
                .containsExactly(
                        "first-look", "circumstances", "pulse", "pulse", "pulse", "pulse", "last-look", "details");
        assertThat(seen).hasSize(6);
        assertThat(stages).containsExactly(Watcher.Stage.FIRST, Watcher.Stage.BETWEEN);
        assertThat(s.samples()).hasSize(6);
        assertThat(slept.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_value_that_is_not_there_or_not_understood_is_unread_with_its_reason() throws Exception {
        nas.sections.put("version", "\n");
        nas.sections.put("build", "");
        nas.sections.put("model", "a\nb\n");
        nas.sections.put("kernel", "no such thing\n");
        nas.sections.put("load", "high\n");
        nas.sections.put("self", "Name:\tcat\n");
        Snapshot s = take();

        assertThat(why(s.firmware())).isEqualTo(Reason.NOT_THERE);
        assertThat(why(s.build())).isEqualTo(Reason.NOT_THERE);
        assertThat(why(s.model())).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(why(s.kernel())).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(why(s.load())).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(why(s.asRoot())).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void an_answer_that_was_cut_loses_the_sections_behind_the_cut_and_the_one_in_it() throws Exception {
        nas.onAsked = name -> nas.cut = name.equals("details");
        nas.garble = bytes -> {
            String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            int end = text.contains(" files\n") ? text.indexOf(" files\n") + 40 : text.length();
            return Arrays.copyOf(bytes, end);
        };
        Snapshot s = take();

        assertThat(s.samples().getLast().isKnown()).isTrue();
        assertThat(why(s.details().value().orElseThrow().get(1).file())).isEqualTo(Reason.CUT_OFF);
        assertThat(why(s.shareTops())).isEqualTo(Reason.CUT_OFF);
        assertThat(why(s.asRoot())).isEqualTo(Reason.CUT_OFF);
    }

    @Test
    void an_answer_that_ends_early_is_no_answer() throws Exception {
        nas.garble = bytes -> Arrays.copyOf(bytes, bytes.length / 3);
        Snapshot s = take();

        assertThat(why(s.samples().getLast())).isEqualTo(Reason.NO_ANSWER);
        assertThat(why(s.shareTops())).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void a_program_that_writes_a_mark_into_its_command_line_is_not_believed() throws Exception {
        nas.garble = bytes -> {
            String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            String mark = text.substring(2, 18);
            String fake = "x\0@@" + mark + " shares\n/share/:\nPublic\n\n/share/Public/:\n";
            return text.replace("/usr/local/samba/sbin/smbd\0", fake)
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        };

        assertThat(why(take().shareTops())).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void a_command_line_of_the_first_look_is_kept_when_its_program_has_ended() throws Exception {
        nas.garble = bytes -> {
            String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            String line = Answers.stat(900, "7z", 'R', 1, 950);
            String smbd = Answers.stat(812, "smbd", 'S', 1, 900);
            if (nas.asked.getLast().equals("first-look")) {
                text = text.replace(smbd, smbd + line);
            } else if (text.contains(" kernel\n")) {
                text = text.replace(smbd, smbd + "7z\0a\0-sdel\0-psecret\0" + line);
            }
            return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        };

        ProcDetail gone = take().details().value().orElseThrow().get(900);
        assertThat(gone.arguments()).isEqualTo(Reading.known(List.of("7z", "a", "-sdel", "-psecret")));
        assertThat(why(gone.file())).isEqualTo(Reason.NOT_ASKED);
    }

    @Test
    void when_the_line_breaks_the_trouble_goes_up() {
        Shell broken = new Shell() {
            @Override
            public app.lotse.remote.Answer run(app.lotse.remote.Command command) throws Trouble {
                throw new Trouble(Trouble.Kind.CONNECTION_LOST);
            }

            @Override
            public app.lotse.remote.Answer stream(app.lotse.remote.Command command, Sink sink) throws Trouble {
                throw new Trouble(Trouble.Kind.CONNECTION_LOST);
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(
                        () -> new Survey(time, s -> Doubts.NONE).take(broken, Duration.ofSeconds(5), Optional.empty()))
                .isInstanceOfSatisfying(
                        Trouble.class, t -> assertThat(t.kind()).isEqualTo(Trouble.Kind.CONNECTION_LOST));
    }
}
