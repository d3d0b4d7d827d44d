package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the place of a program's file says, path by path. */
class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "/usr/local/samba/sbin/smbd,USUAL",
        "/bin/busybox,USUAL",
        "/share/CACHEDEV1_DATA/.qpkg/PlexMediaServer/Plex Transcoder,USUAL",
        "/usr/sbin/sshd (deleted),USUAL_DELETED",
        "/tmp/.sys/[oom_reaper],TEMPORARY",
        "/tmp/x (deleted),TEMPORARY",
        "/dev/shm/x,TEMPORARY",
        "/memfd:x (deleted),MEMORY",
        "/share/CACHEDEV1_DATA/.liveupdate/oom,HIDDEN",
        "/share/Public/.x,HIDDEN",
        "/share/CACHEDEV1_DATA/.qpkg/.liveupdate/x,HIDDEN",
        "/share/CACHEDEV1_DATA/.system/x,OTHER",
        "/share/Public/x,OTHER",
        "/share/Public/x (deleted),DELETED",
        "/share/CACHEDEV1_DATA/.qpkg/App/../../x,OTHER",
        "//tmp/./x,TEMPORARY",
        "/usr/bin/.x/ffmpeg,OTHER",
        "/usr2/x,OTHER"
    })
    void each_path_has_its_place(String file, Place place) {
        assertThat(Place.of(file)).isEqualTo(place);
    }
}
