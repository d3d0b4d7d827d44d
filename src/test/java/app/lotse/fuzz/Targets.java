package app.lotse.fuzz;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * All fuzz targets: every class among the tests with the method that Jazzer calls, {@code fuzzerTestOneInput(byte[])}. Beside it stands
 * {@code seeds()}: inputs as they are in real life, from which others are made.
 */
public final class Targets {
    private static final String CALLED = "fuzzerTestOneInput";

    private Targets() {}

    /** One target. */
    record Target(Class<?> type) {
        String name() {
            return type.getName();
        }

        @SuppressWarnings("unchecked")
        List<byte[]> seeds() {
            try {
                return (List<byte[]>) type.getMethod("seeds").invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name(), e);
            }
        }

        void run(byte[] input) throws Throwable {
            handle().invokeExact(input);
        }

        private MethodHandle handle() throws ReflectiveOperationException {
            return MethodHandles.lookup().findStatic(type, CALLED, MethodType.methodType(void.class, byte[].class));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static List<Target> all() {
        return new ClassFileImporter(List.of(new ImportOption.OnlyIncludeTests()))
                .importPackages("app.lotse").stream()
                        .filter(type -> type.tryGetMethod(CALLED, byte[].class).isPresent())
                        .map(JavaClass::reflect)
                        .<Target>map(Target::new)
                        .sorted(java.util.Comparator.comparing(Target::name))
                        .toList();
    }

    /** Prints the targets' names, and puts the seeds of each into a folder of its name. @param args the folder for these */
    public static void main(String[] args) throws IOException {
        for (Target target : all()) {
            Path folder = Files.createDirectories(Path.of(args[0], target.name()));
            int number = 0;
            for (byte[] seed : target.seeds()) {
                Files.write(folder.resolve("seed-" + number++), seed);
            }
            System.out.println(target.name());
        }
    }
}
