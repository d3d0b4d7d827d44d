package app.lotse.logbook;

import app.lotse.model.Host;
import app.lotse.model.KnownNas;
import app.lotse.model.Nas;
import app.lotse.model.PastCheck;
import app.lotse.model.Plain;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What came of each check-up, in one small file; without a file, only until the program ends. */
final class KeptHistory implements History {
    /** More than a large family has; the one that was not seen for the longest time is dropped. */
    static final int MOST_DEVICES = 50;
    /** Four years of one a week; the oldest is dropped. */
    static final int MOST_CHECKS = 200;
    /** All of them full stay below: 10,000 check-ups of at most 4 KB, see {@link Past}. */
    private static final int MAX_BYTES = 40_000_000;

    private static final FileForm<List<Past>, Stored> FORM = new FileForm<>(
            1, Stored.class, List.of(), MAX_BYTES, all -> new Stored(1, all), stored -> List.copyOf(stored.devices()));

    private final Memory<List<Past>> memory;
    private final InstantSource clock;

    private record Stored(int schema, List<Past> devices) {}

    private KeptHistory(Memory<List<Past>> memory, InstantSource clock) {
        this.memory = memory;
        this.clock = clock;
    }

    static KeptHistory in(Memory<List<Past>> memory) {
        return new KeptHistory(memory, InstantSource.system());
    }

    static KeptHistory forgetful() {
        return in(Memory.forgetful(List.of()));
    }

    static FileForm<List<Past>, ?> form() {
        return FORM;
    }

    @Override
    public List<KnownNas> devices() {
        return memory.now().stream().map(Past::nas).toList();
    }

    @Override
    public List<PastCheck> checks(String nasKey) {
        return past(memory.now(), nasKey).map(Past::checks).orElse(List.of());
    }

    @Override
    public Optional<String> user(String nasKey) {
        return past(memory.now(), nasKey).map(Past::nas).flatMap(KnownNas::user);
    }

    /** Where this NAS was signed in to. */
    List<Host> hosts(String nasKey) {
        return past(memory.now(), nasKey).map(Past::hosts).orElse(List.of());
    }

    @Override
    public void remember(Nas nas, PastCheck check) {
        memory.change(all -> {
            var before = past(all, nas.key());
            var checks = Stream.concat(
                            before.map(Past::checks).orElse(List.of()).stream()
                                    .filter(other -> !other.takenAt().equals(check.takenAt())),
                            Stream.of(Past.bounded(check)))
                    .sorted(Comparator.comparing(PastCheck::takenAt))
                    .toList();
            var seen = new KnownNas(
                    nas.key(),
                    nas.name(),
                    Past.bare(nas.model()),
                    before.map(Past::nas).flatMap(KnownNas::user),
                    checks.getLast().takenAt());
            return first(all, new Past(seen, at(nas, before), last(checks)));
        });
    }

    @Override
    public void rememberUser(Nas nas, Optional<String> user) {
        var wanted = user.filter(name -> !name.isBlank() && Plain.line(name, 60).equals(name));
        memory.change(all -> past(all, nas.key())
                .map(before -> replaced(all, before, before.with(wanted, at(nas, Optional.of(before)))))
                .orElseGet(() -> wanted.isEmpty() ? all : first(all, named(nas, wanted))));
    }

    /** As if this NAS had never been there. */
    void forget(String nasKey) {
        memory.change(all -> others(all, nasKey));
    }

    void forgetAll() {
        memory.change(all -> List.of());
    }

    /** She signed in and was not told anything yet. */
    private Past named(Nas nas, Optional<String> user) {
        var seen = new KnownNas(nas.key(), nas.name(), Past.bare(nas.model()), user, clock.instant());
        return new Past(seen, at(nas, Optional.empty()), List.of());
    }

    private static List<Host> at(Nas nas, Optional<Past> before) {
        return Stream.concat(Stream.of(nas.ssh()), before.map(Past::hosts).orElse(List.of()).stream())
                .distinct()
                .limit(Past.MOST_HOSTS)
                .toList();
    }

    private static Optional<Past> past(List<Past> all, String nasKey) {
        return all.stream().filter(isOf(nasKey)).findFirst();
    }

    private static List<Past> others(List<Past> all, String nasKey) {
        return all.stream().filter(isOf(nasKey).negate()).toList();
    }

    private static List<Past> replaced(List<Past> all, Past before, Past now) {
        return all.stream().map(one -> one == before ? now : one).toList();
    }

    private static List<Past> first(List<Past> all, Past now) {
        var sorted = new ArrayList<Past>();
        sorted.add(now);
        sorted.addAll(others(all, now.nas().key()));
        return sorted.stream().limit(MOST_DEVICES).toList();
    }

    private static List<PastCheck> last(List<PastCheck> checks) {
        return checks.subList(Math.max(0, checks.size() - MOST_CHECKS), checks.size());
    }

    /** {@link KnownNas} makes the key plain; the caller may have it as it came. */
    private static Predicate<Past> isOf(String nasKey) {
        Function<Past, String> key = past -> past.nas().key();
        return past -> key.apply(past).equals(Past.key(nasKey));
    }
}
