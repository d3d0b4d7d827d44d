package app.lotse.model;

import java.time.Instant;

/**
 * All that was read for the tips; what they are judged by, and nothing else.
 *
 * @param nas as it announces itself: all that is known without signing in
 * @param settings NOT_ASKED without signing in
 * @param router NOT_ASKED in practice
 * @param release NOT_ASKED until the owner allows Lotse to ask the manufacturer
 * @param password NOT_ASKED without signing in
 * @param suspected whether the last check-up saw signs of a harmful program: what such a NAS says of itself may be forged
 */
public record TipReadings(
        Instant takenAt,
        Nas nas,
        Reading<Settings> settings,
        Reading<RouterReading> router,
        Reading<Release> release,
        Reading<PasswordStrength> password,
        boolean suspected) {}
