package app.lotse.survey;

import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Suspect;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks closely at a few suspicious programs: for the report, and before they are gone. Never throws for what cannot be read. */
final class CloserLook {
    /** More would only cost time. */
    static final int MOST = 5;

    private static final int MOST_OPEN_FILES = 2_000;
    private static final int MOST_THREADS = 500;
    private static final Pattern NUMBERS =
            Pattern.compile("(?m)^(Pid|Uid):\\t([0-9]{1,10})(?:\\t([0-9]{1,10})\\t[0-9]{1,10}\\t[0-9]{1,10})?$");

    private final Shell shell;

    CloserLook(Shell shell) {
        this.shell = shell;
    }

    static Suspect unread(Proc p, Reason reason, String detail) {
        return new Suspect(
                p.pid(),
                p.startTime(),
                Reading.unread(reason, detail),
                Reading.unread(reason, detail),
                Reading.unread(reason, detail),
                Reading.unread(reason, detail),
                Reading.unread(reason, detail),
                Reading.unread(reason, detail),
                Reading.unread(reason, detail));
    }

    List<Suspect> at(List<Proc> accused) throws InterruptedException {
        List<Integer> pids = accused.stream().map(Proc::pid).toList();
        List<Integer> headless =
                accused.stream().filter(p -> p.state() == 'Z').map(Proc::pid).toList();
        String mark = Commands.mark();
        try {
            Answer answer = shell.run(Commands.closerLook(mark, pids, headless));
            return withFiles(accused, facts(accused, Sections.of(answer, mark), answer.asRoot()));
        } catch (Trouble trouble) {
            return accused.stream()
                    .map(p -> unread(p, Reason.NO_ANSWER, trouble.kind().name()))
                    .toList();
        }
    }

    private static List<Suspect> facts(List<Proc> accused, Sections sections, boolean root) {
        Set<String> present = present(sections);
        Reading<Map<Integer, Integer>> users = sections.get("status").map(CloserLook::users);
        Reading<LinkLines> links = sections.get("links").map(LinkLines::new);
        Reading<LinkLines> open = sections.get("open").map(LinkLines::new);
        var sockets = new Sockets(sections);
        var complaints = new Complaints(sections.errors());
        var suspects = new ArrayList<Suspect>();
        for (Proc p : accused) {
            if (sections.get("processes").isKnown() && !present.contains(identity(p))) {
                suspects.add(unread(p, Reason.NOT_THERE, "ended meanwhile"));
                continue;
            }
            Reading<Map<Integer, String>> files =
                    then(orNothing(links, "exe"), lines -> threadFiles(lines, p.pid(), root));
            Reading<List<String>> openFiles =
                    then(orNothing(open, "fd"), lines -> openFiles(lines, p.pid(), root, complaints));
            suspects.add(new Suspect(
                    p.pid(),
                    p.startTime(),
                    then(users, all -> user(all, p.pid())),
                    files,
                    then(orNothing(links, "cwd"), lines -> folder(lines, p.pid(), root)),
                    Reading.unread(Reason.NOT_ASKED, ""),
                    Reading.unread(Reason.NOT_ASKED, ""),
                    openFiles,
                    then(openFiles, sockets::among)));
        }
        return suspects;
    }

    /** A section without a line is one in which nothing was listed: why, the rights tell. */
    private static Reading<LinkLines> orNothing(Reading<LinkLines> section, String what) {
        return section instanceof Reading.Unread<LinkLines>(var reason, var _) && reason == Reason.NOT_THERE
                ? Reading.known(new LinkLines(""))
                : section;
    }

    private static Reading<Map<Integer, String>> threadFiles(LinkLines lines, int pid, boolean root) {
        Map<Integer, String> found = lines.ofThreads(pid, "exe");
        if (found.isEmpty()) {
            return lines.nothing(pid, "exe", root);
        }
        return found.size() > MOST_THREADS
                ? Reading.unread(Reason.CUT_OFF, found.size() + " threads")
                : Reading.known(found);
    }

    private static Reading<String> folder(LinkLines lines, int pid, boolean root) {
        return lines.ofThreads(pid, "cwd").values().stream()
                .findFirst()
                .map(Reading::known)
                .orElseGet(() -> lines.nothing(pid, "cwd", root));
    }

