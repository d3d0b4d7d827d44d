package app.lotse.practice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one loop that the practice NAS's shell understands: it gathers, for each match of a pattern, the paths of some files below it in {@code $L}. */
final class PathList {
    private static final Pattern LOOP =
            Pattern.compile("([A-Za-z_=; ]*?); L=; for p in (/[A-Za-z0-9/*?\\[\\]-]+); do L=\"\\$L"
                    + "((?: \\$p/[a-z]+)+)\"; done;(.*)");

    private PathList() {}

    /** The line with the loop run and its list put in; any other line as it is. */
    static String unrolled(String line, DeviceFiles files) {
        Matcher loop = LOOP.matcher(line);
        if (!loop.matches()) {
            return line;
        }
        String[] names = loop.group(3).strip().split(" ");
        String paths = Glob.expand(loop.group(2), files).stream()
                .flatMap(path -> Stream.of(names).map(name -> name.replace("$p", path)))
                .collect(Collectors.joining(" "));
        return loop.group(1) + ";" + loop.group(4).replace(" $L", " " + paths);
    }
}
