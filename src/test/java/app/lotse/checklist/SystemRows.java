package app.lotse.checklist;

import static app.lotse.checklist.Home.newer;
import static app.lotse.checklist.Home.none;
import static app.lotse.checklist.Home.release;
import static app.lotse.checklist.Home.unread;
import static app.lotse.checklist.Home.version;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.TipState;
import java.util.List;
import java.util.function.Consumer;

/** The system: which versions are judged how. */
final class SystemRows {
    static final List<TipRow> ROWS = List.of(
            row(
                    "all is well",
                    home -> {},
                    TipState.FINE,
                    "update-offer.GOOD, release.GOOD, system-version.DOES_NOT_APPLY, system-hole.DOES_NOT_APPLY table=2025-08-25"),
            row(
                    "the last of 4.2",
                    home -> home.has("4.2.6", "20230621"),
                    TipState.FINE,
                    "update-offer.GOOD, system-hole.DOES_NOT_APPLY"),
            row(
                    "the last of 4.3",
                    home -> home.has("4.3.6.2441", "20230621"),
                    TipState.FINE,
                    "update-offer.GOOD, system-hole.DOES_NOT_APPLY"),
            row("the last of 4.5", home -> home.has("4.5.4.2627", "20231225"), TipState.FINE, "update-offer.GOOD"),
            row("the last of 5.0", home -> home.has("5.0.1.2514", "20230906"), TipState.FINE, "update-offer.GOOD"),
            row("the last of 5.2", home -> home.has("5.2.6.3195", "20250715"), TipState.FINE, "update-offer.GOOD"),
            row(
                    "hero",
                    home -> home.has("h5.2.7.3297", "20251020"),
                    TipState.FINE,
                    "update-offer.GOOD, release.GOOD, system-version.DOES_NOT_APPLY version=h5.2.7.3297"),
            row(
                    "the NAS names a newer one",
                    home -> home.offer = newer("5.2.6.3195"),
                    TipState.TO_DO,
                    "update-offer.BAD version=5.2.6.3195"),
            row(
                    "the NAS offers what is there",
                    home -> home.offer = newer("5.1.9.2954"),
                    TipState.FINE,
                    "update-offer.UNSURE.strange, release.GOOD"),
            row(
                    "the NAS asked eight days ago, and the manufacturer was not asked",
                    home -> {
                        home.offer = none(Reading.known(Home.daysAgo(8)));
                        home.release = none();
                    },
                    TipState.UNKNOWN,
                    "update-offer.UNSURE.old, release.UNSURE.not-asked"),
            row(
                    "the NAS asked seven days ago",
                    home -> {
                        home.offer = none(Reading.known(Home.daysAgo(7)));
                        home.release = none();
                    },
                    TipState.FINE,
                    "update-offer.GOOD"),
            row(
                    "it asked in the future",
                    home -> {
                        home.offer = none(Reading.known(Home.daysAgo(-3)));
                        home.release = none();
                    },
                    TipState.UNKNOWN,
                    "update-offer.UNSURE.when"),
            row(
                    "nobody knows what time it is on the NAS",
                    home -> {
                        home.clock = unread(Reason.NOT_UNDERSTOOD);
                        home.release = none();
                    },
                    TipState.UNKNOWN,
                    "update-offer.UNSURE.when"),
            row(
                    "an old NAS leaves the answer out, the manufacturer does not",
                    home -> home.offer = unread(Reason.NOT_THERE),
                    TipState.FINE,
                    "update-offer.UNSURE.unread reason=NOT_THERE, release.GOOD"),
            row(
                    "the manufacturer has a newer one, the NAS does not know",
                    home -> home.release = release("5.2.6.3195", "20250715"),
                    TipState.TO_DO,
                    "release.BAD version=5.2.6.3195, update-offer.GOOD"),
            row(
                    "hers is newer than the list",
                    home -> home.release = release("5.1.8.2823", "20240712"),
                    TipState.FINE,
                    "release.UNSURE.strange, update-offer.GOOD"),
            row(
                    "hers is newer than the list, and nothing else tells",
                    home -> {
                        home.release = release("5.1.8.2823", "20240712");
                        home.offer = unread(Reason.NO_ANSWER);
                    },
                    TipState.UNKNOWN,
                    "release.UNSURE.strange"),
            row(
                    "the list is of another product",
                    home -> {
                        home.release = release("h5.1.9.2954", "20241120");
                        home.offer = unread(Reason.NO_ANSWER);
                    },
                    TipState.UNKNOWN,
                    "release.UNSURE.incomparable"),
            row(
                    "the manufacturer did not answer",
                    home -> home.release = unread(Reason.NO_ANSWER),
                    TipState.FINE,
                    "release.UNSURE.unread reason=NO_ANSWER"),
            row(
                    "QTS 4.2 with a hole that is used",
                    home -> home.has("4.2.6", "20200821"),
                    TipState.TO_DO,
                    "system-hole.BAD advisory=QSA-21-05, update-offer.UNSURE.doubtful"),
            row("QTS 4.2.2, long before it", home -> home.has("4.2.2", "20161102"), TipState.TO_DO, "system-hole.BAD"),
            row(
                    "QTS 4.3.3 of 2017, as it announces itself",
                    home -> {
                        home.withoutSigningIn();
                        home.announced = Reading.known("4.3.3");
                        home.announcedBuild = Reading.known("20170901");
                        home.release = none();
                    },
                    TipState.TO_DO,
                    "system-hole.BAD SUSPECTED, update-offer.UNSURE.unread reason=NOT_ASKED"),
            row(
                    "QTS 4.4.1 of 2019",
                    home -> home.has("4.4.1.1117", "20191109"),
                    TipState.TO_DO,
                    "system-hole.BAD advisory=QSA-20-01"),
            row(
                    "QTS 4.5.3",
                    home -> home.has("4.5.3.1670", "20210515"),
                    TipState.TO_DO,
                    "system-hole.BAD advisory=QSA-21-57"),
            row(
                    "QTS 5.0.0 a day before DeadBolt's hole was closed",
                    home -> home.has("5.0.0.1890", "20211220"),
                    TipState.TO_DO,
                    "system-hole.BAD fixed=5.0.0.1891 (2021-12-21)"),
            row(
                    "the first without it",
                    home -> home.has("5.0.0.1891", "20211221"),
                    TipState.FINE,
                    "system-hole.DOES_NOT_APPLY"),
            row(
                    "hero 5.0.0 with the same hole",
                    home -> home.has("h5.0.0.1891", "20211221"),
                    TipState.TO_DO,
                    "system-hole.BAD"),
            row(
                    "4.5.2 without build or day",
                    home -> {
                        home.has("4.5.2", "");
                        home.announcedBuild = Reading.known("--");
                    },
                    TipState.FINE,
                    "system-hole.UNSURE.incomparable advisory=QSA-21-05, !system-hole.BAD"),
            row(
                    "older than all that is known",
                    home -> home.has("3.8.3", "20130426"),
                    TipState.UNKNOWN,
                    "system-hole.UNSURE.ancient"),
            row(
                    "signs of a harmful program: nothing that the NAS says counts",
                    home -> home.suspected = true,
                    TipState.UNKNOWN,
                    "forged.UNSURE, update-offer.UNSURE.doubtful"),
            row(
                    "without signing in",
                    Home::withoutSigningIn,
                    TipState.UNKNOWN,
                    "system-version.DOES_NOT_APPLY.announced version=5.1.9 (2024-11-20), release.GOOD SUSPECTED"),
            row(
                    "without signing in or asking",
                    home -> {
                        home.withoutSigningIn();
                        home.release = none();
                    },
                    TipState.UNKNOWN,
                    "release.UNSURE.not-asked"),
            row(
                    "a garbled announcement",
                    home -> {
                        home.withoutSigningIn();
                        home.announced = Reading.known("--");
                        home.release = none();
                    },
                    TipState.UNKNOWN,
                    "system-version.UNSURE.unread, system-hole.UNSURE.unread"),
            row(
                    "the settings are silent, but the NAS announces its version",
                    home -> home.version = unread(Reason.NOT_UNDERSTOOD),
                    TipState.FINE,
                    "system-version.DOES_NOT_APPLY.announced"),
            row(
                    "everything in vain",
                    home -> home.everySettingIs(Reason.NOT_UNDERSTOOD),
                    TipState.UNKNOWN,
                    "update-offer.UNSURE.unread reason=NOT_UNDERSTOOD, release.UNSURE.unread, system-version.UNSURE.unread, system-hole.UNSURE.unread"),
            row(
                    "a table alone gives no good mark",
                    home -> {
                        home.offer = unread(Reason.NOT_THERE);
                        home.release = none();
                        home.version = version("5.2.6.3195", "20250715");
                    },
                    TipState.UNKNOWN,
                    "system-hole.DOES_NOT_APPLY"));

    private SystemRows() {}

    private static TipRow row(String why, Consumer<Home> change, TipState state, String says) {
        return new TipRow(why, "system", change, state, says);
    }
}