    private static Reading<Integer> user(Map<Integer, Integer> users, int pid) {
        return users.containsKey(pid)
                ? Reading.known(users.get(pid))
                : Reading.unread(Reason.NOT_UNDERSTOOD, "no Uid line");
    }

    /** That nothing is open is believed only where {@code ls} says so: a shell may also fail because very much is open. */
    private static Reading<List<String>> openFiles(LinkLines lines, int pid, boolean root, Complaints complaints) {
        List<String> found = List.copyOf(lines.openFiles(pid).values());
        if (lines.doubtful(pid, "fd")) {
            return lines.nothing(pid, "fd", root);
        }
        if (found.isEmpty() && !root) {
            return Reading.unread(Reason.NOT_ALLOWED, "fd");
        }
        String folder = "/proc/" + pid;
        boolean none = complaints.about(folder + "/fd/*").isPresent()
                || complaints.about(folder + "/task/*/fd/*").isPresent();
        if (found.isEmpty() && !none) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "fd");
        }
        return found.size() > MOST_OPEN_FILES
                ? Reading.unread(Reason.CUT_OFF, found.size() + " open files")
                : Reading.known(found);
    }

    /** Adds size and SHA-256 of the files, and believes them only where the program is the same one afterwards. */
    private List<Suspect> withFiles(List<Proc> accused, List<Suspect> suspects) throws InterruptedException {
        var hashed = new ArrayList<Suspect>();
        String broken = "";
        for (Suspect s : suspects) {
            ProgramFile.Hash hash = ProgramFile.Hash.unread(Reason.NO_ANSWER, broken);
            if (broken.isEmpty()) {
                try {
                    hash = new ProgramFile(shell).of(s);
                } catch (Trouble trouble) {
                    broken = trouble.kind().name();
                    hash = ProgramFile.Hash.unread(Reason.NO_ANSWER, broken);
                }
            }
            hashed.add(ProgramFile.with(s, hash));
        }
        if (hashed.stream().noneMatch(s -> s.sha256().isKnown())) {
            return hashed;
        }
        return stillTheSame(accused, hashed);
    }

    private List<Suspect> stillTheSame(List<Proc> accused, List<Suspect> hashed) throws InterruptedException {
        String mark = Commands.mark();
        List<Integer> pids = accused.stream().map(Proc::pid).toList();
        ProgramFile.Hash lost;
        Set<String> present;
        try {
            Sections sections = Sections.of(shell.run(Commands.stillThere(mark, pids)), mark);
            present = present(sections);
            lost = ProgramFile.Hash.unread(Reason.NOT_THERE, "ended meanwhile");
        } catch (Trouble trouble) {
            present = Set.of();
            lost = ProgramFile.Hash.unread(Reason.NO_ANSWER, trouble.kind().name());
        }
        Set<String> same = present;
        ProgramFile.Hash other = lost;
        return hashed.stream()
                .map(s -> !s.sha256().isKnown() || same.contains(s.pid() + " " + s.startTime())
                        ? s
                        : ProgramFile.with(s, other))
                .toList();
    }

    private static Set<String> present(Sections sections) {
        return sections.get("processes")
                .map(text -> StatParser.read(text).processes().stream()
                        .map(CloserLook::identity)
                        .collect(Collectors.toSet()))
                .value()
                .orElse(Set.of());
    }

    private static String identity(Proc p) {
        return p.pid() + " " + p.startTime();
    }

    /** Effective users by pid, from several {@code /proc/PID/status}; the kernel escapes a line feed in the name (proc(5)). */
    private static Map<Integer, Integer> users(String text) {
        Map<Integer, Integer> users = new HashMap<>();
        long pid = 0;
        for (var m :
                (Iterable<java.util.regex.MatchResult>) NUMBERS.matcher(text).results()::iterator) {
            if (m.group(1).equals("Pid")) {
                pid = Long.parseLong(m.group(2));
            } else if (m.group(3) != null && pid <= Integer.MAX_VALUE) {
                long user = Long.parseLong(m.group(3));
                users.put((int) pid, (int) Math.min(user, Integer.MAX_VALUE));
            }
        }
        return users;
    }

    private static <T, R> Reading<R> then(Reading<T> reading, Function<T, Reading<R>> next) {
        return switch (reading) {
            case Reading.Known<T>(var value) -> next.apply(value);
            case Reading.Unread<T>(var reason, var detail) -> Reading.unread(reason, detail);
        };
    }
}
