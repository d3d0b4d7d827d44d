package app.lotse.remote;

import app.lotse.model.Plain;
import app.lotse.model.Trouble;
import app.lotse.remote.Command.Root;
import java.util.regex.Pattern;

/**
 * How this conversation comes by root rights, found out once with a command that harms nothing: the account itself, {@code sudo}, or not at all.
 *
 * <p>{@code sudo} is asked once; a refused password there may count as a failed try as well.
 */
final class Rights {
    /** The second number is the one that counts: the effective user (proc(5), proc_pid_status(5)). */
    private static final Pattern EFFECTIVE_USER = Pattern.compile("(?m)^Uid:\\s+\\d+\\s+(\\d+)\\s");

    private enum Way {
        UNTRIED,
        ACCOUNT,
        SUDO,
        NONE
    }

    /** Sends one command as it is, or with {@code sudo} around it. */
    interface Sender {
        Answer send(Command command, boolean sudo) throws Trouble, InterruptedException;

        /** Whether the command has put out nothing. */
        default boolean silent(Answer answer) {
            return answer.out().length == 0;
        }
    }

    private final Credentials credentials;
    private Way way = Way.UNTRIED;

    Rights(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Runs a command with the rights that it wants, as far as they can be had. */
    Answer run(Command command, Sender sender) throws Trouble, InterruptedException {
        if (command.root() == Root.NOT_NEEDED) {
            return marked(sender.send(command, false), way == Way.ACCOUNT);
        }
        findOut(sender);
        if (way == Way.SUDO && !Secret.blanked(credentials)) {
            Answer answer = sender.send(command, true);
            if (!sender.silent(answer) || !refused(answer)) {
                return marked(answer, true);
            }
            way = Way.NONE;
        }
        if (way != Way.ACCOUNT && command.root() == Root.NEEDED) {
            throw new Trouble(Trouble.Kind.NOT_ADMIN);
        }
        return marked(sender.send(command, false), way == Way.ACCOUNT);
    }

    /** Finds the way, if it is not known yet; sends nothing that changes anything. */
    void findOut(Sender sender) throws Trouble, InterruptedException {
        if (way != Way.UNTRIED) {
            return;
        }
        if (isRoot(sender.send(Commands.whoAmI(), false))) {
            way = Way.ACCOUNT;
            return;
        }
        // Whatever comes of it, also an interrupt: sudo is not asked a second time.
        way = Way.NONE;
        if (Secret.blanked(credentials)) {
            return;
        }
        try {
            if (isRoot(sender.send(Commands.whoAmI(), true))) {
                way = Way.SUDO;
            }
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.NO_ANSWER) {
                throw trouble;
            }
        }
    }

    private static boolean isRoot(Answer answer) {
        var user = EFFECTIVE_USER.matcher(Plain.utf8(answer.out()));
        return user.find() && user.group(1).equals("0");
    }

    /**
     * sudo may allow one command and not the next; then it says so, ends with 1 (sudo(8), exit value), and nothing else has run. With any other
     * number the command itself ended, whatever sudo had to complain about before.
     */
    private static boolean refused(Answer answer) {
        int exit = answer.exit().orElse(0);
        return exit == 127 || exit == 1 && answer.errors().contains("sudo:");
    }

    private static Answer marked(Answer answer, boolean asRoot) {
        return new Answer(answer.out(), answer.errors(), answer.exit(), answer.cut(), asRoot);
    }
}
