package app.lotse.remote;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A server in another process, so that its copy of the password is not in the memory that a test searches; it tells the password masked. */
final class SudoServerInItsOwnProcess {
    static final byte MASK = 0x5a;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private SudoServerInItsOwnProcess() {}

    /** Prints port and masked password, and runs until its input ends. */
    public static void main(String[] args) throws Exception {
        var random = new SecureRandom();
        var password = new StringBuilder();
        var masked = new byte[24];
        for (int i = 0; i < masked.length; i++) {
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            password.append(letter);
            masked[i] = (byte) (letter ^ MASK);
        }
        try (var server = new LoopbackServer((line, in, out, err) -> {
                    boolean sudo = line.startsWith("/usr/bin/sudo ");
                    boolean right = sudo && new String(in.readAllBytes()).equals(password + "\n");
                    LoopbackServer.say(out, "Uid:\t1000\t" + (right ? 0 : 1000) + "\t0\t0\n");
                    return 0;
                })
                .with(it -> {
                    it.setPasswordAuthenticator((user, given, session) -> given.contentEquals(password));
                    return it;
                })
                .start()) {
            System.out.println(server.host().port() + " " + HexFormat.of().formatHex(masked));
            while (System.in.read() >= 0) {
                // Until the test is over.
            }
        }
    }
}
