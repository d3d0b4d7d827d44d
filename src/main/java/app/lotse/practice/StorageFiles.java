package app.lotse.practice;

import java.util.List;

/** What the practice NAS says of its disks, volumes and conversations: one volume on two disks, and whoever is busy with it. */
final class StorageFiles {
    private static final String VOLUME = "/share/CACHEDEV1_DATA";

    private StorageFiles() {}

    static void fill(DeviceFiles files, Machine machine) {
        kernel(files, "/proc/mdstat", mdstat(machine));
        kernel(files, "/proc/mounts", MOUNTS);
        kernel(files, "/proc/filesystems", "nodev\tsysfs\nnodev\tproc\nnodev\ttmpfs\n\text3\n\text4\n\tvfat\n");
        kernel(files, "/proc/modules", "usbhid 45056 0 - Live 0x0000000000000000\n");
        kernel(
                files,
                "/proc/net/route",
                "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n");
        kernel(
                files,
                "/proc/net/arp",
                "IP address       HW type     Flags       HW address            Mask     Device\n");
        files.text("/etc/resolv.conf", "nameserver 192.0.2.1\n");
        files.text("/etc/volume.conf", """
                [VOL_1]
                volId = 1
                volName = DataVol1
                raidId = 1
                raidName = /dev/md1
                encryption = no
                mappingName = /dev/mapper/cachedev1
                readOnly = no
                status = 0
                """);
    }

    private static final String MOUNTS = """
            none / tmpfs rw,relatime,size=409600k,mode=755 0 0
            /proc /proc proc rw,relatime 0 0
            tmpfs /tmp tmpfs rw,relatime,size=65536k 0 0
            tmpfs /share tmpfs rw,relatime,size=16384k 0 0
            /dev/md9 /mnt/HDA_ROOT ext3 rw,relatime,data=ordered 0 0
            /dev/mapper/cachedev1 %s ext4 rw,usrjquota=aquota.user,jqfmt=vfsv0,user_xattr,data=ordered,delalloc,acl 0 0
            """.formatted(VOLUME);

    static String df() {
        return """
                Filesystem           1k-blocks      Used Available Use%% Mounted on
                none                    409600    328704     80896  80%% /
                tmpfs                    65536      1536     64000   2%% /tmp
                tmpfs                    16384         0     16384   0%% /share
                /dev/md9                505344    173363    331981  34%% /mnt/HDA_ROOT
                /dev/mapper/cachedev13217455104 1503238553 1714216551  47%% %s
                """.formatted(VOLUME);
    }

    private static void kernel(DeviceFiles files, String path, String content) {
        byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        files.put(path, new Node.Text(() -> bytes, 0));
    }

    /** The system's own small mirrors md9 and md13 have room for many disks and so always look as if some were missing. */
    private static String mdstat(Machine machine) {
        String missing = "[UU" + "_".repeat(126) + "]";
        var data = machine.busy() == Practice.Busy.REBUILDING
                ? List.of(
                        "[2/1] [U_]",
                        "\n      [========>............]  recovery = 43.0% (1675737492/3897063936) finish=121.4min speed=304912K/sec")
                : List.of("[2/2] [UU]", "");
        return """
                Personalities : [linear] [raid0] [raid1] [raid10] [raid6] [raid5] [raid4] [multipath]\s
                md1 : active raid1 sda3[0] sdb3[1]
                      3897063936 blocks super 1.0 %s%s
                      bitmap: 0/30 pages [0KB], 65536KB chunk

                md322 : active raid1 sdb5[1] sda5[0]
                      6702656 blocks super 1.0 [2/2] [UU]
                      bitmap: 0/1 pages [0KB], 65536KB chunk

                md256 : active raid1 sdb2[1] sda2[0]
                      530112 blocks super 1.0 [2/2] [UU]
                      bitmap: 0/1 pages [0KB], 65536KB chunk

                md13 : active raid1 sda4[0] sdb4[128]
                      458880 blocks super 1.0 [128/2] %s
                      bitmap: 1/1 pages [4KB], 65536KB chunk

                md9 : active raid1 sda1[0] sdb1[128]
                      530048 blocks super 1.0 [128/2] %s
                      bitmap: 1/1 pages [4KB], 65536KB chunk

                unused devices: <none>
                """.formatted(data.getFirst(), data.getLast(), missing, missing);
    }
}
