package app.lotse.logbook;

import app.lotse.model.Reminder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The wishes in one small file; without a file, only until the program ends. */
final class KeptReminders implements Reminders {
    /** Two for each NAS of a large house; what is beyond is dropped, the latest first. */
    private static final int MOST = 100;

    private static final FileForm<List<Reminder>, Stored> FORM =
            new FileForm<>(1, Stored.class, List.of(), 200_000, KeptReminders::wrap, KeptReminders::unwrap);

    private final Memory<List<Reminder>> memory;

    private record Stored(int schema, List<Kept> reminders) {}

    /** One wish in the file. */
    private record Kept(Reminder.Kind kind, String nasKey, String nasName, Instant due) {}

    KeptReminders(Memory<List<Reminder>> memory) {
        this.memory = memory;
    }

    /** Only until the program ends. */
    static KeptReminders forgetful() {
        return new KeptReminders(Memory.forgetful(List.of()));
    }

    static FileForm<List<Reminder>, ?> form() {
        return FORM;
    }

    @Override
    public List<Reminder> all() {
        return memory.now();
    }

    @Override
    public void remember(Reminder wish) {
        memory.change(all -> sorted(Stream.concat(without(all, wish::sameWish), Stream.of(wish))));
    }

    @Override
    public void forget(Reminder wish) {
        memory.change(all -> without(all, wish::sameWish).toList());
    }

    /** All wishes for one NAS. */
    void forget(String nasKey) {
        memory.change(all -> without(all, wish -> Past.key(wish.nasKey()).equals(Past.key(nasKey)))
                .toList());
    }

    void forgetAll() {
        memory.change(all -> List.of());
    }

    private static Stream<Reminder> without(List<Reminder> all, Predicate<Reminder> gone) {
        return all.stream().filter(gone.negate());
    }

    private static List<Reminder> sorted(Stream<Reminder> all) {
        return all.sorted(Comparator.comparing(Reminder::due)).limit(MOST).toList();
    }

    private static Stored wrap(List<Reminder> wishes) {
        return new Stored(
                1,
                wishes.stream()
                        .map(one -> new Kept(one.kind(), one.nasKey(), one.nasName(), one.due()))
                        .toList());
    }

    private static List<Reminder> unwrap(Stored stored) {
        return sorted(stored.reminders().stream()
                .map(one -> new Reminder(one.kind(), one.nasKey(), one.nasName(), one.due())));
    }
}
