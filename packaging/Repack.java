import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a jar anew: its files stored, in order, all of one time, and without a signature.
 *
 * <p>Stored, because the whole package is compressed better than each file by itself. Unsigned, because Java checks a signed jar at each start, file by
 * file, and keeps its classes out of the cache; who installs the package trusts it as a whole. Arguments: from, to, time.
 */
final class Repack {
    private Repack() {}

    public static void main(String[] args) throws IOException {
        var time = LocalDateTime.ofInstant(Instant.parse(args[2]), ZoneOffset.UTC);
        var files = new TreeMap<String, byte[]>();
        Manifest manifest;
        try (var jar = new JarFile(args[0], false)) {
            manifest = jar.getManifest();
            for (var entry : jar.stream().filter(one -> !one.isDirectory()).toList()) {
                if (!signature(entry.getName())) {
                    try (var in = jar.getInputStream(entry)) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
            out.setMethod(ZipOutputStream.STORED);
            if (manifest != null) {
                // What is said of single files there are their digests.
                manifest.getEntries().values().forEach(about -> about.keySet().removeIf(key -> key.toString().endsWith("-Digest")));
                manifest.getEntries().values().removeIf(about -> about.isEmpty());
                files.remove(JarFile.MANIFEST_NAME);
                var bytes = new java.io.ByteArrayOutputStream();
                manifest.write(bytes);
                put(out, JarFile.MANIFEST_NAME, bytes.toByteArray(), time);
            }
            for (var file : files.entrySet()) {
                put(out, file.getKey(), file.getValue(), time);
            }
        }
    }

    private static boolean signature(String name) {
        return name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
    }

    private static void put(ZipOutputStream out, String name, byte[] content, LocalDateTime time) throws IOException {
        var entry = new ZipEntry(name);
        var sum = new CRC32();
        sum.update(content);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(time);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
