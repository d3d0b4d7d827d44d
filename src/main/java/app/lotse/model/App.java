package app.lotse.model;

/**
 * One app that is installed on a NAS, as its list of apps says ({@code /etc/config/qpkg.conf}); a harmful program can forge these values (QSnatch did).
 *
 * @param name the internal one, such as {@code MalwareRemover}
 * @param title what the App Center shows, else the name
 * @param installed the day as the list writes it
 * @param enabled whether it is switched on
 * @param official whether the list names the manufacturer as its source
 */
public record App(
        String name,
        String title,
        Reading<String> version,
        Reading<String> installed,
        Reading<Boolean> enabled,
        Reading<Boolean> official) {
    private static final int LONGEST = 60;

    public App {
        name = Plain.line(name, LONGEST);
        title = Plain.line(title, LONGEST);
        version = version.map(text -> Plain.line(text, LONGEST));
        installed = installed.map(text -> Plain.line(text, LONGEST));
    }
}
