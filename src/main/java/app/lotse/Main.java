package app.lotse;

/** Starts Lotse: the wizard without arguments, the terminal front end with them. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Lotse");
    }
}
