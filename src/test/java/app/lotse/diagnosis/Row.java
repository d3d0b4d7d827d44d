package app.lotse.diagnosis;

import app.lotse.model.Level;
import app.lotse.model.ProcDetail;
import app.lotse.model.Snapshot;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One case of the table: what is put on a quiet NAS, the level it must lead to, and why.
 *
 * @param level as root
 * @param hidden for an account that may not see where programs lie
 * @param says one finding's check, outcome and strength, as root; empty = the level says enough
 * @param saysOld the same on kernels before 4.6
 */
record Row(String why, Level level, Level hidden, UnaryOperator<Snapshots> nas, String says, String saysOld) {
    /** What keys to somebody's files look like; it must come out nowhere. */
    static final String KEY = "0123456789abcdef0123456789abcdef";

    static Row nas(String why, Level level, UnaryOperator<Snapshots> nas) {
        return new Row(why, level, level, nas, "", "");
    }

    /** Makes a program anew for each Snapshot. */
    @FunctionalInterface
    interface Build {
        Program now();
    }

    static Row row(String why, Level level, Build... programs) {
        return nas(
                why,
                level,
                nas -> nas.with(Arrays.stream(programs).map(Build::now).toArray(Program[]::new)));
    }

    Row hidden(Level without) {
        return new Row(why, level, without, nas, says, saysOld);
    }

    Row says(String finding) {
        return new Row(why, level, hidden, nas, finding, finding);
    }

    Row saysOnOldKernels(String finding) {
        return new Row(why, level, hidden, nas, says, finding);
    }

    Row lasting(double seconds) {
        UnaryOperator<Snapshots> before = nas;
        return new Row(why, level, hidden, s -> before.apply(s).lasting(seconds), says, saysOld);
    }

    Snapshots on(String kernel, boolean root) {
        return nas.apply(Snapshots.quiet().kernelVersion(kernel).root(root));
    }

    Level expected(boolean root) {
        return root ? level : hidden;
    }

    String expectedToSay(String kernel, boolean root) {
        boolean old = kernel.startsWith("3.") || kernel.startsWith("4.2.");
        return !root ? "" : old ? saysOld : says;
    }

    /** All that the rules can see of it, without its title: two rows with the same are one. */
    String content() {
        Snapshot s = on("5.10.60-qnap", true).build();
        var details = new TreeMap<Integer, String>();
        s.details().value().orElseThrow().forEach((pid, d) -> details.put(pid, told(d)));
        return s.samples() + " " + details + " " + s.shareTops() + " " + s.suspects() + " "
                + new TreeMap<>(s.startPlaces()) + " " + s.details().isKnown();
    }

    /** Whether it is about processes, and not about the machine or its folders alone. */
    boolean aboutProcesses() {
        return on("5.10.60-qnap", true).size() > Snapshots.quiet().size();
    }

    private static String told(ProcDetail d) {
        return d.arguments() + " " + d.file();
    }

    @Override
    public String toString() {
        return why;
    }
}
