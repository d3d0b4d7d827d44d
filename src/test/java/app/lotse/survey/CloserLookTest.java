package app.lotse.survey;

import static app.lotse.survey.Answers.MINER;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Suspect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a suspicious program is what was read of it; what was refused, garbled or forged is unread. */
class CloserLookTest {
    private static final String LINK = "lrwxrwxrwx    1 admin    administ         0 Nov 23 15:48 /proc/24871/";
    private final Answers nas = new Answers();

    private Suspect look(char state) throws Exception {
        Proc p = StatParser.read(Answers.stat(MINER, "oom_reaper", state, 1, 4_000))
                .processes()
                .getFirst();
        return new CloserLook(nas).at(List.of(p)).getFirst();
    }

    private static Reason why(Reading<?> reading) {
        return reading instanceof Unread<?>(var reason, var _) ? reason : null;
    }

    @Test
    void where_the_first_thread_has_ended_the_others_tell() throws Exception {
        nas.addMiner('Z');
        nas.sections.put(
                "links",
                LINK + "task/24871/exe\n" + LINK + "task/24880/exe -> /dev/shm/a b (deleted)\n" + LINK
                        + "task/24871/cwd\n" + LINK + "task/24880/cwd -> /\n");
        nas.sections.put("open", LINK + "task/24880/fd/5 -> socket:[88121]\n" + LINK + "task/24871/fd/5\n");
        Suspect s = look('Z');

        assertThat(s.threadFiles()).isEqualTo(Reading.known(Map.of(24880, "/dev/shm/a b (deleted)")));
        assertThat(s.folder()).isEqualTo(Reading.known("/"));
        assertThat(s.connections().value().orElseThrow()).hasSize(1);
        assertThat(s.sha256().isKnown()).isTrue();
    }

