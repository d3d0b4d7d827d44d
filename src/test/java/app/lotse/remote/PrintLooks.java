package app.lotse.remote;

/** Prints what a check-up sends, one command a line, in its order: for measuring what they cost on a NAS. */
public final class PrintLooks {
    private PrintLooks() {}

    public static void main(String[] args) {
        System.out.println(Commands.firstLook(Commands.mark()).line());
        System.out.println(Commands.circumstances(Commands.mark()).line());
        System.out.println(Commands.lastLook(Commands.mark()).line());
        System.out.println(Commands.details(Commands.mark()).line());
    }
}
