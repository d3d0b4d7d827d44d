package app.lotse.survey;

import static app.lotse.survey.Answers.stat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.ShareTops;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each parser by itself: the shapes of several BusyBoxes and of GNU, and programs that lie in their names and command lines. */
class ParserTest {
    private static final String MARK = "0123456789abcdef";

    private static Reason why(Reading<?> reading) {
        return reading instanceof Unread<?>(var reason, var _) ? reason : null;
    }

    private static Map<Integer, Reading<List<String>>> commands(String text, String... stats) {
        return CommandsParser.read(text, StatParser.read(String.join("", stats)).processes(), "", MARK);
    }

    @Test
    void a_stat_line_is_taken_apart_after_its_last_bracket() {
        Proc p = StatParser.read(stat(77, "a) R 1 (b", 'S', 5, 123)).processes().getFirst();

        assertThat(p.comm()).isEqualTo("a) R 1 (b");
        assertThat(p.state()).isEqualTo('S');
        assertThat(p.ppid()).isEqualTo(5);
        assertThat(p.flags()).isEqualTo(4194560);
        assertThat(p.user()).isEqualTo(2);
        assertThat(p.system()).isEqualTo(10);
        assertThat(p.childUser()).isEqualTo(12);
        assertThat(p.childSystem()).isEqualTo(1);
        assertThat(p.startTime()).isEqualTo(123);
        assertThat(p.vsize()).isEqualTo(2322432);
        assertThat(p.rss()).isEqualTo(348);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "x) S 1\n9 (y", "\n", "", "()", ") R 1 1 1", "[oom_reaper]", "\n12 (x) R 1 1"})
    void a_name_may_hold_anything(String name) {
        StatParser.Table table =
                StatParser.read(stat(1, "init", 'S', 0, 1) + stat(50, name, 'R', 1, 2) + stat(60, "next", 'S', 1, 3));

        assertThat(table.unparsed()).isEmpty();
        assertThat(table.processes()).extracting(Proc::pid).containsExactly(1, 50, 60);
        assertThat(table.processes().get(1).comm()).isEqualTo(name);
    }

    @Test
    void a_name_that_is_no_text_is_kept_with_replacement() {
        assertThat(StatParser.read(stat(9, "\u00ff\u00c3\u00bc", 'S', 1, 1))
                        .processes()
                        .getFirst()
                        .comm())
                .isEqualTo("\ufffd\u00fc");
    }

    @Test
    void what_is_no_stat_line_is_listed_and_not_dropped() {
        String huge = stat(9, "x", 'S', 1, 1).replace("4194560", "99999999999999999999");
        StatParser.Table table = StatParser.read(
                "garbage\n" + huge + stat(2147483, "a", 'S', 1, 1) + "99999999999 (b) S 1\n" + "12 (short) S 1 2 3\n");

        assertThat(table.processes()).extracting(Proc::comm).containsExactly("a");
        assertThat(table.unparsed()).hasSize(4);
    }

    @Test
    void a_pid_that_is_listed_twice_is_believed_neither_time() {
        StatParser.Table table = StatParser.read(stat(5, "a", 'S', 1, 1) + stat(5, "b", 'S', 1, 1));

        assertThat(table.processes()).isEmpty();
        assertThat(table.unparsed()).containsExactly("pid twice: 5");
    }

    @Test
    void counters_of_old_and_new_kernels_are_read() {
        String rest = "\ncpu0 1 2 3 4\nbtime 1\nprocesses 99\n";
        assertThat(CountersParser.read("12.5 3.00\ncpu  1 2 3 4" + rest)
                        .value()
                        .orElseThrow()
                        .ticks()
                        .busy())
                .isEqualTo(6);
        var full = CountersParser.read("12.5 3.00\ncpu  1 2 3 4 5 6 7 8 9 10" + rest)
                .value()
                .orElseThrow();
        assertThat(full.uptimeMillis()).isEqualTo(12_500);
        assertThat(full.ticks().busy()).isEqualTo(27);
        assertThat(full.ticks().forks()).isEqualTo(99);
        assertThat(full.ticks().cores()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpu  1 2 3 4\ncpu0 1 2 3 4\nprocesses 9\n",
                "1.0 2.0\ncpu  1 2 3\ncpu0 1 2 3 4\nprocesses 9\n",
                "1.0 2.0\ncpu  1 2 3 x\ncpu0 1 2 3 4\nprocesses 9\n",
                "1.0 2.0\ncpu  1 2 3 4\nprocesses 9\n",
                "1.0 2.0\ncpu  1 2 3 4\ncpu0 1 2 3 4\n",
                "1.0 2.0\ncpu  1 2 3 99999999999999999999\ncpu0 1 2 3 4\nprocesses 9\n"
            })
    void counters_with_a_part_missing_are_unread(String text) {
        assertThat(why(CountersParser.read(text))).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void command_lines_belong_to_the_stat_line_behind_them() {
        var a = stat(1, "init", 'S', 0, 48);
        var b = stat(2, "kthreadd", 'S', 0, 48);
        var c = stat(300, "avahi-daemon", 'S', 1, 70);
        var d = stat(400, "x", 'S', 1, 80);
        var read =
                commands("init\0" + a + b + "avahi-daemon: running [n.local]\0\0\0\0" + c + "\0\0  \0" + d, a, b, c, d);

        assertThat(read.get(1)).isEqualTo(Reading.known(List.of("init")));
        assertThat(read.get(2)).isEqualTo(Reading.known(List.of()));
        assertThat(read.get(300)).isEqualTo(Reading.known(List.of("avahi-daemon: running [n.local]")));
        assertThat(read.get(400)).isEqualTo(Reading.known(List.of()));
    }

    @Test
    void a_title_without_zero_byte_may_end_in_digits() {
        var a = stat(500, "evil", 'S', 1, 48);

        assertThat(commands("worker 5" + a, a).get(500)).isEqualTo(Reading.known(List.of("worker 5")));
    }

    @Test
    void a_forged_stat_line_in_a_command_line_takes_no_other_in() {
        var a = stat(1, "init", 'S', 0, 48);
        var liar = stat(300, "liar", 'S', 1, 70);
        var victim = stat(400, "7z", 'R', 1, 80);
        var read = commands(
                "init\0" + a + "liar\0innocent\0" + victim + "\0" + liar + "7z\0a\0-sdel\0-psecret\0" + victim,
                a,
                liar,
                victim);

        assertThat(read.get(1).isKnown()).isTrue();
        assertThat(why(read.get(300))).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(why(read.get(400))).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void a_program_that_forges_its_own_line_is_not_understood() {
        var liar = stat(300, "liar", 'S', 1, 70);

        assertThat(why(commands("innocent\0" + liar + "really\0" + liar, liar).get(300)))
                .isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void a_name_that_changed_meanwhile_makes_nobody_doubtful() {
        var a = stat(300, "a", 'S', 1, 70);
        var worker = stat(40, "kworker/0:1-events", 'I', 2, 3);
        var workerLater = stat(40, "kworker/0:1+mm_percpu_wq", 'I', 2, 3);
        var b = stat(400, "7z", 'R', 1, 80);
        var read = CommandsParser.read(
                "a\0" + a + workerLater + "7z\0a\0-sdel\0" + b,
                StatParser.read(a + worker + b).processes(),
                "",
                MARK);

        assertThat(read.get(40)).isEqualTo(Reading.known(List.of()));
        assertThat(read.get(400)).isEqualTo(Reading.known(List.of("7z", "a", "-sdel")));
    }

    @Test
    void a_program_that_came_meanwhile_makes_only_its_neighbour_doubtful() {
        var a = stat(300, "a", 'S', 1, 70);
        var young = stat(350, "young", 'S', 1, 99);
        var b = stat(400, "b", 'S', 1, 70);
        var c = stat(500, "c", 'S', 1, 70);
        var read = commands("a\0" + a + "young\0" + young + "b\0" + b + "c\0" + c, a, b, c);

        assertThat(read.get(300)).isEqualTo(Reading.known(List.of("a")));
        assertThat(why(read.get(400))).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(read.get(500)).isEqualTo(Reading.known(List.of("c")));
    }

    @Test
    void the_shell_that_runs_the_command_makes_nobody_doubtful() {
        var a = stat(300, "a", 'S', 1, 70);
        var own = stat(350, "sh", 'S', 1, 99);
        var b = stat(400, "b", 'S', 1, 70);
        var read = commands("a\0" + a + "sh\0-c\0echo '@@" + MARK + " commands'\0" + own + "b\0" + b, a, b);

        assertThat(read).containsOnlyKeys(300, 400);
        assertThat(read.get(300)).isEqualTo(Reading.known(List.of("a")));
        assertThat(read.get(400)).isEqualTo(Reading.known(List.of("b")));
    }

    @Test
    void a_program_that_ended_meanwhile_does_not_give_its_words_to_the_next() {
        var a = stat(300, "a", 'S', 1, 70);
        var b = stat(400, "b", 'S', 1, 70);
        var c = stat(500, "c", 'S', 1, 70);
        var known = StatParser.read(a + b + c).processes();
        var read = CommandsParser.read(
                "a\0" + a + "gone\0-psecret\0b\0" + b + "c\0" + c,
                known,
                "cat: can't open '/proc/350/stat': No such file or directory\n",
                MARK);

        assertThat(why(read.get(400))).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(read.get(500)).isEqualTo(Reading.known(List.of("c")));
    }

    @Test
    void files_of_busybox_and_gnu_are_read() {
        var files =
                FilesParser.read("""
                lrwxrwxrwx    1 admin    administ         0 Nov 23 15:48 /proc/1/exe -> /bin/busybox
                lrwxrwxrwx 1 root root 0 Nov 23 15:48 /proc/2/exe
                lrwxrwxrwx    1 admin    administrators        0 Jan  1  1970 /proc/3/exe -> /tmp/a -> b (deleted)
                """, "ls: cannot read symbolic link '/proc/2/exe': No such file or directory\n", true);

        assertThat(files.get(1)).isEqualTo(Reading.known("/bin/busybox"));
        assertThat(why(files.get(2))).isEqualTo(Reason.NOT_THERE);
        assertThat(files.get(3)).isEqualTo(Reading.known("/tmp/a -> b (deleted)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls: /proc/7/exe: cannot read link: Permission denied",
                "ls: cannot read symbolic link '/proc/7/exe': Permission denied",
                "/bin/ls: /proc/7/exe: Permission denied",
                ""
            })
    void a_file_that_may_not_be_seen_is_not_allowed(String error) {
        var line = "lrwxrwxrwx    1 admin    administ         0 Nov 23 15:48 /proc/7/exe\n";

        assertThat(why(FilesParser.read(line, error, false).get(7))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void a_file_name_with_a_line_feed_cannot_speak_for_another_program() {
        String line = "lrwxrwxrwx    1 a    b         0 Nov 23 15:48 /proc/%d/exe -> %s\n";
        var files = FilesParser.read(
                line.formatted(7, "/tmp/x\n" + line.formatted(8, "/bin/sh").strip()) + line.formatted(8, "/tmp/evil"),
                "",
                true);

        assertThat(why(files.get(8))).isEqualTo(Reason.NOT_UNDERSTOOD);
        var torn = FilesParser.read(line.formatted(7, "/usr/bin/x\ny"), "", true);
        assertThat(why(torn.get(7))).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void shares_are_read_with_what_could_not_be_seen() {
        var read = SharesParser.read(
                Reading.known("/share/:\n.\n..\nPublic\nhomes\nnote.txt\n\n/share/Public/:\n.\n..\na b.jpg\nx:\n\n"),
                "ls: can't open '/share/homes/': Permission denied\n",
                true);

        ShareTops tops = read.value().orElseThrow();
        assertThat(tops.folders()).extracting(ShareTops.Folder::path).containsExactly("/share", "/share/Public");
        assertThat(tops.folders().getLast().names()).containsExactly("a b.jpg", "x:");
        assertThat(tops.unseen()).containsExactly("/share/homes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls: can't open '/share/x/': Permission denied",
                "ls: cannot open directory '/share/x/': Permission denied",
                "/bin/ls: /share/x/: Permission denied",
                "ls: /share/x: Input/output error"
            })
    void every_way_of_refusing_a_folder_is_understood(String error) {
        var read = SharesParser.read(Reading.known("/share/:\nx\ny\n\n/share/y/:\n.\n"), error + "\n", true);

        assertThat(read.value().orElseThrow().unseen()).hasSize(1).allMatch(p -> p.startsWith("/share/x"));
    }

    @Test
    void without_root_a_folder_that_the_shell_passed_over_is_unseen() {
        var section = Reading.known("/share/:\nPublic\nhomes\n\n/share/Public/:\n.\n");

        assertThat(SharesParser.read(section, "", false).value().orElseThrow().unseen())
                .containsExactly("/share/homes");
        assertThat(SharesParser.read(section, "", true).value().orElseThrow().unseen())
                .isEmpty();
    }

    @Test
    void no_share_at_all_is_not_there() {
        String error = "ls: /share/*/: No such file or directory\n";
        assertThat(why(SharesParser.read(Reading.known("/share/:\n.\n..\n"), error, true)))
                .isEqualTo(Reason.NOT_THERE);
        assertThat(why(SharesParser.read(
                        Reading.unread(Reason.NOT_THERE, ""), "ls: can't open '/share/': Permission denied\n", false)))
                .isEqualTo(Reason.NOT_ALLOWED);
    }
}
