package app.lotse.wizard.look;

/**
 * The parts of the computing power in use, brought into an order that can be drawn: none negative, together not above the total, the total not above 100.
 * All are % of the whole machine.
 */
record Shares(double total, double suspect, double harmless) {
    /** Clamps what was measured: samples of different moments need not add up. A value that is not a number counts as 0. */
    static Shares of(double total, double suspect, double harmless) {
        double bad = clamp(suspect, 100);
        double good = clamp(harmless, 100 - bad);
        return new Shares(Math.max(clamp(total, 100), bad + good), bad, good);
    }

    double rest() {
        return total - suspect - harmless;
    }

    private static double clamp(double value, double most) {
        return Double.isNaN(value) ? 0 : Math.clamp(value, 0, most);
    }
}
