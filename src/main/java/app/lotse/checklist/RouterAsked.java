package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Gateway;
import app.lotse.model.Reading.Known;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.RouterReading;
import app.lotse.model.TipReadings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the routers told: "no door shown" is not "no door", and "could not ask" is neither. */
record RouterAsked() implements Look {
    private static final String CHECK = "router";

    @Override
    public Set<String> tips() {
        return Set.of("internet");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".UNSURE.hides",
                CHECK + ".UNSURE.refused",
                CHECK + ".UNSURE.silent",
                CHECK + ".UNSURE.not-asked",
                CHECK + ".UNSURE." + Saw.UNREAD,
                "router-opens.UNSURE");
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return switch (readings.router()) {
            case Known<RouterReading>(var router) -> told(router, readings);
            case Unread<RouterReading> unread ->
                List.of(
                        unread.reason() == Reason.NOT_ASKED
                                ? Saw.unsure(CHECK).because("not-asked").finding()
                                : Saw.unread(CHECK, unread));
        };
    }

    private static List<Finding> told(RouterReading router, TipReadings readings) {
        var findings = new ArrayList<Finding>();
        if (router.gateways().isEmpty()) {
            findings.add(Saw.unsure(CHECK)
                    .because("silent")
                    .with("networks", String.join(", ", router.networks()))
                    .finding());
        }
        boolean seen = !DoorsToNas.of(readings).open().isEmpty();
        for (Gateway gateway : router.gateways()) {
            if (!gateway.forwards().isKnown()) {
                findings.add(named("refused", gateway));
            } else if (!seen) {
                findings.add(named("hides", gateway));
            }
        }
        if (!router.opensAlso().isEmpty()) {
            findings.add(Saw.unsure("router-opens")
                    .with("address", router.opensAlso().getFirst().getHostAddress())
                    .finding());
        }
        return findings;
    }

    private static Finding named(String why, Gateway gateway) {
        return Saw.unsure(CHECK)
                .because(why)
                .with("router", gateway.name())
                .with("address", gateway.address().getHostAddress())
                .finding();
    }
}
