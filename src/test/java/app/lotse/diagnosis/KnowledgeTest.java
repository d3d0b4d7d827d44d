package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.diagnosis.Knowledge.KernelName;
import app.lotse.diagnosis.Knowledge.Threat;
import java.util.List;
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
        return Stream.of(kernel, threats, causes).flatMap(s -> s);
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
