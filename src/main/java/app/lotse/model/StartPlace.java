package app.lotse.model;

/** A place from which a program can be started again after a restart, or by which somebody can get in again. */
public enum StartPlace {
    /** Lines of {@code /etc/config/crontab}, which survives a restart. */
    CRONTAB,
    /** Lines of the timetable in use, under {@code /tmp/cron/crontabs}, without those that are its file names. */
    LIVE_CRONTAB,
    /** The switch for the owner's own start script, as {@code getcfg} says it. */
    AUTORUN,
    /** Lines of {@code /etc/config/qpkg.conf}: the apps and their start scripts. */
    APPS,
    /** Lines of {@code /etc/hosts}: names led elsewhere. */
    HOSTS,
    /** Lines of {@code /etc/ld.so.preload}: libraries put before every program. */
    PRELOAD,
    /** Keys that open SSH without a password: type and comment of each line, with a fingerprint instead of the key. */
    AUTHORIZED_KEYS,
    /** Lines of {@code /etc/passwd}; never of the file with the passwords' hashes. */
    ACCOUNTS,
    /** Lines of {@code /etc/group}: who is an administrator. */
    GROUPS
}
