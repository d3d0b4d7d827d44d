package app.lotse.checklist;

import static app.lotse.checklist.Home.grade;
import static app.lotse.checklist.Home.unread;

import app.lotse.model.PasswordStrength.Grade;
import app.lotse.model.PasswordStrength.Weakness;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.TipState;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Passwords, the second copy and SSH: what only she knows, or what Lotse needs itself. */
final class PeopleRows {
    static final List<TipRow> ROWS = List.of(
            passwords(
                    "a strong password is good only for itself",
                    home -> {},
                    TipState.UNKNOWN,
                    "password.GOOD, admin.GOOD, two-step.GOOD, administrators.DOES_NOT_APPLY names=karin"),
            passwords(
                    "one from the factory",
                    home -> home.password = grade(Grade.FACTORY, Weakness.FACTORY_SHAPE),
                    TipState.TO_DO,
                    "password.BAD.factory weakness=FACTORY_SHAPE, admin.GOOD"),
            passwords(
                    "a weak one",
                    home -> home.password = grade(Grade.WEAK, Weakness.SHORT, Weakness.DATE),
                    TipState.TO_DO,
                    "password.BAD.weak weakness=SHORT"),
            passwords(
                    "a fair one", home -> home.password = grade(Grade.FAIR), TipState.UNKNOWN, "password.UNSURE.fair"),
            passwords(
                    "admin with a factory password",
                    home -> {
                        home.user = "admin";
                        home.adminActive = Reading.known(true);
                        home.password = grade(Grade.FACTORY);
                    },
                    TipState.TO_DO,
                    "admin.BAD, password.BAD.factory"),
            passwords(
                    "a factory password, but of another account",
                    home -> {
                        home.adminActive = Reading.known(true);
                        home.password = grade(Grade.FACTORY);
                    },
                    TipState.TO_DO,
                    "admin.UNSURE, !admin.BAD"),
            passwords(
                    "admin is on with a good password",
                    home -> {
                        home.user = "admin";
                        home.adminActive = Reading.known(true);
                    },
                    TipState.UNKNOWN,
                    "admin.UNSURE"),
            passwords(
                    "admin must be on",
                    home -> {
                        home.has("4.1.4", "20150522");
                        home.adminActive = Reading.known(true);
                    },
                    TipState.UNKNOWN,
                    "admin.UNSURE.needed"),
            passwords(
                    "several may do everything",
                    home -> home.administrators = Reading.known(List.of("admin", "karin", "qadmin7")),
                    TipState.UNKNOWN,
                    "administrators.UNSURE count=3"),
            passwords(
                    "nobody may, says the NAS",
                    home -> home.administrators = Reading.known(List.of()),
                    TipState.UNKNOWN,
                    "administrators.UNSURE.none"),
            passwords(
                    "no second proof",
                    home -> home.twoStep = Reading.known(false),
                    TipState.UNKNOWN,
                    "two-step.UNSURE"),
            passwords(
                    "without signing in",
                    Home::withoutSigningIn,
                    TipState.UNKNOWN,
                    "password.UNSURE.unread reason=NOT_ASKED, admin.UNSURE.unread, administrators.UNSURE.unread, two-step.UNSURE.unread"),
            passwords(
                    "everything garbled",
                    home -> home.everySettingIs(Reason.NOT_UNDERSTOOD),
                    TipState.UNKNOWN,
                    "admin.UNSURE.unread reason=NOT_UNDERSTOOD"),
            copy("jobs are no copy in a cupboard", home -> {}, TipState.UNKNOWN, "backup.UNSURE names=Fotos auf USB"),
            copy("no job", home -> home.backups = Reading.known(List.of()), TipState.UNKNOWN, "backup.UNSURE.none"),
            copy(
                    "nobody knows",
                    home -> home.backups = unread(Reason.NOT_THERE),
                    TipState.UNKNOWN,
                    "backup.UNSURE.unread reason=NOT_THERE"),
            ssh("Lotse is signed in through it", home -> {}, TipState.TO_DO, "ssh.UNSURE"),
            ssh(
                    "it is announced",
                    home -> {
                        home.withoutSigningIn();
                        home.announcedSsh = OptionalInt.of(22);
                    },
                    TipState.TO_DO,
                    "ssh.UNSURE.announced"),
            ssh(
                    "that it is not announced says nothing",
                    Home::withoutSigningIn,
                    TipState.UNKNOWN,
                    "ssh.UNSURE.unread reason=NOT_ASKED"));

    private PeopleRows() {}

    private static TipRow passwords(String why, Consumer<Home> change, TipState state, String says) {
        return new TipRow(why, "passwords", change, state, says);
    }

    private static TipRow copy(String why, Consumer<Home> change, TipState state, String says) {
        return new TipRow(why, "second-copy", change, state, says);
    }

    private static TipRow ssh(String why, Consumer<Home> change, TipState state, String says) {
        return new TipRow(why, "ssh-off", change, state, says);
    }
}
