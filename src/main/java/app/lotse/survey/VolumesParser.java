package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Storage.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads {@code df -k}. It is read from the right: BusyBox 1.01 leaves no blank between a device name of 21 letters, such as
 * {@code /dev/mapper/cachedev1}, and a size of ten digits (QNAP GPL QTS 4.4.1, {@code coreutils/df.c}: {@code "%-21s%9s "}), and others wrap a long name.
 */
final class VolumesParser {
    /**
     * Where QTS and QuTS hero mount the owner's data: CACHEDEV1_DATA, CE_CACHEDEV1_DATA (encrypted), MD0_DATA and HDA_DATA (old), ZFS530_DATA
     * (hero), as public scripts for them name these.
     */
    static final Pattern PATH = Pattern.compile("/share/[A-Za-z0-9_]{1,60}_DATA");

    private static final Pattern END =
            Pattern.compile("(?<![0-9])([0-9]{1,15})\\s+([0-9]{1,15})\\s+[0-9]{1,3}%\\s+(/.*)$");
    private static final long KILO = 1024;

    private VolumesParser() {}

    static Reading<List<Volume>> read(String sizes, List<BeforeRestart.Mount> mounts) {
        Map<String, Volume> byPath = new HashMap<>();
        for (String line : sizes.lines().toList()) {
            var m = END.matcher(line);
            if (m.find()) {
                String path = Lines.utf8(m.group(3).strip());
                long used = Long.parseLong(m.group(1)) * KILO;
                long free = Long.parseLong(m.group(2)) * KILO;
                byPath.putIfAbsent(path, new Volume(path, used, used + free, false));
            }
        }
        var volumes = new ArrayList<Volume>();
        for (var mount : mounts) {
            if (!PATH.matcher(mount.path()).matches()) {
                continue;
            }
            Volume seen = byPath.get(mount.path());
            if (seen == null) {
                return Reading.unread(Reason.NOT_UNDERSTOOD, "no size of " + mount.path());
            }
            volumes.removeIf(other -> other.path().equals(mount.path()));
            volumes.add(new Volume(seen.path(), seen.usedBytes(), seen.totalBytes(), mount.readOnly()));
        }
        return volumes.isEmpty()
                ? Reading.unread(Reason.NOT_THERE, "no volume under /share")
                : Reading.known(List.copyOf(volumes));
    }
}
