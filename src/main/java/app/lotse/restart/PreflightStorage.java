package app.lotse.restart;

import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.model.Storage.Volume;
import app.lotse.survey.BeforeRestart;
import app.lotse.survey.BeforeRestart.Array;
import app.lotse.survey.BeforeRestart.Mount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the disks and volumes say about a restart. */
final class PreflightStorage {
    private static final double FULL_PERCENT = 95;
    /** The settings lie here; read-only there means trouble as well (QTS: {@code /etc/config} leads to it). */
    private static final String SETTINGS = "/mnt/HDA_ROOT";

    private final BeforeRestart read;
    private final PreflightPrograms programs;

    PreflightStorage(BeforeRestart read, PreflightPrograms programs) {
        this.read = read;
        this.programs = programs;
    }

    /** Any array at work but those that always look odd: also the system's own must be whole before a start. */
    PreflightLine raid() {
        List<Array> working = all().stream()
                .filter(array -> array.counts() && array.work().going())
                .toList();
        if (!working.isEmpty()) {
            return PreflightCheck.RAID.notOk(words(working, PreflightStorage::progress));
        }
        return dataSeen() ? PreflightCheck.RAID.ok() : PreflightCheck.RAID.couldNotCheck();
    }

    PreflightLine degraded() {
        List<Array> missing =
                all().stream().filter(array -> array.data() && array.missing()).toList();
        if (!missing.isEmpty()) {
            return PreflightCheck.RAID_DEGRADED.notOk(words(missing, Array::name));
        }
        return dataSeen() ? PreflightCheck.RAID_DEGRADED.ok() : PreflightCheck.RAID_DEGRADED.couldNotCheck();
    }

    PreflightLine readOnly() {
        Reading<List<String>> locked = read.mounts()
                .map(mounts -> mounts.stream()
                        .filter(Mount::readOnly)
                        .map(Mount::path)
                        .filter(path -> path.equals(SETTINGS) || isVolume(path))
                        .toList());
        if (locked.value().orElse(List.of()).isEmpty()) {
            boolean seen = read.mounts().value().orElse(List.of()).stream().anyMatch(mount -> isVolume(mount.path()));
            return seen ? PreflightCheck.READ_ONLY.ok() : PreflightCheck.READ_ONLY.couldNotCheck();
        }
        return PreflightCheck.READ_ONLY.notOk(String.join(", ", locked.value().orElseThrow()));
    }

    PreflightLine full() {
        if (!(read.storage().volumes() instanceof Reading.Known<List<Volume>>(var volumes))) {
            return PreflightCheck.FULL.couldNotCheck();
        }
        String full = volumes.stream()
                .filter(volume -> percent(volume) > FULL_PERCENT)
                .map(volume -> name(volume.path()) + " " + Math.round(percent(volume)) + " %")
                .collect(Collectors.joining(", "));
        return full.isEmpty() ? PreflightCheck.FULL.ok() : PreflightCheck.FULL.notOk(full);
    }

    PreflightLine diskErrors() {
        if (!(read.diskErrors() instanceof Reading.Known<Map<String, Integer>>(var errors))) {
            return PreflightCheck.DISK_ERRORS.couldNotCheck();
        }
        return errors.isEmpty()
                ? PreflightCheck.DISK_ERRORS.ok()
                : PreflightCheck.DISK_ERRORS.notOk(Counted.words(errors));
    }

    /**
     * Signs: volumes mounted as CE_… (hacker-h/qnap and many owners' scripts), folders encrypted by eCryptfs, the NAS's own list, the kernel's threads.
     * How QuTS hero encrypts is not known: without a sign it could not be checked there.
     */
    PreflightLine encrypted() {
        String mounted = read.mounts().value().orElse(List.of()).stream()
                .filter(mount -> isVolume(mount.path()) && mount.path().startsWith("/share/CE_")
                        || mount.type().equals("ecryptfs"))
                .map(mount -> name(mount.path()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        boolean listed = read.encrypted().value().map(names -> !names.isEmpty()).orElse(false);
        if (!mounted.isEmpty() || listed || programs.encryptsVolumes()) {
            return PreflightCheck.ENCRYPTED_VOLUME.notOk(mounted);
        }
        boolean plain = read.zfs().value().map(zfs -> !zfs).orElse(false);
        boolean seen = plain && read.mounts().isKnown() && programs.complete();
        return seen ? PreflightCheck.ENCRYPTED_VOLUME.ok() : PreflightCheck.ENCRYPTED_VOLUME.couldNotCheck();
    }

    private List<Array> all() {
        var arrays = read.arrays().value().orElse(List.of());
        var pools = read.pools().value().orElse(List.of());
        return java.util.stream.Stream.concat(arrays.stream(), pools.stream()).toList();
    }

    /** Whether all that holds data was seen: with ZFS mdstat shows the system alone. */
    private boolean dataSeen() {
        if (!(read.zfs() instanceof Reading.Known<Boolean>(var zfs))
                || !read.arrays().isKnown()) {
            return false;
        }
        return zfs ? read.pools().isKnown() : all().stream().anyMatch(Array::data);
    }

    private static String words(List<Array> arrays, java.util.function.Function<Array, String> each) {
        return arrays.stream().map(each).collect(Collectors.joining(", "));
    }

    /** Such as {@code md1 43 %, ≈ 2 h}. */
    private static String progress(Array array) {
        String percent = array.work().percent().isPresent()
                ? " " + (long) array.work().percent().getAsDouble() + " %"
                : "";
        String left = array.work().minutes().isPresent()
                ? ", ≈ " + duration(array.work().minutes().getAsDouble())
                : "";
        return array.name() + percent + left;
    }

    private static String duration(double minutes) {
        return minutes < 90
                ? Math.max(1, Math.round(minutes)) + " min"
                : String.format(Locale.ROOT, "%.0f h", minutes / 60);
    }

    private static double percent(Volume volume) {
        return volume.totalBytes() == 0 ? 0 : 100.0 * volume.usedBytes() / volume.totalBytes();
    }

    private static boolean isVolume(String path) {
        return path.startsWith("/share/") && path.endsWith("_DATA");
    }

    private static String name(String path) {
        return path.startsWith("/share/") ? path.substring("/share/".length()) : path;
    }
}
