package app.lotse.remote;

/** Prints the command lines of the first and the last look, one a line: for measuring what they cost on a NAS. */
public final class PrintLooks {
    private PrintLooks() {}

    public static void main(String[] args) {
        System.out.println(Commands.firstLook(Commands.mark()).line());
        System.out.println(Commands.lastLook(Commands.mark()).line());
    }
}
