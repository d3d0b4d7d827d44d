package app.lotse.survey;

import static app.lotse.survey.SettingAnswers.isEmpty;
import static app.lotse.survey.SettingAnswers.then;

import app.lotse.model.AppList;
import app.lotse.model.Door;
import app.lotse.model.OpenDoor;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.ScanLine;
import app.lotse.model.Settings;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the settings that the tips speak of. */
public final class SettingsSurvey {
    /** The one account that all systems bring along (QNAP, QSA-21-56: its password first). */
    private static final String ADMIN = "admin";

    private static final String OFFERS = "/etc/config/rssdoc/qpkgcenter_eng.xml";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** The keys under which a NAS announces these on the network, with the settings that they come from (QNAP GPL QTS 4.4.1, avahi.sh). */
    private static final Map<String, String> OUTSIDE = outside();

    private final SettingAnswers answers;
    private final boolean root;
    private final NasClock clock;

    private SettingsSurvey(Sections sections, boolean root) {
        answers = new SettingAnswers(sections);
        this.root = root;
        clock = NasClock.of(sections.get("counters"), sections.get("time"));
    }

    /**
     * Asks three commands. Not asked, because no readable place on the NAS is known for it:
     *
     * <ul>
     *   <li>what it says of a newer system: the page that tells it wants a second sign-in, whose password a replaced page would get (QSnatch did that)
     *       and which counts for the lock-out. The settings keep when it was last asked, but not what came of it (QNAP's log_parser.sh)
     *   <li>whether an {@code admin} other than the one signed in with is switched off, and the second proof of one account: the settings that are known
     *       are for all accounts, and the file with the passwords' hashes is never read
     *   <li>FTP: its switch is not known by name
     *   <li>backup jobs: they lie in a database of the app HBS, and no program that reads it comes with the system
     * </ul>
     *
     * @param user the account that was signed in with
     * @param now by the clock of this computer
     * @throws Trouble when the line breaks or the NAS does not answer; what it answers, however odd, never throws
     */
    public static Settings read(Shell shell, String user, Instant now) throws Trouble, InterruptedException {
        String mark = Commands.mark();
        Answer answer = shell.run(Commands.settings(mark));
        var survey = new SettingsSurvey(Sections.of(answer, mark), answer.asRoot());
        Sections offers = Sections.askIfAnswered(shell, Commands::appOffers);
        Sections events = Sections.askIfAnswered(shell, Commands::eventLog);
        return survey.settings(user, now, offers, events);
    }

    private Settings settings(String user, Instant now, Sections offers, Sections events) {
        return new Settings(
                now,
                clock.now(),
                user,
                SystemVersionReading.of(answers),
                model(),
                notAsked("no readable place is known"),
                then(answers.file("apps", "/etc/config/qpkg.conf"), AppsParser::read),
                offered(new SettingAnswers(offers)),
                scans(new SettingAnswers(events)),
                then(answers.file("groups", "/etc/group"), AdministratorsParser::read),
                user.equals(ADMIN) ? Reading.known(true) : notAsked("no readable place is known"),
                notAsked("no readable place is known"),
                webPort(),
                securePort(),
                Map.of(Door.SSH, answers.flag("ssh"), Door.TELNET, answers.flag("telnet")),
                answers.flag("forwarding"),
                externalPorts(),
                cloudName(),
                globalAddresses(),
                notAsked("a database that nothing there reads"));
    }

    private Reading<String> model() {
        Reading<String> printed = answers.text("display", Lines.MODEL);
        return printed.isKnown() ? printed : answers.text("model", Lines.MODEL);
    }

    private Reading<AppList> offered(SettingAnswers file) {
        Reading<Instant> written =
                then(file.file("listed", OFFERS), line -> FileDate.of(Lines.utf8(line), OFFERS, clock));
        return then(file.file("offers", OFFERS), OffersParser::read).map(list -> new AppList(written, list));
    }

    private Reading<List<ScanLine>> scans(SettingAnswers events) {
        return then(events.file("events", "/sbin/log_tool"), log -> ScanLogParser.read(log, clock));
    }

    /** The page has a port even where the settings name none, so nothing is unknown here, never switched off. */
    private Reading<Integer> webPort() {
        Reading<Integer> port = answers.port("webport");
        return isEmpty(port) ? Reading.unread(Reason.NOT_UNDERSTOOD, "Web Access Port is missing") : port;
    }

    /** QNAP's own script takes a missing switch now for on, now for off (avahi.sh): so only a written one counts. */
    private Reading<Integer> securePort() {
        Reading<Boolean> on = answers.flag("secure");
        if (isEmpty(on)) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "Stunnel Enable is missing");
        }
        return then(on, yes -> {
            if (!yes) {
                return Reading.unread(Reason.NOT_THERE, "switched off");
            }
            Reading<Integer> port = answers.port("secureport");
            return isEmpty(port) ? Reading.unread(Reason.NOT_UNDERSTOOD, "Stunnel Port is missing") : port;
        });
    }

    /** One that is set is told, whatever else could not be read; that none is set is believed only where every answer says so. */
    private Reading<List<OpenDoor>> externalPorts() {
        var open = new ArrayList<OpenDoor>();
        Reading<List<OpenDoor>> doubt = Reading.known(List.of());
        for (var each : OUTSIDE.entrySet()) {
            switch (answers.portOrNone(each.getValue())) {
                case Reading.Known<Integer>(var port) when port > 0 -> open.add(new OpenDoor(each.getKey(), port));
                case Reading.Known<Integer> _ -> {}
                case Reading.Unread<Integer>(var reason, var _) when reason == Reason.NOT_THERE && readable() -> {}
                case Reading.Unread<Integer>(var reason, var detail) -> doubt = Reading.unread(reason, detail);
            }
        }
        return open.isEmpty() ? doubt : Reading.known(open);
    }

    /** A file of settings that may not be read looks like an empty one; this value stands in the same file. */
    private boolean readable() {
        return answers.said("version");
    }

    private Reading<String> cloudName() {
        Reading<String> host = answers.text("cloudname", HOST);
        if (isEmpty(host) && !root) {
            return Reading.unread(Reason.NOT_ALLOWED, "qnapddns.conf");
        }
        return host.map(name -> answers.text("clouddomain", HOST)
                .value()
                .map(domain -> name + "." + domain)
                .orElse(name));
    }

    /** Without IPv6 there is no such file. */
    private Reading<List<InetAddress>> globalAddresses() {
        Reading<String> file = answers.file("addresses", "/proc/net/if_inet6");
        return isEmpty(file) ? Reading.known(List.of()) : then(file, GlobalAddresses::read);
    }

    private static <T> Reading<T> notAsked(String why) {
        return Reading.unread(Reason.NOT_ASKED, why);
    }

    private static Map<String, String> outside() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("webAdmPort", "outadmin");
        keys.put("webAdmSslPort", "outsecure");
        keys.put("webPort", "outweb");
        keys.put("webSslPort", "outwebsecure");
        return keys;
    }
}
