package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.ShareTops;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code ls -1a /share/ /share/*&#47;} of BusyBox and GNU: the names at the tops of the shared folders, and which folders were refused. */
final class SharesParser {
    private static final String TOP = "/share";
    private static final Pattern HEADER = Pattern.compile("(/share(?:/[^/]+)?)/?:");
    private static final Pattern REFUSED = Pattern.compile(
            "(?:^|/)ls: .{0,60}?(/share/.*?)/?'?: (?:Permission|Operation|Input|No such|Not a|Stale|I/O).*");

    private SharesParser() {}

    /** @param root whether it was asked with root rights: without, the shell passes over folders that it may not see into */
    static Reading<ShareTops> read(Reading<String> section, String errors, boolean root) {
        Set<String> unseen = refused(errors);
        if (!(section instanceof Reading.Known<String>(var text))) {
            boolean locked = section instanceof Reading.Unread<String>(var why, var _) && why == Reason.NOT_THERE;
            return locked && unseen.contains(TOP)
                    ? Reading.unread(Reason.NOT_ALLOWED, TOP)
                    : section.map(none -> new ShareTops(List.of(), List.of()));
        }
        Map<String, List<String>> folders = folders(text);
        List<String> top = folders.getOrDefault(TOP, List.of());
        if (folders.keySet().equals(Set.of(TOP)) && unseen.isEmpty() && (root || top.isEmpty())) {
            return Reading.unread(Reason.NOT_THERE, "no folder in " + TOP);
        }
        if (!root) {
            top.stream()
                    .filter(name -> !name.startsWith("."))
                    .map(name -> TOP + "/" + name)
                    .filter(path -> !folders.containsKey(path))
                    .forEach(unseen::add);
        }
        unseen.stream()
                .filter(path -> folders.getOrDefault(path, List.of("")).isEmpty())
                .forEach(folders::remove);
        var tops = new ArrayList<ShareTops.Folder>();
        folders.forEach((path, names) -> tops.add(new ShareTops.Folder(path, names)));
        return Reading.known(new ShareTops(tops, List.copyOf(unseen)));
    }

    private static Map<String, List<String>> folders(String text) {
        Map<String, List<String>> folders = new LinkedHashMap<>();
        String path = TOP;
        for (String line : text.split("\n")) {
            String name = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            var header = HEADER.matcher(name);
            if (header.matches()) {
                path = Lines.utf8(header.group(1));
                folders.computeIfAbsent(path, p -> new ArrayList<>());
            } else if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                folders.computeIfAbsent(path, p -> new ArrayList<>()).add(Lines.utf8(name));
            }
        }
        return folders;
    }

    private static Set<String> refused(String errors) {
        Set<String> paths = new LinkedHashSet<>();
        for (String line : errors.split("\n")) {
            var m = REFUSED.matcher(line);
            if (m.find() && !m.group(1).equals("/share/*")) {
                paths.add(m.group(1).equals("/share/") ? TOP : m.group(1));
            }
        }
        return paths;
    }
}
