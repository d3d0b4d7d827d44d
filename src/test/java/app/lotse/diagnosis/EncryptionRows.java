package app.lotse.diagnosis;

import static app.lotse.diagnosis.Program.at;
import static app.lotse.diagnosis.Program.user;
import static app.lotse.diagnosis.Row.KEY;
import static app.lotse.diagnosis.Row.nas;
import static app.lotse.diagnosis.Row.row;
import static app.lotse.model.Level.BUSY;
import static app.lotse.model.Level.NOTHING_FOUND;
import static app.lotse.model.Level.STOP;
import static app.lotse.model.Level.UNCLEAR;

import app.lotse.diagnosis.Program.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Programs that lock files, programs that only pack them, and what the tops of the shares show. */
final class EncryptionRows {
    private static final String CERTAIN = "encryption-running BAD CONFIRMED";
    private static final String LIKELY = "encryption-running UNSURE SUSPECTED";

    private EncryptionRows() {}

    static List<Row> all() {
        var t = new ArrayList<Row>();
        locking(t);
        packing(t);
        otherPrograms(t);
        folders(t);
        return t;
    }

    private static Program packer(String... words) {
        return user("7z").file("/usr/local/sbin/7z").title(words);
    }

    private static void locking(List<Row> t) {
        t.add(row(
                        "password, deletes originals",
                        STOP,
                        () -> packer("7z", "a", "-mx=0", "-sdel", "-p" + KEY, "/share/a.7z", "/share/a"))
                .says(CERTAIN));
        t.add(row(
                "the same under load",
                STOP,
                () -> packer("7z", "a", "-sdel", "-p" + KEY, "/share/a.7z").uses(60)));
        t.add(row("the same in capitals", STOP, () -> packer("7z", "A", "-SDEL", "-P" + KEY, "/share/a.7z")));
        t.add(row("the same, adding to an archive", STOP, () -> packer("7z", "u", "-sdel", "-p" + KEY, "/share/a.7z")));
        t.add(row(
                "the same, seen only in the first look",
                STOP,
                () -> packer("7z", "a", "-sdel", "-p" + KEY).only(Presence.ONLY_FIRST)));
        t.add(row(
                "the same, seen only in the last look",
                STOP,
                () -> packer("7z", "a", "-sdel", "-p" + KEY).only(Presence.ONLY_LAST)));
        t.add(row("the same by another packer", STOP, () -> user("7za").title("7za", "a", "-sdel", "-p" + KEY)));
        t.add(row(
                "the same under a harmless name", STOP, () -> user("rsync").title("rsync", "a", "-sdel", "-p" + KEY)));
        t.add(row(
                "the same inside a shell's one argument",
                STOP,
                () -> user("sh")
                        .title("sh", "-c", "7z a -mx=0 -sdel -p" + KEY + " /share/a.7z /share/a")
                        .file("/bin/sh")));
        t.add(row(
                        "several with passwords under load",
                        STOP,
                        () -> packer("7z", "a", "-p" + KEY, "1").uses(20),
                        () -> packer("7z", "a", "-p" + KEY, "2").uses(20))
                .says(LIKELY));
        t.add(row(
                        "several that delete the originals, without password, under load",
                        STOP,
                        () -> packer("7z", "a", "-sdel", "1").uses(20),
                        () -> packer("7z", "a", "-sdel", "2").uses(20))
                .says(LIKELY));
        t.add(row(
                "one with password and one that deletes, under load",
                STOP,
                () -> packer("7z", "a", "-p" + KEY, "1").uses(20),
                () -> packer("7z", "a", "-sdel", "2").uses(20)));
        t.add(nas(
                        "a flood whose command lines could not be read",
                        UNCLEAR,
                        n -> n.with(packer().titleUnread(), packer().titleUnread(), packer().titleUnread()))
                .says(LIKELY));
        t.add(row(
                        "two command lines unread, under load: cannot tell",
                        UNCLEAR,
                        () -> packer().titleUnread().uses(20),
                        () -> packer().titleUnread().uses(20))
                .says(LIKELY));
        t.add(row(
                "one command line unread, one with password, under load",
                STOP,
                () -> packer().titleUnread().uses(20),
                () -> packer("7z", "a", "-p" + KEY, "2").uses(20)));
    }

