package app.lotse.checklist;

import java.util.Arrays;
import java.util.List;

/**
 * The shapes of the passwords that QNAP devices leave the factory with. Source: qnap.com, FAQ "default password of admin is changed to first MAC address
 * after QTS 4.4.2", looked up 2026-11-23. Its one example of a Cloud Key is Q1234-5678, "in uppercase letters and without any special characters": that
 * the eight signs can be letters too is read from this sentence.
 */
final class FactoryShape {
    private static final Slice OLD = Slice.of("admin");
    private static final int MAC_DIGITS = 12;
    private static final int CLOUD_KEY_SIGNS = 9;
    /** Where the Cloud Key that is printed on the device has its hyphen. */
    private static final int HYPHEN = 5;

    /** With what the addresses of QNAP devices begin (IEEE, as in nmap and ipscan). */
    private static final List<Slice> MAKERS = List.of(Slice.of("245ebe"), Slice.of("e843b6"), Slice.of("00089b"));

    private FactoryShape() {}

    /** Whether it could be one: "admin" (before 4.4.2), a MAC address (from 4.4.2) or a Cloud Key (from 5.2.0), also as they are printed. */
    static boolean fits(Slice password) {
        if (password.equals(OLD) || capitalsOrNumbers(password, MAC_DIGITS, 'F') || cloudKey(password)) {
            return true;
        }
        char[] plain = password.copy();
        try {
            return addressOfMaker(plain);
        } finally {
            Arrays.fill(plain, '\0');
        }
    }

    private static boolean addressOfMaker(char[] address) {
        int length = 0;
        for (char sign : address) {
            if (sign != ':' && sign != '-') {
                address[length++] = Character.toLowerCase(sign);
            }
        }
        var digits = new Slice(address, 0, length);
        return length == MAC_DIGITS
                && digits.chars().allMatch(c -> number(c) || c >= 'a' && c <= 'f')
                && MAKERS.contains(digits.subSequence(0, 6));
    }

    private static boolean cloudKey(Slice password) {
        if (password.length() == 0 || password.charAt(0) != 'Q') {
            return false;
        }
        boolean printed = password.length() == CLOUD_KEY_SIGNS + 1 && password.charAt(HYPHEN) == '-';
        return printed
                ? capitalsOrNumbers(password.subSequence(0, HYPHEN), HYPHEN, 'Z')
                        && password.subSequence(HYPHEN + 1, CLOUD_KEY_SIGNS + 1)
                                .chars()
                                .allMatch(c -> capitalOrNumber(c, 'Z'))
                : capitalsOrNumbers(password, CLOUD_KEY_SIGNS, 'Z');
    }

    /** Both kinds must be there: capitals alone are rather a word, numbers alone rather a telephone. */
    private static boolean capitalsOrNumbers(Slice password, int length, char last) {
        return password.length() == length
                && password.chars().allMatch(c -> capitalOrNumber(c, last))
                && password.chars().anyMatch(FactoryShape::number)
                && !password.chars().allMatch(FactoryShape::number);
    }

    private static boolean capitalOrNumber(int sign, char last) {
        return number(sign) || sign >= 'A' && sign <= last;
    }

    private static boolean number(int sign) {
        return sign >= '0' && sign <= '9';
    }
}
