package app.lotse.discovery;

import static app.lotse.Timings.median;
import static app.lotse.Timings.say;

import app.lotse.model.Nas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * From the start of a search to the first NAS, in one process, beside {@code avahi-browse -rpt} on the same network, in turn. Arguments: rounds, then rounds
 * before that are not counted, then a command that makes Avahi forget what it heard: Lotse remembers nothing from one search to the next, either.
 */
public final class DiscoveryCost {
    private DiscoveryCost() {}

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        int before = Integer.parseInt(args[1]);
        var lotse = new ArrayList<Double>();
        var avahi = new ArrayList<Double>();
        double cold = 0;
        for (int i = 0; i < before + rounds; i++) {
            double ours = search();
            double theirs = browse(args[2]);
            if (i == 0) {
                cold = ours;
            }
            if (i >= before) {
                lotse.add(ours);
                avahi.add(theirs);
            }
        }
        System.out.printf(Locale.ROOT, "first in this process: %.0f ms%n", cold);
        say("avahi-browse", avahi);
        say("lotse", lotse);
        System.out.printf(Locale.ROOT, "ratio %.3f%n", median(lotse) / median(avahi));
        // The program keeps a thread for what it heard.
        System.exit(0);
    }

    private static double search() throws Exception {
        var found = new CountDownLatch(1);
        long start = System.nanoTime();
        try (var search = HomeNetwork.real().start((List<Nas> all) -> {
            if (!all.isEmpty()) {
                found.countDown();
            }
        })) {
            if (!found.await(20, TimeUnit.SECONDS)) {
                throw new IOException("no NAS was found in " + search.networks());
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static double browse(String forget) throws Exception {
        if (new ProcessBuilder(forget).inheritIO().start().waitFor() != 0) {
            throw new IOException("Avahi did not start anew");
        }
        long start = System.nanoTime();
        var process = new ProcessBuilder("avahi-browse", "-rpt", "_qdiscover._tcp").start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !said.contains("\n=;")) {
            throw new IOException("avahi-browse found nothing: " + said);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
