package app.lotse.diagnosis;

import java.util.Set;

/**
 * Programs whose children can be anything: the first of all, shells, timers, doors to the outside. That such a program is harmless says nothing of
 * what came and went under it unseen.
 */
final class Launchers {
    private static final Set<String> NAMES = Set.of(
            "init",
            "systemd",
            "daemon_mgr",
            "sh",
            "bash",
            "ash",
            "dash",
            "busybox",
            "sudo",
            "su",
            "login",
            "sshd",
            "sshd-session",
            "crond",
            "cron",
            "atd",
            "inetd",
            "xinetd",
            "apache",
            "apache_proxy",
            "httpd",
            "fcgi-pm",
            "thttpd",
            "_thttpd_",
            "nginx",
            "php-fpm",
            "proftpd",
            "smbd");

    private Launchers() {}

    static boolean any(Seen s) {
        return s.now().pid() == 1 || !s.user() || s.names().stream().anyMatch(NAMES::contains);
    }
}
