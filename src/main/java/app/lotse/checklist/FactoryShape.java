package app.lotse.checklist;

/**
 * The shapes of the passwords that QNAP devices leave the factory with. Source: qnap.com, FAQ "default password of admin is changed to first MAC address
 * after QTS 4.4.2", looked up 2026-11-23. Its one example of a Cloud Key is Q1234-5678, "in uppercase letters and without any special characters": that
 * the eight signs can be letters too is read from this sentence.
 */
final class FactoryShape {
    private static final String OLD = "admin";
    private static final int MAC_DIGITS = 12;
    private static final int CLOUD_KEY_SIGNS = 9;

    private FactoryShape() {}

    /** Whether it could be one: "admin" (before 4.4.2), a MAC address (from 4.4.2) or a Cloud Key (from 5.2.0). */
    static boolean fits(Slice password) {
        return password.equals(Slice.of(OLD)) || mac(password) || cloudKey(password);
    }

    /** Twelve numbers alone are no address of QNAP: those begin with 245EBE, E843B6 or 00089B (IEEE). */
    private static boolean mac(Slice password) {
        return password.length() == MAC_DIGITS
                && password.chars().allMatch(c -> number(c) || c >= 'A' && c <= 'F')
                && !password.chars().allMatch(FactoryShape::number);
    }

    /** With a number in it, because capitals alone are rather a word. */
    private static boolean cloudKey(Slice password) {
        return password.length() == CLOUD_KEY_SIGNS
                && password.charAt(0) == 'Q'
                && password.chars().allMatch(c -> number(c) || c >= 'A' && c <= 'Z')
                && password.chars().anyMatch(FactoryShape::number);
    }

    private static boolean number(int sign) {
        return sign >= '0' && sign <= '9';
    }
}
