package app.lotse.router;

import app.lotse.model.Forward;
import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The doors that one connection shows, one after the other. What was found stays found, whatever comes later.
 *
 * @param unfinished why its end was not reached, or not all in it understood; empty when the router told all and said that it ends there
 */
record DoorList(List<Forward> doors, Optional<Garbled> unfinished) {
    /** Some routers repeat their last door for ever, others could invent some. */
    static final int MOST = 500;

    /** What tells one door from another: two may differ only in who outside may use them. The time that is left counts down, so it is not among them. */
    private static final List<String> PARTS = List.of(
            "NewRemoteHost",
            "NewExternalPort",
            "NewProtocol",
            "NewInternalPort",
            "NewInternalClient",
            "NewEnabled",
            "NewPortMappingDescription");

    DoorList {
        doors = List.copyOf(doors);
    }

    /** Asks for the door with one number. */
    @FunctionalInterface
    interface Asking {
        SoapAnswer door(int number) throws Garbled;
    }

    static DoorList walk(Asking asking) {
        var walk = new Walk();
        try {
            for (int number = 0; number < MOST; number++) {
                switch (asking.door(number)) {
                    case SoapAnswer.Values values -> walk.take(values, number);
                    case SoapAnswer.Refusal refusal -> {
                        if (refusal.code() != SoapAnswer.NO_SUCH_NUMBER) {
                            throw refusal.why();
                        }
                        return new DoorList(walk.doors, walk.skipped);
                    }
                }
            }
            throw new Garbled(Reason.CUT_OFF, "more than " + MOST + " doors");
        } catch (Garbled ended) {
            return new DoorList(walk.doors, Optional.of(ended));
        }
    }

    /** How many there are in all, if that is known. */
    Reading<Integer> count() {
        return unfinished.<Reading<Integer>>map(Garbled::unread).orElseGet(() -> Reading.known(doors.size()));
    }

    private static final class Walk {
        private final List<Forward> doors = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private Optional<Garbled> skipped = Optional.empty();

        /** @throws Garbled when the list goes in a circle */
        void take(SoapAnswer.Values values, int number) throws Garbled {
            if (!seen.add(inOneLine(values))) {
                throw Garbled.notUnderstood("door " + number + " was there before");
            }
            try {
                doors.add(door(values));
            } catch (Garbled odd) {
                skipped = Optional.of(odd);
            }
        }
    }

    private static String inOneLine(SoapAnswer.Values values) {
        return PARTS.stream()
                .map(part -> Plain.line(values.of().value(part).orElse(""), 60))
                .collect(Collectors.joining(" | "));
    }

    private static Forward door(SoapAnswer.Values values) throws Garbled {
        String client = values.get("NewInternalClient");
        if (client.isBlank()) {
            throw Garbled.notUnderstood("a door that leads to nobody");
        }
        return new Forward(
                port(values.get("NewExternalPort")),
                port(values.get("NewInternalPort")),
                client,
                values.get("NewProtocol").toUpperCase(Locale.ROOT),
                values.of().value("NewPortMappingDescription").orElse(""),
                enabled(values.get("NewEnabled")));
    }

    private static int port(String written) throws Garbled {
        if (!written.matches("[0-9]{1,5}") || Integer.parseInt(written) > 65_535) {
            throw Garbled.notUnderstood("port " + written);
        }
        return Integer.parseInt(written);
    }

    /** The ways to write a boolean (UPnP Device Architecture 1.1, table 2-2). */
    private static boolean enabled(String written) throws Garbled {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> true;
            case "0", "false", "no" -> false;
            default -> throw Garbled.notUnderstood("enabled " + written);
        };
    }
}
