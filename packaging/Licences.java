import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Says whose the libraries are and under which licence, from what their makers wrote into their Maven files: the stanzas of a Debian copyright file, and
 * their licence and notice files beside it. Ends with an error for a library without a licence, or with one that nobody looked at yet.
 *
 * <p>Arguments: the file with the class path, the copyright file with a line {@code @LIBRARIES@}, the folder of the package's documents.
 */
final class Licences {
    private Licences() {}

    /** A library's Maven file. @param repository the folder in which all of them lie */
    private record Pom(Path repository, Element project) {
        static Pom of(Path file) throws Exception {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var text = new ByteArrayInputStream(Files.readAllBytes(file));
            var project = factory.newDocumentBuilder().parse(text).getDocumentElement();
            String group = child(project, "groupId")
                    .or(() -> element(project, "parent").flatMap(parent -> child(parent, "groupId")))
                    .orElseThrow();
            var repository = file.getParent();
            for (int up = group.split("\\.").length + 2; up > 0; up--) {
                repository = repository.getParent();
            }
            return new Pom(repository, project);
        }

        Optional<Pom> parent() throws Exception {
            var parent = element(project, "parent");
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            String artifact = child(parent.get(), "artifactId").orElseThrow();
            String version = child(parent.get(), "version").orElseThrow();
            return Optional.of(of(repository
                    .resolve(child(parent.get(), "groupId").orElseThrow().replace('.', '/'))
                    .resolve(artifact)
                    .resolve(version)
                    .resolve(artifact + "-" + version + ".pom")));
        }

        /** The names in a list, of this file or the next above that has any. */
        List<String> names(String list, String one) throws Exception {
            var here = element(project, list).stream()
                    .flatMap(all -> elements(all).stream())
                    .filter(each -> each.getTagName().equals(one))
                    .flatMap(each -> child(each, "name").stream())
                    .toList();
            if (!here.isEmpty()) {
                return here;
            }
            var above = parent();
            return above.isPresent() ? above.get().names(list, one) : List.of();
        }

        Optional<String> organization() throws Exception {
            var here = element(project, "organization").flatMap(one -> child(one, "name"));
            var above = here.isPresent() ? Optional.<Pom>empty() : parent();
            return above.isPresent() ? above.get().organization() : here;
        }

        private static Optional<String> child(Element of, String name) {
            return element(of, name).map(Node::getTextContent).map(String::strip);
        }

        private static Optional<Element> element(Element of, String name) {
            return elements(of).stream().filter(one -> one.getTagName().equals(name)).findFirst();
        }

        private static List<Element> elements(Element of) {
            var all = of.getChildNodes();
            return IntStream.range(0, all.getLength())
                    .mapToObj(all::item)
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }
    }

    public static void main(String[] args) throws Exception {
        var documents = Path.of(args[2]);
        var stanzas = new ArrayList<String>();
        for (String one : Files.readString(Path.of(args[0])).strip().split(":")) {
            var jar = Path.of(one);
            String file = jar.getFileName().toString();
            if (file.startsWith("javafx-")) {
                continue;
            }
            String name = file.replaceFirst("\\.jar$", "");
            var pom = Pom.of(jar.resolveSibling(name + ".pom"));
            stanzas.add("Files: usr/lib/lotse/app/" + file + "\nCopyright: " + owners(pom, name) + "\nLicense: " + licence(pom, name));
            copyTexts(jar, documents.resolve("licences").resolve(name));
        }
        String template = Files.readString(Path.of(args[1]));
        Files.createDirectories(documents);
        Files.writeString(documents.resolve("copyright"), template.replace("@LIBRARIES@", String.join("\n\n", stanzas)));
    }

    private static String owners(Pom pom, String name) throws Exception {
        var organization = pom.organization();
        var people = pom.names("developers", "developer");
        if (organization.isEmpty() && people.isEmpty()) {
            return "the authors of " + name;
        }
        return organization.orElseGet(() -> String.join(", ", people));
    }

    private static String licence(Pom pom, String library) throws Exception {
        var names = pom.names("licenses", "license");
        if (names.isEmpty()) {
            throw new IOException("No licence is given for " + library + ".");
        }
        return names.stream().map(name -> known(name, library)).distinct().collect(Collectors.joining(" or "));
    }

    private static String known(String name, String library) {
        String low = name.toLowerCase(Locale.ROOT);
        if (low.contains("apache")) {
            return "Apache-2.0";
        }
        if (low.matches("(the )?mit( license)?|bouncy castle licence")) {
            return "Expat";
        }
        if (low.contains("3-clause bsd")) {
            return "BSD-3-clause";
        }
        if (low.contains("(new) bsd")) {
            return "BSD-3-clause-jmustache";
        }
        if (low.contains("lesser general public license") && low.contains("2.1 or later")) {
            return "LGPL-2.1+";
        }
        throw new IllegalStateException(library + " has a licence that is new here: " + name);
    }

    /** What lies in the library's own file. */
    private static void copyTexts(Path library, Path folder) throws IOException {
        try (var jar = new JarFile(library.toFile(), false)) {
            for (var entry : jar.stream().toList()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!entry.isDirectory() && name.matches("(?i).*(licen[cs]e|notice|copying)[^/]*(?<!\\.class)")) {
                    Files.createDirectories(folder);
                    try (var in = jar.getInputStream(entry)) {
                        Files.write(folder.resolve(name), in.readAllBytes());
                    }
                }
            }
        }
    }
}
