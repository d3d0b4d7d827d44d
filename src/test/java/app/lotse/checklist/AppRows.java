package app.lotse.checklist;

import static app.lotse.checklist.Home.app;
import static app.lotse.checklist.Home.list;
import static app.lotse.checklist.Home.offer;
import static app.lotse.checklist.Home.scan;
import static app.lotse.checklist.Home.unread;

import app.lotse.model.AppList;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.ScanLine;
import app.lotse.model.TipState;
import java.util.List;
import java.util.function.Consumer;

/** The apps, and the one that searches for harmful programs. */
final class AppRows {
    private static final Reading<Boolean> YES = Reading.known(true);
    private static final Reading<Boolean> NO = Reading.known(false);

    static final List<TipRow> ROWS = List.of(
            remover(
                    "all is well",
                    home -> {},
                    TipState.FINE,
                    "remover.GOOD version=6.6.1, remover-version.GOOD, scan.GOOD"),
            remover(
                    "not installed",
                    home -> home.apps = Reading.known(List.of()),
                    TipState.TO_DO,
                    "remover.BAD.missing, !scan.UNSURE.none"),
            remover(
                    "not installed on hero",
                    home -> {
                        home.has("h4.5.4.2626", "20231225");
                        home.apps = Reading.known(List.of());
                    },
                    TipState.TO_DO,
                    "remover.BAD.missing"),
            remover(
                    "too old to have it",
                    home -> {
                        home.has("4.1.4", "20150522");
                        home.apps = Reading.known(List.of());
                    },
                    TipState.UNKNOWN,
                    "remover.DOES_NOT_APPLY.too-old, !remover.BAD.missing"),
            remover(
                    "4.2 can have it",
                    home -> {
                        home.has("4.2.6", "20230621");
                        home.apps = Reading.known(List.of());
                    },
                    TipState.TO_DO,
                    "remover.BAD.missing"),
            remover(
                    "switched off",
                    home -> home.apps = Reading.known(List.of(app("MalwareRemover", Reading.known("6.6.1"), NO, YES))),
                    TipState.TO_DO,
                    "remover.BAD.off"),
            remover(
                    "nobody knows whether it is on",
                    home -> home.apps = Reading.known(
                            List.of(app("MalwareRemover", Reading.known("6.6.1"), unread(Reason.NOT_THERE), YES))),
                    TipState.UNKNOWN,
                    "remover.UNSURE.switch"),
            remover(
                    "a newer one is on offer",
                    home -> home.offered = list(1, offer("MalwareRemover", "6.6.10")),
                    TipState.TO_DO,
                    "remover-version.BAD version=6.6.10"),
            remover(
                    "no list to compare with",
                    home -> home.offered = unread(Reason.NOT_THERE),
                    TipState.UNKNOWN,
                    "remover-version.UNSURE.unread reason=NOT_THERE"),
            remover(
                    "it is not in the list",
                    home -> home.offered = list(1),
                    TipState.UNKNOWN,
                    "remover-version.UNSURE.incomparable"),
            remover(
                    "the list is of spring",
                    home -> home.offered = list(200, offer("MalwareRemover", "6.6.1")),
                    TipState.UNKNOWN,
                    "remover-version.UNSURE.old-list"),
            remover(
                    "a version of its own kind",
                    home -> home.apps = Reading.known(List.of(app("MalwareRemover", "6.6.1-beta"))),
                    TipState.UNKNOWN,
                    "remover-version.UNSURE.incomparable"),
            remover(
                    "it searched eight days ago",
                    home -> home.scans = Reading.known(List.of(scan(8, "[MalwareRemover] Scan completed."))),
                    TipState.UNKNOWN,
                    "scan.UNSURE.old"),
            remover(
                    "it searched, nobody knows when",
                    home -> home.scans = Reading.known(
                            List.of(new ScanLine(unread(Reason.NOT_UNDERSTOOD), "[MalwareRemover] Scan completed."))),
                    TipState.UNKNOWN,
                    "scan.UNSURE.when"),
            remover(
                    "it began and did not end",
                    home -> home.scans = Reading.known(List.of(scan(1, "[MalwareRemover] Started scanning."))),
                    TipState.UNKNOWN,
                    "scan.UNSURE.none"),
            remover(
                    "an empty log",
                    home -> home.scans = Reading.known(List.of()),
                    TipState.UNKNOWN,
                    "scan.UNSURE.none"),
            remover(
                    "the log is not to be read",
                    home -> home.scans = unread(Reason.NOT_ALLOWED),
                    TipState.UNKNOWN,
                    "scan.UNSURE.unread reason=NOT_ALLOWED"),
            remover(
                    "it left a code",
                    home -> home.scans = Reading.known(List.of(
                            scan(2, "[MalwareRemover] MR2104 removed"), scan(2, "[MalwareRemover] Scan completed."))),
                    TipState.UNKNOWN,
                    "scan-code.UNSURE code=MR2104, scan.GOOD"),
            remover(
                    "signs of a harmful program: its good marks may be forged",
                    home -> home.suspected = true,
                    TipState.UNKNOWN,
                    "forged.UNSURE, remover.GOOD"),
            remover(
                    "without signing in",
                    Home::withoutSigningIn,
                    TipState.UNKNOWN,
                    "remover.UNSURE.unread reason=NOT_ASKED, scan.UNSURE.unread"),
            remover(
                    "everything garbled",
                    home -> home.everySettingIs(Reason.NOT_UNDERSTOOD),
                    TipState.UNKNOWN,
                    "remover.UNSURE.unread reason=NOT_UNDERSTOOD, scan.UNSURE.unread"),
            apps("all is well", home -> {}, TipState.FINE, "apps.DOES_NOT_APPLY count=2, app-update.GOOD count=2"),
            apps(
                    "a newer one is on offer",
                    home -> home.offered = list(2, offer("MalwareRemover", "6.6.1"), offer("QuMagie", "2.10")),
                    TipState.TO_DO,
                    "app-update.BAD newer=2.10, app-update.GOOD count=1"),
            apps(
                    "nothing is installed",
                    home -> home.apps = Reading.known(List.of()),
                    TipState.UNKNOWN,
                    "apps.DOES_NOT_APPLY.none"),
            apps(
                    "an app that nobody offers",
                    home -> home.hasAlso(app("JellyfinSpinup", "1.0.3")),
                    TipState.UNKNOWN,
                    "app-update.UNSURE.incomparable app=JellyfinSpinup"),
            apps(
                    "an app without a version",
                    home -> home.hasAlso(app("QuMagie2", unread(Reason.NOT_THERE), YES, YES)),
                    TipState.UNKNOWN,
                    "app-update.UNSURE.incomparable"),
            apps(
                    "an app of somebody else",
                    home -> {
                        home.hasAlso(app("Entware", Reading.known("1.03"), YES, NO));
                        home.offered = list(
                                1, offer("MalwareRemover", "6.6.1"), offer("QuMagie", "2.4"), offer("Entware", "1.3"));
                    },
                    TipState.UNKNOWN,
                    "app-official.UNSURE app=Entware, app-update.GOOD count=3"),
            apps(
                    "an old list does not say whose app it is",
                    home -> home.hasAlso(app("Entware", Reading.known("1.03"), YES, unread(Reason.NOT_THERE))),
                    TipState.UNKNOWN,
                    "app-official.UNSURE.unknown app=Entware"),
            apps(
                    "an app is switched off",
                    home -> home.apps = Reading.known(List.of(app("QuMagie", Reading.known("2.4.0"), NO, YES))),
                    TipState.FINE,
                    "app-off.DOES_NOT_APPLY app=QuMagie"),
            apps(
                    "the list is 31 days old",
                    home -> home.offered = list(31, offer("MalwareRemover", "6.6.1"), offer("QuMagie", "2.4")),
                    TipState.UNKNOWN,
                    "apps-offered.UNSURE.old"),
            apps(
                    "the list has no day",
                    home -> home.offered =
                            Reading.known(new AppList(unread(Reason.NO_ANSWER), List.of(offer("QuMagie", "2.4")))),
                    TipState.UNKNOWN,
                    "apps-offered.UNSURE.when"),
            apps(
                    "there is no list",
                    home -> home.offered = unread(Reason.NOT_THERE),
                    TipState.UNKNOWN,
                    "apps-offered.UNSURE.unread reason=NOT_THERE"),
            apps(
                    "the list is too long",
                    home -> home.offered = unread(Reason.CUT_OFF),
                    TipState.UNKNOWN,
                    "apps-offered.UNSURE.unread reason=CUT_OFF"),
            apps(
                    "HBS 3 with Qlocker's hole",
                    home -> home.hasAlso(app("HybridBackup", "16.0.0412")),
                    TipState.TO_DO,
                    "app-hole.BAD.exploited advisory=QSA-21-13"),
            apps(
                    "HBS 3 without it",
                    home -> home.hasAlso(app("HybridBackup", "16.0.0415")),
                    TipState.UNKNOWN,
                    "!app-hole.BAD.exploited"),
            apps(
                    "HBS 3 for 4.3.6 without it",
                    home -> home.hasAlso(app("HybridBackup", "3.0.210412")),
                    TipState.UNKNOWN,
                    "!app-hole.BAD.exploited"),
            apps(
                    "Helpdesk with UnityMiner's hole",
                    home -> home.hasAlso(app("helpdesk", "3.0.1")),
                    TipState.TO_DO,
                    "app-hole.BAD.exploited advisory=QSA-20-08"),
            apps(
                    "Photo Station with DeadBolt's hole",
                    home -> home.hasAlso(app("Photo Station", "6.0.21")),
                    TipState.TO_DO,
                    "app-hole.BAD.exploited advisory=QSA-22-24"),
            apps(
                    "Photo Station of another line without it",
                    home -> home.hasAlso(app("photostation2", "5.4.15")),
                    TipState.UNKNOWN,
                    "!app-hole.BAD.exploited"),
            apps(
                    "Music Station with a hole that nobody is known to use",
                    home -> home.hasAlso(app("musicstation", "5.3.22")),
                    TipState.TO_DO,
                    "app-hole.BAD advisory=QSA-23-61"),
            apps(
                    "Multimedia Console, of which nobody says when it was closed",
                    home -> home.hasAlso(app("MultimediaConsole", "1.3.3")),
                    TipState.UNKNOWN,
                    "app-hole.UNSURE advisory=QSA-21-11"),
            apps("signs of a harmful program", home -> home.suspected = true, TipState.UNKNOWN, "forged.UNSURE"),
            apps("without signing in", Home::withoutSigningIn, TipState.UNKNOWN, "apps.UNSURE.unread reason=NOT_ASKED"),
            apps(
                    "the account may not see them",
                    home -> home.apps = unread(Reason.NOT_ALLOWED),
                    TipState.UNKNOWN,
                    "apps.UNSURE.unread reason=NOT_ALLOWED"));

    private AppRows() {}

    private static TipRow remover(String why, Consumer<Home> change, TipState state, String says) {
        return new TipRow(why, "malware-remover", change, state, says);
    }

    private static TipRow apps(String why, Consumer<Home> change, TipState state, String says) {
        return new TipRow(why, "apps", change, state, says);
    }
}