    @Test
    void a_file_name_with_a_line_feed_is_not_believed() throws Exception {
        nas.addMiner('S');
        nas.sections.put("links", LINK + "task/24871/exe -> /tmp/a\n" + LINK + "task/24871/exe -> /bin/sh\n");
        nas.sections.put("open", LINK + "fd/3 -> /tmp/a\nb\n");
        Suspect s = look('S');

        assertThat(why(s.threadFiles())).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(why(s.openFiles())).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(why(s.connections())).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(why(s.sha256())).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void without_root_it_is_refused_and_nothing_is_streamed() throws Exception {
        nas.root = false;
        nas.addMiner('S');
        nas.sections.put("links", LINK + "task/24871/exe\n" + LINK + "task/24871/cwd\n");
        nas.sections.remove("open");
        Suspect s = look('S');

        assertThat(List.of(why(s.threadFiles()), why(s.folder()), why(s.openFiles()), why(s.sha256())))
                .containsOnly(Reason.NOT_ALLOWED);
        assertThat(s.uid()).isEqualTo(Reading.known(0));
        assertThat(nas.asked).doesNotContain("program-file");
    }

    @Test
    void the_uid_that_counts_is_the_effective_one_of_the_same_pid() throws Exception {
        nas.addMiner('S');
        nas.sections.put(
                "status", "Name:\ta\\nPid:\t24871\nPid:\t9\nUid:\t1\t1\t1\t1\nPid:\t24871\nUid:\t500\t99\t500\t500\n");
        assertThat(look('S').uid()).isEqualTo(Reading.known(99));
        nas.sections.put("status", "Pid:\t99999999999\nUid:\tx\n");
        assertThat(why(look('S').uid())).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tcp    | 0100007F:0016 | 00000000:0000 | 0A | 127.0.0.1:22 | 0.0.0.0:0 | LISTEN
            tcp    | 0A0200C0:A2C4 | 4D0200C0:0D05 | 02 | 192.0.2.10:41668 | 192.0.2.77:3333 | SYN_SENT
            tcp    | 0A0200C0:A2C4 | 4D0200C0:0D05 | FF | 192.0.2.10:41668 | 192.0.2.77:3333 | FF
            tcp    | 0A0200C0:A2C4 | 4D0200C0:0D05 | 00 | 192.0.2.10:41668 | 192.0.2.77:3333 | 00
            udp    | 00000000:14E9 | 00000000:0000 | 07 | 0.0.0.0:5353 | 0.0.0.0:0 | CLOSE
            tcpsix | B80D0120000000000000000001000000:1F90 | 00000000000000000000000000000000:0000 | 0A | [2001:db8:0:0:0:0:0:1]:8080 | [0:0:0:0:0:0:0:0]:0 | LISTEN
            tcpsix | 0000000000000000FFFF00000A0200C0:01BD | 0000000000000000FFFF00004D0200C0:0D05 | 01 | 192.0.2.10:445 | 192.0.2.77:3333 | ESTABLISHED
            """)
    void addresses_and_states_are_decoded(
            String section, String local, String remote, String state, String from, String to, String name)
            throws Exception {
        nas.addMiner('S');
        nas.sections.put("tcp", "  sl  local_address rem_address\n");
        nas.sections.put(
                section,
                "  sl  local_address\n  12: " + local + " " + remote + " " + state
                        + " 00000000:00000000 00:00000000 00000000  1000        0 88121 1 0000000000000000 100 0\n");
        Suspect.Connection only = look('S').connections().value().orElseThrow().getFirst();

        assertThat(only.protocol()).isEqualTo(section.replace("six", "6"));
        assertThat(only.local()).isEqualTo(from);
        assertThat(only.remote()).isEqualTo(to);
        assertThat(only.state()).isEqualTo(name);
    }

    @Test
    void a_table_that_is_missing_makes_connections_unread_but_ipv6_may_be_missing() throws Exception {
        nas.addMiner('S');
        nas.sections.remove("tcpsix");
        nas.sections.remove("udpsix");
        assertThat(look('S').connections().value().orElseThrow()).hasSize(1);
        nas.sections.remove("tcp");
        assertThat(why(look('S').connections())).isEqualTo(Reason.NOT_THERE);
    }

    @Test
    void sockets_of_others_are_not_ours() throws Exception {
        nas.addMiner('S');
        nas.sections.put("open", LINK + "fd/3 -> socket:[8812]\n" + LINK + "fd/4 -> /tmp/socket:[88121]\n");

        assertThat(look('S').connections()).isEqualTo(Reading.known(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"links", "open", "status", "tcp", "processes"})
    void garbage_in_any_section_leaves_the_others(String section) throws Exception {
        nas.addMiner('S');
        nas.sections.put(section, "\0\u00ff) -> (:[@@0123 \n".repeat(500));
        Suspect s = look('S');

        assertThat(s.pid()).isEqualTo(MINER);
        assertThat(section.equals("processes") || s.folder().isKnown() || section.equals("links"))
                .isTrue();
    }

    @Test
    void a_mark_forged_in_a_file_name_makes_its_sections_unread() throws Exception {
        nas.addMiner('S');
        nas.garble = bytes -> {
            String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            String mark = text.substring(2, 18);
            return text.replace("-> /dev/null\n", "-> x\n@@" + mark + " tcp\n")
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        };

        assertThat(why(look('S').connections())).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void very_many_open_files_are_too_many() throws Exception {
        nas.addMiner('S');
        var many = new StringBuilder();
        for (int i = 0; i < 2_001; i++) {
            many.append(LINK).append("fd/").append(i).append(" -> /dev/null\n");
        }
        nas.sections.put("open", many.toString());

        assertThat(why(look('S').openFiles())).isEqualTo(Reason.CUT_OFF);
    }

    @Test
    void nothing_open_is_believed_only_where_it_is_said() throws Exception {
        nas.addMiner('S');
        nas.sections.remove("open");
        nas.errors = "ls: /proc/24871/fd/*: No such file or directory\n";
        assertThat(look('S').openFiles()).isEqualTo(Reading.known(List.of()));
        nas.errors = "sh: /bin/ls: Argument list too long\n";
        assertThat(why(look('S').openFiles())).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void a_look_whose_end_is_missing_gives_what_came_whole() throws Exception {
        nas.addMiner('S');
        nas.garble = bytes -> {
            int end = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(" udp\n");
            return end < 0 ? bytes : java.util.Arrays.copyOf(bytes, end + 20);
        };
        Suspect s = look('S');

        assertThat(s.folder().isKnown()).isTrue();
        assertThat(why(s.connections())).isEqualTo(Reason.NO_ANSWER);
    }
}
