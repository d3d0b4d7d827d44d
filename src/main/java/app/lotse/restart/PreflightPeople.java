package app.lotse.restart;

import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.survey.BeforeRestart;
import app.lotse.survey.BeforeRestart.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Who uses the NAS right now, by the doors through which their conversations go. */
final class PreflightPeople {
    /** Well-known ports (IANA). */
    private static final Map<Integer, String> FILES =
            Map.of(445, "SMB", 139, "SMB", 548, "AFP", 2049, "NFS", 20, "FTP", 21, "FTP", 873, "rsync");

    private final BeforeRestart read;
    private final PreflightPrograms programs;

    PreflightPeople(BeforeRestart read, PreflightPrograms programs) {
        this.read = read;
        this.programs = programs;
    }

    /** Lotse's own conversation goes through SSH, whose port is not looked at: copying over SSH shows in the programs. */
    PreflightLine copying() {
        Map<String, Integer> seen = seen(connection -> FILES.getOrDefault(connection.localPort(), ""));
        if (programs.sftp() > 0) {
            seen.put("SFTP", programs.sftp());
        }
        // Her own computer often has a drive letter open: nobody else, but whether she copies herself only she knows.
        return line(PreflightCheck.COPYING, seen, programs.complete() && !hereBy(FILES.keySet()));
    }

    /** A page in her own browser she sees herself, and Lotse reads from there how far a start has come. */
    PreflightLine webPage() {
        return line(
                PreflightCheck.WEB_PAGE,
                seen(connection -> read.webPorts().contains(connection.localPort()) ? "Web" : ""),
                true);
    }

    private PreflightLine line(PreflightCheck check, Map<String, Integer> seen, boolean complete) {
        if (!seen.isEmpty()) {
            return check.notOk(Counted.words(seen));
        }
        return read.connections().isKnown() && complete ? check.ok() : check.couldNotCheck();
    }

    private boolean hereBy(Set<Integer> ports) {
        return read.connections().value().orElse(List.of()).stream()
                .anyMatch(one -> ports.contains(one.localPort()) && read.here().contains(one.remote()));
    }

    private Map<String, Integer> seen(Function<Connection, String> door) {
        Map<String, Integer> seen = new TreeMap<>();
        Reading<List<Connection>> connections = read.connections();
        for (Connection connection : connections.value().orElse(List.of())) {
            String through = door.apply(connection);
            if (!through.isEmpty() && !read.here().contains(connection.remote())) {
                seen.merge(connection.remote() + " " + through, 1, Integer::sum);
            }
        }
        return seen;
    }
}
