package app.lotse.practice;

import app.lotse.model.Scenario;
import app.lotse.model.Timekeeper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;

/** A practice NAS that is switched on: opens and closes its door and its announcement as its life goes. */
final class PracticeNas implements Practice.Running {
    /** After the restart command, until the connections break. */
    static final Duration ANSWERING = Duration.ofSeconds(1);
    /** From then on, until nobody is let in any more. */
    static final Duration STOPPING = Duration.ofSeconds(7);
    /** From then on, until the kernel starts. */
    static final Duration DARK = Duration.ofSeconds(35);
    /** From then on, until it can be reached again. */
    static final Duration STARTING = Duration.ofMillis(Boot.READY);

    static final Duration HEARD_WITHIN = Duration.ofSeconds(6);
    private static final String LETTERS = "abcdefghkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LETTERS = 6;

    private final Timekeeper time;
    private final Life life;
    private final String password = newPassword();
    private final SshDoor door;
    private final Announcement announcement;
    private final Thread living;

    private PracticeNas(Scenario scenario, Timekeeper time, int port) throws IOException {
        this.time = time;
        life = new Life(scenario, time);
        door = new SshDoor(
                newIdentity(),
                password::equals,
                line -> new ExecCommand(line, () -> new PracticeShell(life, password::equals)));
        door.open(port);
        announcement = new Announcement(door.port());
        living = Thread.ofVirtual().name("practice-life").unstarted(this::live);
    }

    /** Switches one on and waits until it can be found, at most so long; after that, only its address leads to it. */
    static PracticeNas start(Scenario scenario, Timekeeper time, int port, Duration heardWithin) throws IOException {
        var nas = new PracticeNas(scenario, time, port);
        nas.living.start();
        nas.announcement.appear();
        try {
            nas.announcement.awaitHeard(heardWithin);
        } catch (InterruptedException stopped) {
            nas.close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while starting");
        }
        return nas;
    }

    @Override
    public InetAddress address() {
        return InetAddress.ofLiteral("127.0.0.1");
    }

    @Override
    public int port() {
        return door.port();
    }

    @Override
    public String user() {
        return SshDoor.USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public int restarts() {
        return life.restarts();
    }

    @Override
    public void busy(Practice.Busy with) {
        life.busy(with);
    }

    @Override
    public void close() {
        living.interrupt();
        announcement.close();
        try {
            door.lock();
        } catch (IOException unclean) {
            // Its sockets are closed all the same; there is nobody to tell.
        }
    }

    private void live() {
        try {
            do {
                life.awaitReboot();
                goDown();
            } while (comeBack());
        } catch (InterruptedException switchedOff) {
            Thread.currentThread().interrupt();
        }
    }

    private void goDown() throws InterruptedException {
        time.sleep(ANSWERING);
        door.hangUp();
        time.sleep(STOPPING);
        announcement.disappear();
        try {
            door.close();
        } catch (IOException unclean) {
            // The port is free all the same, which is all that is wanted.
        }
    }

    private boolean comeBack() throws InterruptedException {
        if (!life.comesBack()) {
            return false;
        }
        time.sleep(DARK);
        life.startAgain();
        time.sleep(STARTING);
        while (true) {
            try {
                door.openAgain();
                announcement.appear();
                return true;
            } catch (IOException taken) {
                // Somebody took the port meanwhile: it stays away until it is free.
                time.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private static String newPassword() {
        var random = new SecureRandom();
        var word = new StringBuilder("Practice-");
        for (int i = 0; i < PASSWORD_LETTERS; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static KeyPair newIdentity() throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IOException("this Java has no elliptic curves", missing);
        }
    }
}