    private static void packing(List<Row> t) {
        t.add(row(
                        "one backup with a password, little load",
                        NOTHING_FOUND,
                        () -> packer("7z", "a", "-p" + KEY, "/share/b.7z", "/share/b")
                                .uses(10))
                .says("encryption-running GOOD CONFIRMED"));
        t.add(row(
                        "one backup with a password, much load: cannot tell",
                        UNCLEAR,
                        () -> packer("7z", "a", "-p" + KEY, "/share/b.7z", "/share/b")
                                .uses(60))
                .says(LIKELY));
        t.add(row(
                "two backups with passwords, idle",
                NOTHING_FOUND,
                () -> packer("7z", "a", "-p" + KEY, "1"),
                () -> packer("7z", "a", "-p" + KEY, "2")));
        t.add(row(
                "packing without password",
                BUSY,
                () -> packer("7z", "a", "/share/b.7z", "/share/b").uses(60)));
        t.add(row(
                "several packing without password",
                BUSY,
                () -> packer("7z", "a", "1").uses(30),
                () -> packer("7z", "a", "2").uses(30)));
        t.add(row(
                "one that deletes the originals, without password",
                BUSY,
                () -> packer("7z", "a", "-sdel", "1").uses(40)));
        t.add(row("unpacking", BUSY, () -> packer("7z", "x", "/share/b.7z").uses(60)));
        t.add(row(
                "unpacking with a password and deleting the archive is no locking",
                UNCLEAR,
                () -> packer("7z", "x", "-sdel", "-p" + KEY, "/share/b.7z").uses(60)));
        t.add(row(
                "several unpacking",
                BUSY,
                () -> packer("7z", "x", "a").uses(30),
                () -> packer("7z", "e", "b").uses(30)));
        t.add(row(
                "a -p without password",
                BUSY,
                () -> packer("7z", "a", "-p", "b").uses(60)));
        t.add(row(
                "command line could not be told apart, under load",
                UNCLEAR,
                () -> packer().titleUnread().uses(60)));
        t.add(row(
                "a packer whose command line could not be told apart, idle",
                NOTHING_FOUND,
                () -> packer().titleUnread()));
        t.add(row(
                        "the load of a packer with a password is not named harmless",
                        UNCLEAR,
                        () -> packer("7z", "a", "-p" + KEY, "c").uses(61))
                .says("unexplained-load UNSURE SUSPECTED"));
        t.add(row("command line wiped, under load", UNCLEAR, () -> packer().uses(60)));
        t.add(row("a packer's leftover", NOTHING_FOUND, () -> packer().zombie()));
        t.add(row(
                "a packer's leftover beside films",
                BUSY,
                () -> packer().zombie(),
                () -> user("ffmpeg").uses(60)));
        t.add(row("unzip", BUSY, () -> user("unzip").title("unzip", "a.zip").uses(60)));
        t.add(row(
                "a password of another program",
                BUSY,
                () -> user("mysqld").title("mysqld", "-p" + KEY).uses(40)));
    }

    private static Program encrypter(String name, String... words) {
        var all = new ArrayList<>(List.of(name));
        all.addAll(List.of(words));
        return user(name).title(all.toArray(String[]::new)).uses(20);
    }

