package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Forward;
import app.lotse.model.OpenDoor;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Doors from the internet to the NAS, by three ways of seeing them; that none was seen is never good, because routers hide doors. */
record OpenDoors() implements Look {
    static final String CHECK = "door";

    /** What an outside port of nought means in a router's list: every door (UPnP IGD, RemotePort wildcard). */
    private static final int EVERY = 0;

    @Override
    public Set<String> tips() {
        return Set.of("internet");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".BAD.router",
                CHECK + ".BAD.every",
                CHECK + ".BAD.settings",
                CHECK + ".BAD.announced",
                CHECK + ".UNSURE",
                CHECK + ".UNSURE.not-looked",
                "door-off.UNSURE");
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        Map<Integer, Finding> doors = new LinkedHashMap<>();
        var inRouter = DoorsToNas.of(readings);
        inRouter.open().forEach(forward -> doors.putIfAbsent(forward.externalPort(), inRouter(forward)));
        Ask.settings(readings, Settings::externalPorts)
                .value()
                .orElse(List.of())
                .forEach(door -> add(doors, door, "settings"));
        readings.nas().openDoors().forEach(door -> add(doors, door, "announced"));
        if (!doors.isEmpty()) {
            return List.copyOf(doors.values());
        }
        return inRouter.switchedOff().isEmpty()
                ? List.of(noneSeen(readings))
                : List.of(noneSeen(readings), switchedOff(inRouter.switchedOff().getFirst()));
    }

    private static Finding inRouter(Forward forward) {
        return Saw.bad(CHECK)
                .because(forward.externalPort() == EVERY ? "every" : "router")
                .with("externalPort", forward.externalPort())
                .with("internalPort", forward.internalPort())
                .with("protocol", forward.protocol())
                .with("client", forward.client())
                .with("words", forward.words())
                .finding();
    }

    /** What the NAS names it may have asked for in vain, so it is likely, not sure. */
    private static void add(Map<Integer, Finding> doors, OpenDoor door, String why) {
        if (door.externalPort() != 0) {
            doors.putIfAbsent(
                    door.externalPort(),
                    Saw.bad(CHECK)
                            .suspected()
                            .because(why)
                            .with("externalPort", door.externalPort())
                            .with("name", door.name())
                            .finding());
        }
    }

    private static Finding noneSeen(TipReadings readings) {
        boolean looked = readings.nas().announced()
                || readings.router().isKnown()
                || Ask.settings(readings, Settings::externalPorts).isKnown();
        return (looked ? Saw.unsure(CHECK) : Saw.unsure(CHECK).because("not-looked")).finding();
    }

    private static Finding switchedOff(Forward forward) {
        return Saw.unsure("door-off")
                .with("externalPort", forward.externalPort())
                .finding();
    }
}
