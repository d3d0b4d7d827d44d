package app.lotse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the arrows between the packages; whoever needs a new one changes this table and says why. */
class ArchitectureTest {
    private static final JavaClasses LOTSE =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("app.lotse");

    private static final String ARROWS = """
            model     |
            texts     | model
            discovery | model
            router    | model
            remote    | model
            web       | model
            logbook   | model
            practice  | model
            diagnosis | model
            survey    | model remote
            checklist | model diagnosis
            restart   | model remote survey diagnosis
            report    | model texts diagnosis
            terminal  | model texts discovery router remote web logbook practice diagnosis survey checklist restart report
            wizard    | model texts discovery router remote web logbook practice diagnosis survey checklist restart report
            """;

    @ParameterizedTest(name = "{0} sees only: {1}")
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "none", textBlock = ARROWS)
    void aPackageSeesOnlyWhatItMay(String name, String maySee) {
        noClasses()
                .that()
                .resideInAnyPackage(packages(name))
                .should()
                .dependOnClassesThat(resideInAnyPackage("app.lotse..")
                        .and(resideOutsideOfPackages(packages(name + " " + (maySee == null ? "" : maySee)))))
                .allowEmptyShould(true)
                .check(LOTSE);
    }

    @Test
    void everyPackageHasItsArrows() {
        var known = ARROWS.lines().map(line -> line.split(" ")[0]).toList();
        var there = LOTSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("app.lotse"))
                .map(name -> name.split("\\.")[2])
                .distinct();
        assertThat(there).isNotEmpty().isSubsetOf(known);
    }

    @ParameterizedTest(name = "only {0} knows {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    discovery practice | javax.jmdns
                    remote             | net.schmizz com.hierynomus
                    practice           | org.apache.sshd
                    web                | java.net.http
                    checklist          | com.nulabinc
                    terminal           | picocli
                    report             | com.samskivert com.openhtmltopdf org.apache.pdfbox org.apache.fontbox org.apache.xmpbox
                    wizard             | javafx com.sun.javafx org.controlsfx impl.org.controlsfx
                    """)
    void aLibraryIsKnownToItsPackageAlone(String knowing, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(knowing))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Arrays.stream(library.split(" ")).map(p -> p + "..").toArray(String[]::new))
                .check(LOTSE);
    }

    @Test
    void noPackagesGoInACircle() {
        slices().matching("app.lotse.(*)..").should().beFreeOfCycles().check(LOTSE);
    }

    /**
     * {@code Background} is the wizard's one place; {@code Line} cuts a socket that heeds neither time nor interrupt, and needs a second thread for it;
     * {@code Conversations} asks several routers within the same five seconds, of which any may never answer.
     */
    @Test
    void threadsStartInFewPlacesOnly() {
        noClasses()
                .that(
                        resideOutsideOfPackages("app.lotse.discovery..", "app.lotse.practice..")
                                .and(
                                        describe(
                                                "are neither Background nor Line nor Conversations",
                                                type -> !type.getName()
                                                        .matches(
                                                                "app\\.lotse\\.(wizard\\.Background|remote\\.Line|router\\.Conversations)(\\$.*)?"))))
                .should()
                .accessTargetWhere(startsAThread())
                .check(LOTSE);
    }

    @Test
    void onlyMainEndsTheProgram() {
        var endings = Set.of("exit", "halt");
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .accessTargetWhere(to(
                        "System.exit or Runtime.halt",
                        target -> endings.contains(target.getName())
                                && (target.getOwner().isEquivalentTo(System.class)
                                        || target.getOwner().isEquivalentTo(Runtime.class))))
                .check(LOTSE);
    }

    private static DescribedPredicate<JavaAccess<?>> startsAThread() {
        var starting = Set.of("start", "startVirtualThread", "factory");
        return to("something that starts a thread", target -> {
            var owner = target.getOwner();
            return owner.isEquivalentTo(Executors.class)
                    || owner.isEquivalentTo(java.util.Timer.class)
                    || owner.getName().startsWith("java.util.concurrent.StructuredTaskScope")
                    || (owner.isEquivalentTo(CompletableFuture.class)
                            && target.getName().endsWith("Async")
                            && !takesAnExecutor(target))
                    || (owner.isAssignableTo(Executor.class)
                            && target.getName().equals("<init>")
                            && owner.getPackageName().equals("java.util.concurrent"))
                    || (owner.isEquivalentTo(java.util.concurrent.ForkJoinPool.class)
                            && target.getName().equals("commonPool"))
                    || ((owner.isAssignableTo(Thread.class) || owner.isAssignableTo(Thread.Builder.class))
                            && starting.contains(target.getName()))
                    || target.getName().equals("parallelStream")
                    || (assignableTo(BaseStream.class).test(owner)
                            && target.getName().equals("parallel"));
        });
    }

    private static boolean takesAnExecutor(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Executor.class));
    }

    private static DescribedPredicate<JavaAccess<?>> to(
            String what, java.util.function.Predicate<AccessTarget> wanted) {
        return describe("reach " + what, access -> wanted.test(access.getTarget()));
    }

    private static String[] packages(String names) {
        return Stream.of(names.strip().split(" "))
                .map(name -> "app.lotse." + name + "..")
                .toArray(String[]::new);
    }
}
