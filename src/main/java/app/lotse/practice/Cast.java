package app.lotse.practice;

import app.lotse.model.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who is on stage: the programs of one boot of one scenario. */
final class Cast {
    /** The practice NAS has been on for this long when it is switched on, in ms. */
    static final long FIRST_UPTIME =
            Duration.ofDays(12).plusHours(4).plusMinutes(7).toMillis();

    private static final String SHARE = "/share/CACHEDEV1_DATA";

    private Cast() {}

    /** @param boot 1 for the one that is under way when the practice NAS starts */
    static List<Program> of(Scenario scenario, int boot) {
        var programs = new ArrayList<>(KernelThreads.all());
        programs.addAll(Daemons.all(Boot.READY));
        long servicesUp = Boot.READY + Boot.BOOTING;
        long start = boot == 1 ? FIRST_UPTIME - Duration.ofHours(31).toMillis() : servicesUp;
        switch (scenario) {
            case HEALTHY -> {}
            case MINER, NO_RETURN -> {
                if (boot == 1) {
                    programs.add(miner(24_871, "/tmp/.sys/[oom_reaper]", start));
                }
            }
            case MINER_RETURNS ->
                programs.add(miner(boot == 1 ? 24_871 : 7_264, SHARE + "/.liveupdate/[oom_reaper]", start));
            case BUSY -> programs.addAll(thumbnails(boot == 1 ? start : servicesUp + 40_000));
            case ENCRYPTION -> {
                if (boot == 1) {
                    programs.addAll(
                            encryption(FIRST_UPTIME - Duration.ofMinutes(40).toMillis()));
                }
            }
        }
        return List.copyOf(programs);
    }

    private static Program miner(int pid, String file, long start) {
        return Program.user(pid, Daemons.INIT, file, List.of("[oom_reaper]"), start, Load.steady(start, 5_000))
                .sized(3, 612_480, 274_912);
    }

    private static List<Program> thumbnails(long start) {
        String folder = "/usr/local/medialibrary/bin/";
        String photos = SHARE + "/Multimedia";
        var maker = List.of(folder + "mythumbsvr", "-u", "-d", photos);
        var video = List.of(
                folder + "ffmpeg",
                "-y",
                "-i",
                photos + "/DSC0077.MOV",
                "-vframes",
                "1",
                photos + "/.@__thumb/s800DSC0077.jpg");
        return List.of(
                Program.user(18_204, Daemons.INIT, folder + "mythumbsvr", maker, start, Load.steady(start, 3_200))
                        .sized(4, 188_300, 61_240),
                Program.user(18_377, 18_204, folder + "ffmpeg", video, start, Load.steady(start, 2_300))
                        .sized(2, 254_100, 90_480));
    }

    private static List<Program> encryption(long start) {
        var programs = new ArrayList<Program>();
        int pid = 26_411;
        for (String photo : List.of("Photos/2024/IMG_2207.MOV", "Multimedia/DSC0077.MOV")) {
            var arguments = List.of(
                    "/usr/local/sbin/7z",
                    "a",
                    "-mx=0",
                    "-sdel",
                    "-pPractice0Practice0Practice0Pract",
                    SHARE + "/" + photo + ".7z",
                    SHARE + "/" + photo);
            programs.add(Program.user(pid, 26_409, "/usr/local/sbin/7z", arguments, start, Load.steady(start, 2_100))
                    .sized(2, 74_200, 31_440));
            pid += 37;
        }
        programs.add(Program.user(26_409, Daemons.INIT, "/bin/bash", List.of("sh", "/tmp/.pack.sh"), start, Load.NONE)
                .named("sh"));
        return programs;
    }
}
