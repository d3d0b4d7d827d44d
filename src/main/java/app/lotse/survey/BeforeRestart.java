package app.lotse.survey;

import app.lotse.model.Missing;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.Storage;
import app.lotse.model.Trouble;
import app.lotse.remote.Command;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is read right before a restart, and again after it.
 *
 * @param time the NAS's own clock, in its own words
 * @param arrays of {@code /proc/mdstat}
 * @param zfs whether the NAS keeps its data in ZFS (QuTS hero): then mdstat says nothing of it
 * @param pools of {@code zpool status}
 * @param encrypted device names of volumes that {@code /etc/volume.conf} calls encrypted
 * @param connections open ones from other devices
 * @param webPorts of the NAS's own page
 * @param here addresses of the computer on which Lotse runs
 * @param diskErrors lines of the kernel's log about failing disks, by device
 */
public record BeforeRestart(
        Reading<String> time,
        Reading<Sample> programs,
        Reading<Map<Integer, ProcDetail>> details,
        Reading<List<Array>> arrays,
        Reading<Boolean> zfs,
        Reading<List<Array>> pools,
        Reading<List<Mount>> mounts,
        Reading<Set<String>> encrypted,
        Storage storage,
        Reading<List<Connection>> connections,
        Set<Integer> webPorts,
        Reading<Map<String, Integer>> diskErrors,
        Reading<String> displayModel,
        Set<String> here,
        List<Missing> notRead) {
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern TIME = Pattern.compile("\\P{Cntrl}{5,80}");
    private static final Pattern ZFS = Pattern.compile("(?m)^(?:nodev)?[ \\t]{1,8}zfs[ \\t]{0,8}$");
    private static final List<String> SECTIONS = List.of(
            "time",
            "processes",
            "commands",
            "tcp",
            "tcpsix",
            "udp",
            "udpsix",
            "routes",
            "neighbours",
            "names",
            "modules",
            "arrays",
            "mounts",
            "filesystems",
            "volumes",
            "shares",
            "display",
            "webport",
            "secureport",
            "log");

    /** What an array or a pool is busy with. @param percent done @param minutes left */
    public record Work(boolean going, OptionalDouble percent, OptionalDouble minutes) {
        static final Work NONE = new Work(false, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * One array of disks, or one pool.
     *
     * @param data whether it holds the owner's data, not only the system
     * @param counts false for those of the system that always look as if disks were missing
     * @param missing whether a disk is missing
     */
    public record Array(String name, boolean data, boolean counts, boolean missing, boolean active, Work work) {}

    /** One line of {@code /proc/mounts}. */
    public record Mount(String device, String path, String type, boolean readOnly) {}

    /** One open connection. @param remote the other device's address */
    public record Connection(int localPort, String remote) {}

    /** @throws Trouble when the line breaks or the NAS does not answer; what it answers, however odd, never throws */
    public static BeforeRestart take(Shell shell) throws Trouble, InterruptedException {
        String mark = Commands.mark();
        Sections sections = Sections.of(shell.run(Commands.beforeRestart(mark)), mark);
        Reading<String> sizes = alone(shell, "sizes", Commands::volumeSizes);
        boolean pools =
                sections.get("filesystems").map(BeforeRestart::hasZfs).value().orElse(true);
        return of(
                sections,
                sizes,
                pools ? alone(shell, "pools", Commands::pools) : Reading.unread(Reason.NOT_ASKED, "no ZFS"),
                shell.here());
    }

    /** What may wait for something that is gone is given up by itself: only its own line could then not be checked. */
    private static Reading<String> alone(Shell shell, String name, Function<String, Command> maker)
            throws Trouble, InterruptedException {
        String mark = Commands.mark();
        try {
            return Sections.of(shell.run(maker.apply(mark)), mark).get(name);
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.NO_ANSWER) {
                throw trouble;
            }
            return Reading.unread(Reason.NO_ANSWER, name);
        }
    }

    static BeforeRestart of(Sections sections, Reading<String> sizes, Reading<String> pools, Set<String> here) {
        Reading<Sample> programs = Looks.sample(sections);
        Reading<List<Mount>> mounts = then(sections.get("mounts"), MountsParser::read);
        return new BeforeRestart(
                Lines.one(sections.get("time"), TIME),
                programs,
                Looks.details(sections, programs, false),
                then(sections.get("arrays"), MdstatParser::read),
                sections.get("filesystems").map(BeforeRestart::hasZfs),
                then(pools, PoolParser::read),
                mounts,
                sections.get("volumes").map(EncryptedVolumes::in),
                new Storage(
                        then(sections.get("shares"), SharedFoldersParser::read),
                        then(mounts, list -> then(sizes, text -> VolumesParser.read(text, list)))),
                connections(sections),
                webPorts(sections),
                sections.get("log").map(KernelLogParser::errors),
                Lines.one(sections.get("display"), Lines.MODEL),
                here,
                notRead(sections, sizes, pools));
    }

    /** Whether {@code /proc/filesystems} (proc(5)) names ZFS. */
    static boolean hasZfs(String filesystems) {
        return ZFS.matcher(filesystems).find();
    }

    private static Reading<List<Connection>> connections(Sections sections) {
        Reading<List<Connection>> four = then(sections.get("tcp"), ConnectionsParser::read);
        Reading<String> text = sections.get("tcpsix");
        // Without IPv6 there is no such file; with it there is at least a line of headings.
        if (text instanceof Reading.Unread<String>(var reason, var _) && reason == Reason.NOT_THERE) {
            return four;
        }
        Reading<List<Connection>> six = then(text, ConnectionsParser::read);
        return then(
                four,
                one -> six.map(two -> {
                    var all = new ArrayList<>(one);
                    all.addAll(two);
                    return List.copyOf(all);
                }));
    }

    private static Set<Integer> webPorts(Sections sections) {
        var ports = new HashSet<>(Set.of(80, 443, 8080));
        for (String name : List.of("webport", "secureport")) {
            Lines.one(sections.get(name), PORT).value().ifPresent(port -> ports.add(Integer.valueOf(port)));
        }
        return Set.copyOf(ports);
    }

    private static List<Missing> notRead(Sections sections, Reading<String> sizes, Reading<String> pools) {
        var readings = new LinkedHashMap<String, Reading<String>>();
        SECTIONS.forEach(name -> readings.put(name, sections.get(name)));
        readings.put("pools", pools);
        readings.put("sizes", sizes);
        var missing = new ArrayList<Missing>();
        readings.forEach((name, reading) -> {
            if (reading instanceof Reading.Unread<String>(var reason, var detail)) {
                missing.add(new Missing(name, reason, detail));
            }
        });
        return List.copyOf(missing);
    }

    private interface Step<A, R> {
        Reading<R> of(A value);
    }

    private static <A, R> Reading<R> then(Reading<A> reading, Step<A, R> step) {
        return switch (reading) {
            case Reading.Unread<A>(var reason, var detail) -> Reading.unread(reason, detail);
            case Reading.Known<A>(var value) -> step.of(value);
        };
    }
}
