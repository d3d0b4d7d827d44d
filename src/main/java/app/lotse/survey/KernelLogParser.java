package app.lotse.survey;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds in {@code dmesg} what the kernel says of failing disks and file systems (Linux: block/blk-core.c, fs/buffer.c, fs/ext4/super.c, drivers/md). */
final class KernelLogParser {
    private static final String DEVICE = "((?:sd|nvme|md|dm-|mmcblk|drbd)[a-z0-9]{0,16})";
    private static final Pattern ERROR = Pattern.compile("(?:error, dev "
            + DEVICE
            + ",|Buffer I/O error on dev(?:ice)? "
            + DEVICE
            + ",|EXT[34]-fs error \\(device "
            + DEVICE
            + "\\)|Disk failure on "
            + DEVICE
            + ",)");
    private static final int LONGEST_LINE = 1_000;

    private KernelLogParser() {}

    /** How many such lines there are, by device. */
    static Map<String, Integer> errors(String text) {
        Map<String, Integer> byDevice = new TreeMap<>();
        text.lines().forEach(line -> {
            var m = ERROR.matcher(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
            if (m.find()) {
                for (int group = 1; group <= m.groupCount(); group++) {
                    if (m.group(group) != null) {
                        byDevice.merge(m.group(group), 1, Integer::sum);
                    }
                }
            }
        });
        return byDevice;
    }
}
