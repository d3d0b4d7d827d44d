package app.lotse.practice;

/** The NAS's own settings and programs, as far as the practice NAS has them. */
final class SystemFiles {
    static final String MODEL = "TS-X53D";
    static final String DISPLAY_MODEL = "TS-253D";
    static final String VERSION = "5.1.9";
    static final String BUILD = "20241120";
    static final String KERNEL = "5.10.60-qnap";
    static final String KERNEL_BUILD = "#1 SMP Wed Nov 20 01:49:16 CST 2024";
    static final String SETTINGS = "/etc/config/uLinux.conf";

    private SystemFiles() {}

    static void fill(DeviceFiles files, Machine machine) {
        PracticeShell.PROGRAMS.forEach(path -> files.text(path, "\u007fELF"));
        files.folder("/tmp");
        files.folder("/root");
        files.folder("/mnt/HDA_ROOT");
        files.put("/dev/null", new Node.Text(() -> new byte[0], 0));
        files.text(SETTINGS, """
                [System]
                Model = %s
                Internal Model = %s
                Display Model = %s
                Server Name = Practice-NAS
                Version = %s
                Build Number = %s
                Number = 2954
                Web Access Port = 8080
                ExtPort = %d
                [Stunnel]
                Enable = 1
                Port = 443
                ExtSSLPort = 0
                [QWEB]
                ExtPort = 0
                ExtSSLPort = 0
                [LOGIN]
                SSH Enable = TRUE
                SSH Port = 22
                TELNET Enable = FALSE
                [Misc]
                Autorun = FALSE
                """.formatted(
                        MODEL, MODEL, DISPLAY_MODEL, VERSION, BUILD, InternetFiles.isOpen(machine) ? 8080 : 0));
        files.text("/etc/config/qpkg.conf", """
                [MalwareRemover]
                Name = MalwareRemover
                Display_Name = Malware Remover
                Version = %s
                Enable = TRUE
                Date = 2026-02-20
                Shell = /share/CACHEDEV1_DATA/.qpkg/MalwareRemover/MalwareRemover.sh
                Install_Path = /share/CACHEDEV1_DATA/.qpkg/MalwareRemover
                Author = QNAP Systems, Inc.
                Status = complete
                [MultimediaConsole]
                Name = MultimediaConsole
                Display_Name = Multimedia Console
                Version = 2.7.1
                Enable = TRUE
                Date = 2026-02-20
                Install_Path = /share/CACHEDEV1_DATA/.qpkg/MultimediaConsole
                Author = QNAP Systems, Inc.
                Status = complete
                """.formatted(AppCenterFiles.REMOVER));
    }
}
