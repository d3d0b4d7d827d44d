package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.diagnosis.Knowledge.KernelName;
import app.lotse.diagnosis.Knowledge.Threat;
import app.lotse.diagnosis.Knowledge.Threat.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of the knowledge hits its own examples and misses its own near misses; and reading it is strict. */
class KnowledgeTest {
    private static final Knowledge SHIPPED = Knowledge.shipped();
    private static final String ENTRY = """
            [{"id":"x","pattern":"x","source":"s","date":"2026-11","confidence":"HIGH","hits":["x"],"misses":["y"]}]""";

    static Stream<Arguments> examples() {
        Stream<Arguments> kernel =
                SHIPPED.kernelNames().stream().flatMap(k -> examples(k.id(), k.hits(), k.misses(), k::fits));
        Stream<Arguments> threats =
                SHIPPED.threats().stream().flatMap(t -> examples(t.id(), t.hits(), t.misses(), t::fits));
        Stream<Arguments> causes = SHIPPED.causes().stream()
                .flatMap(c -> examples(c.id(), c.hits(), c.misses(), example -> recognised(c, example)));
        Stream<Arguments> usual =
                SHIPPED.usualStarts().stream().flatMap(u -> examples(u.id(), u.hits(), u.misses(), u::fits));
        return Stream.of(kernel, threats, causes, usual).flatMap(s -> s);
    }

    private static Stream<Arguments> examples(
            String id, List<String> hits, List<String> misses, Predicate<String> entry) {
        return Stream.concat(
                hits.stream().map(hit -> Arguments.of(id, hit, true, entry.test(hit))),
                misses.stream().map(miss -> Arguments.of(id, miss, false, entry.test(miss))));
    }

    /** Examples of causes begin with what is looked at: a name, a file, a parent, or a thread of the kernel. */
    private static boolean recognised(HarmlessCause cause, String example) {
        int blank = example.indexOf(' ');
        String value = example.substring(blank + 1);
        return switch (example.substring(0, blank)) {
            case "name" -> cause.named(value);
            case "file" -> cause.holds(value);
            case "under" -> cause.parent(value);
            case "kernel" -> cause.kernelThread(value);
            default -> throw new IllegalArgumentException(example);
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void each_example_does_what_it_says(String id, String example, boolean hit, boolean hits) {
        assertThat(hits).as(id + " and " + example).isEqualTo(hit);
    }

    @Test
    void ids_are_unique_in_each_file() {
        assertThat(SHIPPED.kernelNames().stream().map(KernelName::id)).doesNotHaveDuplicates();
        assertThat(SHIPPED.threats().stream().map(Threat::id)).doesNotHaveDuplicates();
        assertThat(SHIPPED.causes().stream().map(HarmlessCause::id)).doesNotHaveDuplicates();
        assertThat(SHIPPED.usualStarts().stream().map(UsualStart::id)).doesNotHaveDuplicates();
    }

    @Test
    void every_family_that_attacked_these_devices_is_known() {
        assertThat(SHIPPED.threats().stream().map(Threat::family))
                .contains(
                        "AgeLocker",
                        "Checkmate",
                        "DeadBolt",
                        "Dovecat",
                        "Muhstik",
                        "QSnatch",
                        "Qlocker",
                        "UnityMiner",
                        "eCh0raix");
    }

    /** What one entry names as a near miss is none of another entry's hits, so that no sign swallows what the other spared. */
    @Test
    void no_entry_hits_what_another_of_its_kind_spares() {
        for (Threat hitting : SHIPPED.threats()) {
            for (Threat sparing : SHIPPED.threats()) {
                if (hitting.kind() == sparing.kind()) {
                    assertThat(sparing.misses())
                            .as(hitting.id() + " hits a miss of " + sparing.id())
                            .noneMatch(hitting::fits);
                }
            }
        }
        for (UsualStart usual : SHIPPED.usualStarts()) {
            for (Threat threat : SHIPPED.threats()) {
                assertThat(threat.hits())
                        .as(usual.id() + " calls usual what " + threat.id() + " calls malware")
                        .noneMatch(usual::fits);
            }
        }
    }

    /** Archivers are on both lists on purpose: packing is harmless until a password and deleting come to it. */
    @Test
    void no_sign_of_malware_has_the_name_of_a_harmless_program_or_the_kernel() {
        Set<Kind> programs = Set.of(Kind.PROCESS, Kind.MINING_PROGRAM);
        List<String> harmless = Stream.concat(
                        SHIPPED.causes().stream().flatMap(c -> c.names().stream()),
                        SHIPPED.causes().stream()
                                .flatMap(c -> c.hits().stream())
                                .map(hit -> hit.substring(hit.indexOf(' ') + 1)))
                .toList();
        for (Threat threat : SHIPPED.threats()) {
            if (programs.contains(threat.kind()) || threat.kind() == Kind.FILE || threat.kind() == Kind.LOCKING_FILE) {
                assertThat(harmless).as(threat.id()).noneMatch(threat::fits);
                assertThat(harmless).as(threat.id()).noneMatch(name -> threat.fits(Seen.base(name)));
            }
            if (programs.contains(threat.kind())) {
                assertThat(SHIPPED.kernelName(threat.value())).as(threat.id()).isFalse();
                assertThat(SHIPPED.causes()).as(threat.id()).noneMatch(cause -> cause.named(threat.value()));
            }
        }
    }

    @Test
    void every_name_folder_and_parent_of_a_cause_is_written_as_it_is_compared() {
        for (HarmlessCause cause : SHIPPED.causes()) {
            assertThat(cause.names()).as(cause.id()).noneMatch(name -> name.contains("/"));
            assertThat(cause.folders()).as(cause.id()).allMatch(f -> f.startsWith("/") && f.endsWith("/"));
            assertThat(cause.names().size()
                            + cause.folders().size()
                            + cause.under().size()
                            + cause.kernel().size())
                    .as(cause.id())
                    .isPositive();
        }
    }

    @Test
    void no_harmless_program_has_a_name_that_only_the_kernel_may_have() {
        assertThat(SHIPPED.causes().stream().flatMap(c -> c.names().stream())).noneMatch(SHIPPED::kernelName);
    }

    @Test
    void an_entry_is_read_only_when_it_is_complete_and_nothing_is_strange_in_it() {
        assertThat(Knowledge.parse(ENTRY, KernelName[].class)).hasSize(1);
        for (String broken : List.of(
                ENTRY.replace("\"date\":\"2026-11\",", ""),
                ENTRY.replace("\"id\"", "\"colour\":\"red\",\"id\""),
                ENTRY.replace("\"s\"", "null"),
                ENTRY.replace("HIGH", "SURE"),
                ENTRY.replace("2026-11", "soon"),
                ENTRY.replace("[\"y\"]", "[]"),
                ENTRY + "[]")) {
            assertThatThrownBy(() -> Knowledge.parse(broken, KernelName[].class))
                    .as(broken)
                    .isInstanceOf(Exception.class);
        }
    }
}
