package app.lotse.web;

import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Release;
import app.lotse.model.SystemVersion;
import app.lotse.web.ReleaseList.Entry;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides what the manufacturer's list says of one model today, if anything. */
final class ReleaseJudge {
    /**
     * A list whose newest entry of any model is older was left lying: builds for some model or other came out every few weeks to months (fix versions
     * in the QSA advisories of 2020 to 2024), so half a year without a single one is no list that anybody keeps. Its silence on a newer version proves
     * nothing.
     */
    static final Duration OLD = Duration.ofDays(180);
    /** The manufacturer's days begin earlier than ours. */
    private static final int DAYS_AHEAD = 1;
    /** {@code Thu, 12, Sep 2013 15:15:38 +0800}, with a comma too many; the day of the week is often wrong and not looked at. */
    private static final Pattern DATE =
            Pattern.compile("(?:[A-Za-z]{3,9}, *)?([0-9]{1,2}),? +([A-Za-z]{3}) +([0-9]{4})\\b.*");

    private final Instant now;
    private final LocalDate latest;

    ReleaseJudge(Instant now) {
        this.now = now;
        this.latest = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_AHEAD);
    }

    /** @param lastModified the date that the server gives the file */
    Reading<Release> newest(ReleaseList list, String model, Optional<Instant> lastModified) {
        return age(list, lastModified)
                .<Reading<Release>>map(words -> Reading.unread(Reason.NOT_UNDERSTOOD, words))
                .orElseGet(() -> newest(of(model, list.entries())));
    }

    /** What is wrong with its age; a date of the future tells none. */
    private Optional<String> age(ReleaseList list, Optional<Instant> lastModified) {
        var newest = list.entries().stream()
                .flatMap(entry -> Stream.concat(day(entry.date()).stream(), build(entry).stream()))
                .max(LocalDate::compareTo);
        if (newest.isEmpty()) {
            return Optional.of("no date in the list");
        }
        var oldest = now.minus(OLD);
        if (newest.get().isBefore(oldest.atZone(ZoneOffset.UTC).toLocalDate())) {
            return Optional.of("old: nothing newer than " + newest.get());
        }
        return lastModified.filter(oldest::isAfter).map(changed -> "old: last changed " + changed);
    }

    private static List<Entry> of(String model, List<Entry> entries) {
        var exact =
                entries.stream().filter(entry -> same(model, entry.product())).toList();
        return exact.isEmpty()
                ? entries.stream().filter(entry -> same(model, entry.model())).toList()
                : exact;
    }

    /** Letter by letter but for their case: TS-239H is no TS-239. */
    private static boolean same(String model, String listed) {
        return Plain.line(listed, 100).equalsIgnoreCase(model);
    }

    private Reading<Release> newest(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Reading.unread(Reason.NOT_THERE, "the model is not in the list");
        }
        var versions = entries.stream().map(this::version).distinct().toList();
        var entry = entries.getFirst();
        if (versions.size() > 1) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "several systems for this model");
        }
        return versions.getFirst()
                .map(version -> Reading.known(new Release(version, day(entry.date()), now)))
                .orElseGet(() -> Reading.unread(
                        Reason.NOT_UNDERSTOOD, "version " + entry.version() + ", build " + entry.build()));
    }

    /** Empty for what is no version, or is one without its own day: the same three parts can hide a newer build. */
    private Optional<SystemVersion> version(Entry entry) {
        return SystemVersion.parse(entry.version())
                .filter(version -> version.major() > 0)
                .flatMap(version -> build(entry).map(version::built));
    }

    private Optional<LocalDate> build(Entry entry) {
        return SystemVersion.day(entry.build()).filter(day -> !day.isAfter(latest));
    }

    private Optional<LocalDate> day(String text) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        return Stream.of(Month.values())
                .filter(month -> month.name().regionMatches(true, 0, date.group(2), 0, 3))
                .findFirst()
                .flatMap(month -> day(Integer.parseInt(date.group(3)), month, Integer.parseInt(date.group(1))))
                .filter(day -> !day.isAfter(latest));
    }

    private static Optional<LocalDate> day(int year, Month month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
