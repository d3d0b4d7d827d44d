package app.lotse.restart;

import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Sample;
import app.lotse.survey.BeforeRestart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the programs that run right now say about a restart. A program that is seen is NOT_OK; OK needs that all of them were seen.
 *
 * <p>Whether a snapshot is being taken, and whether a UPS runs on its battery, no public source tells how to read on QTS: those lines stay
 * COULD_NOT_CHECK where they could matter.
 */
final class PreflightPrograms {
    /** QTS runs these while it starts and stops (OneCDOnly/sherpa waits for them the same way). */
    private static final Set<String> SCRIPTS = Set.of("/etc/init.d/rcS", "/etc/init.d/rcK");

    private static final Set<String> SCRIPT_NAMES = Set.of("rcS", "rcK");
    /** Writes a new system (owners call it by hand over SSH: {@code /etc/init.d/update.sh IMAGE}). */
    private static final String SYSTEM_UPDATE = "/etc/init.d/update.sh";
    /** Every app's package unpacks itself and runs this script (QNAP's QDK; hslansky/qpkg_kodi17, built-in.sh). */
    private static final String APP_INSTALLER = "qinstall.sh";
    /** Grow or move a volume, or repair its file system (e2fsprogs, LVM2). */
    private static final Set<String> VOLUME_WORK = Set.of("resize2fs", "pvmove", "e2fsck", "lvconvert");
    /** Where Hybrid Backup Sync lives under each volume; its engine hbs3-rr3c is told {@code hbssync} to work (owners' notes of a TS-453Dmini). */
    private static final String HYBRID_BACKUP = "/.qpkg/HybridBackup/";
    /** Network UPS Tools: QNAP's UPS service is one, it answers as qnapups with the driver usbhid-ups (home-assistant/core #76905). */
    private static final Set<String> UPS_PROGRAMS = Set.of("upsd", "upsmon", "usbhid-ups", "snmp-ups", "blazer_usb");

    private final boolean complete;
    private final List<Program> all = new ArrayList<>();

    private record Program(String name, List<String> arguments) {
        boolean names(String path) {
            return arguments.stream().anyMatch(argument -> argument.contains(path));
        }

        boolean hasArgument(String argument) {
            return arguments.contains(argument);
        }
    }

    PreflightPrograms(Reading<Sample> sample, Reading<Map<Integer, ProcDetail>> details) {
        Map<Integer, ProcDetail> byPid = details.value().orElse(Map.of());
        boolean gaps = !sample.isKnown() || !details.isKnown();
        for (Proc p : sample.map(Sample::processes).value().orElse(List.of())) {
            var arguments = byPid.containsKey(p.pid())
                    ? byPid.get(p.pid()).arguments()
                    : Reading.<List<String>>unread(Reading.Reason.NOT_THERE, "");
            gaps |= notSeen(arguments);
            all.add(new Program(p.comm(), arguments.value().orElse(List.of())));
        }
        boolean strange =
                sample.value().map(table -> !table.unparsed().isEmpty()).orElse(true);
        complete = !gaps && !strange;
    }

    static PreflightPrograms of(BeforeRestart read) {
        return new PreflightPrograms(read.programs(), read.details());
    }

    PreflightLine startingOrStopping() {
        return line(PreflightCheck.STARTING_OR_STOPPING, program -> {
            boolean script = program.arguments().stream().anyMatch(SCRIPTS::contains);
            return script || SCRIPT_NAMES.contains(program.name()) ? "rc" : "";
        });
    }

    PreflightLine update() {
        return line(PreflightCheck.UPDATE, program -> {
            boolean system =
                    program.hasArgument(SYSTEM_UPDATE) || program.name().equals("update.sh");
            boolean app = program.arguments().stream()
                    .anyMatch(argument -> argument.equals(APP_INSTALLER) || argument.endsWith("/" + APP_INSTALLER));
            return system ? "QTS" : app ? "App" : "";
        });
    }

    /** An rsync that waits for work, and Hybrid Backup Sync that only stands by, are no backup. */
    PreflightLine backup() {
        var line = line(PreflightCheck.BACKUP, program -> {
            if (program.names(HYBRID_BACKUP) && program.hasArgument("hbssync")) {
                return "Hybrid Backup Sync";
            }
            return program.name().equals("rsync") && !program.hasArgument("--daemon") ? "rsync" : "";
        });
        boolean standsBy = all.stream().anyMatch(program -> program.names(HYBRID_BACKUP));
        return line.state() == PreflightLine.State.OK && standsBy ? PreflightCheck.BACKUP.couldNotCheck() : line;
    }

    /** Never OK: how QTS takes a snapshot is not known. */
    PreflightLine snapshot() {
        var line = line(PreflightCheck.SNAPSHOT, program -> VOLUME_WORK.contains(program.name()) ? program.name() : "");
        return line.state() == PreflightLine.State.OK ? PreflightCheck.SNAPSHOT.couldNotCheck() : line;
    }

    /** Each running container has one shim; those of {@code system-docker} belong to the NAS itself. */
    PreflightLine guests() {
        return line(PreflightCheck.GUESTS, program -> {
            String name = program.name();
            if (name.startsWith("containerd-shim") || name.startsWith("docker-containe") && program.names("shim")) {
                return program.names("system-docker") ? "" : "Container";
            }
            if (name.startsWith("qemu-system") || name.startsWith("qemu-kvm")) {
                return "VM";
            }
            return program.arguments().stream().anyMatch(argument -> argument.startsWith("[lxc monitor]")) ? "LXC" : "";
        });
    }

    /** Where one is watched, what it runs on is not known; where none is watched there is nothing to wait for. */
    PreflightLine ups() {
        boolean watched = all.stream().anyMatch(program -> UPS_PROGRAMS.contains(program.name()));
        return watched || !complete ? PreflightCheck.UPS.couldNotCheck() : PreflightCheck.UPS.ok();
    }

    /** How many conversations copy files over SSH: Lotse's own never starts that part. */
    int sftp() {
        return (int) all.stream()
                .filter(program -> Set.of("sftp-server", "scp").contains(program.name())
                        || program.arguments().stream().anyMatch(argument -> argument.contains("internal-sftp")))
                .count();
    }

    /** Whether the kernel's threads for an encrypted volume run (Linux, drivers/md/dm-crypt.c). */
    boolean encryptsVolumes() {
        return all.stream()
                .anyMatch(program -> program.name().startsWith("kcryptd")
                        || program.name().startsWith("dmcrypt_write")
                        || program.name().equals("cryptsetup"));
    }

    boolean complete() {
        return complete;
    }

    private PreflightLine line(PreflightCheck check, Function<Program, String> sign) {
        Map<String, Integer> seen = new TreeMap<>();
        all.stream().map(sign).filter(name -> !name.isEmpty()).forEach(name -> seen.merge(name, 1, Integer::sum));
        if (seen.isEmpty()) {
            return complete ? check.ok() : check.couldNotCheck();
        }
        return check.notOk(Counted.words(seen));
    }

    /** A program that ended before its command line was read is no gap. */
    private static boolean notSeen(Reading<?> reading) {
        return reading instanceof Reading.Unread<?>(var reason, var _) && reason != Reading.Reason.NOT_THERE;
    }
}