    private static void otherPrograms(List<Row> t) {
        for (String[] words : List.of(
                new String[] {"openssl", "enc", "-aes-256-cbc", "-k", KEY},
                new String[] {"gpg", "-c", "--passphrase", KEY},
                new String[] {"gpg2", "--symmetric", "a"},
                new String[] {"gpg", "-e", "-r", "x", "a"},
                new String[] {"age", "-r", "age1x", "-o", "a.age", "a"})) {
            String[] rest = List.of(words).subList(1, words.length).toArray(String[]::new);
            t.add(row(
                            "two of them under load: " + words[0] + " " + words[1],
                            STOP,
                            () -> encrypter(words[0], rest),
                            () -> encrypter(words[0], rest))
                    .says(LIKELY));
        }
        t.add(row(
                "one openssl that locks, much load",
                UNCLEAR,
                () -> encrypter("openssl", "enc", "-k", KEY).uses(50)));
        t.add(row(
                "one openssl that locks, idle",
                NOTHING_FOUND,
                () -> encrypter("openssl", "enc", "-k", KEY).uses(0)));
        t.add(row(
                "openssl for a certificate",
                NOTHING_FOUND,
                () -> user("openssl").title("openssl", "x509", "-text").uses(5)));
        t.add(row(
                        "two that unlock",
                        UNCLEAR,
                        () -> encrypter("openssl", "enc", "-d", "-k", KEY),
                        () -> encrypter("gpg", "-d", "a"))
                .says("encryption-running GOOD CONFIRMED"));
        t.add(row(
                "the agent that keeps keys",
                NOTHING_FOUND,
                () -> encrypter("gpg-agent", "-c").uses(5)));
        t.add(row(
                "the NAS's own disk encryption",
                NOTHING_FOUND,
                () -> at("/sbin/cryptsetup").title("cryptsetup", "luksOpen", "/dev/md1")));
    }

    private static String[] names(int packed, String ending, int other) {
        return IntStream.range(0, packed + other)
                .mapToObj(i -> i < packed ? "p" + i + ending : "f" + i + ".jpg")
                .toArray(String[]::new);
    }

    private static void folders(List<Row> t) {
        for (String note : List.of(
                "!!!READ_ME.txt",
                "README_FOR_DECRYPT.txt",
                "README_FOR_DECRYPT.txtt",
                "!CHECKMATE_DECRYPTION_README",
                "!!!read_me.TXT")) {
            t.add(nas("a demand for money: " + note, STOP, n -> n.folder("/share/a", note))
                    .says("ransom-note BAD CONFIRMED"));
        }
        for (String ending : List.of(".deadbolt", ".encrypt", ".muhstik", ".checkmate")) {
            t.add(nas("one file ending in " + ending, STOP, n -> n.folder("/share/a", "x.jpg" + ending))
                    .says("ransom-note BAD SUSPECTED"));
        }
        t.add(nas("three files with the ending", STOP, n -> n.folder("/share/a", names(3, ".deadbolt", 2)))
                .says("ransom-note BAD CONFIRMED"));
        t.add(nas("two files with the ending", STOP, n -> n.folder("/share/a", names(2, ".deadbolt", 2)))
                .says("ransom-note BAD SUSPECTED"));
        t.add(nas("half of a folder packed", STOP, n -> n.folder("/share/a", names(5, ".7z", 5))));
        t.add(nas("less than half packed", NOTHING_FOUND, n -> n.folder("/share/a", names(4, ".7z", 6))));
        t.add(nas("a small folder of archives", NOTHING_FOUND, n -> n.folder("/share/a", names(9, ".7z", 0))));
        t.add(nas("a backup's single archive", NOTHING_FOUND, n -> n.folder("/share/a", "README.txt", "a.7z")));
        t.add(nas(
                "a demand beside a miner: the worst decides",
                STOP,
                n -> n.folder("/share/a", "!!!READ_ME.txt")
                        .with(user("oom_reaper").uses(50))));
        t.add(nas(
                "a demand beside films",
                STOP,
                n -> n.folder("/share/a", "!!!READ_ME.txt").with(user("ffmpeg").uses(50))));
    }
}
