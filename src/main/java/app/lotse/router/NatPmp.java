package app.lotse.router;

/** The one question of NAT-PMP that changes nothing: for the address outside (RFC 6886, 3.2). Whoever answers it opens doors this way too. */
final class NatPmp {
    static final int PORT = 5351;
    private static final int RESULT_AT = 2;
    private static final int ANSWER = 12;
    private static final int REFUSAL = 8;

    private NatPmp() {}

    static byte[] question() {
        return new byte[] {0, 0};
    }

    /**
     * Whether the answer shows that devices can open doors: by NAT-PMP (0 success, 3 no network just now; 2 is "switched off"), or by its successor
     * PCP, which answers the old question with its own version and "unsupported version" (RFC 6887, 7.2 and 9).
     */
    static boolean opens(byte[] packet, int length) {
        if (length < REFUSAL || packet[1] != (byte) 0x80) {
            return false;
        }
        int result = packet[RESULT_AT] << 8 & 0xff00 | packet[RESULT_AT + 1] & 0xff;
        return switch (packet[0]) {
            case 0 -> result == 0 && length >= ANSWER || result == 3;
            case 2 -> (result & 0xff) == 1;
            default -> false;
        };
    }
}
