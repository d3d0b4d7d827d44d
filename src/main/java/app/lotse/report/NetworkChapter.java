package app.lotse.report;

import app.lotse.model.Door;
import app.lotse.model.Forward;
import app.lotse.model.Gateway;
import app.lotse.model.Handover;
import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.model.RouterReading;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What leads to the NAS: ports, doors to the internet, and what the routers said and did not say. */
final class NetworkChapter {
    private static final int MOST = 100;
    private static final int FEW = 20;

    private final Say say;

    NetworkChapter(Say say) {
        this.say = say;
    }

    Chapter of(Handover handover) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.of(
                say.get("network.nas"),
                Table.facts(List.of(say.get("value"), say.get("network.said")), nas(handover))));
        switch (handover.readings()
                .<Reading<RouterReading>>map(TipReadings::router)
                .orElse(Reading.unread(Reading.Reason.NOT_ASKED, ""))) {
            case Reading.Known<RouterReading>(var router) -> blocks.addAll(routers(router));
            case Reading.Unread<RouterReading>(var reason, var detail) ->
                blocks.add(Block.note(say.get("network.router"), say.unread(reason, detail)));
        }
        return new Chapter("network", say.get("network"), blocks);
    }

    private List<Table.Row> nas(Handover handover) {
        var nas = handover.nas();
        var rows = new ArrayList<Table.Row>();
        rows.add(Table.Row.of(say.get("network.announced"), announced(nas)));
        rows.add(Table.Row.of(say.get("network.ports"), port(nas.webPort()) + ", " + port(nas.sshPort())));
        handover.readings()
                .flatMap(readings -> readings.settings().value())
                .ifPresent(settings -> settings(settings, rows));
        return rows;
    }

    private String announced(Nas nas) {
        if (!nas.announced()) {
            return say.get("network.not-announced");
        }
        return say.few(
                nas.openDoors().stream()
                        .map(door -> door.name() + " " + door.externalPort())
                        .toList(),
                FEW);
    }

    private void settings(Settings settings, List<Table.Row> rows) {
        rows.add(Table.Row.of(
                say.get("network.own-ports"),
                say.reading(settings.webPort(), String::valueOf) + ", "
                        + say.reading(settings.securePort(), String::valueOf)));
        for (var door : Door.values()) {
            rows.add(Table.Row.of(
                    say.get("network.door", door.name()),
                    say.reading(settings.door(door), on -> say.get(on ? "on" : "off"))));
        }
        rows.add(Table.Row.of(say.get("network.forwarding"), say.reading(settings.forwarding(), say::yes)));
        rows.add(Table.Row.of(
                say.get("network.external"),
                say.reading(
                        settings.externalPorts(),
                        doors -> say.few(
                                doors.stream()
                                        .map(door -> door.name() + " " + door.externalPort())
                                        .toList(),
                                FEW))));
        rows.add(Table.Row.of(say.get("network.cloud"), say.reading(settings.cloudName())));
        rows.add(Table.Row.of(
                say.get("network.global"),
                say.reading(
                        settings.globalAddresses(),
                        all -> say.few(
                                all.stream().map(InetAddress::getHostAddress).toList(), FEW))));
    }

    private String port(OptionalInt port) {
        return port.isPresent() ? Integer.toString(port.getAsInt()) : say.get("none");
    }

    private List<Block> routers(RouterReading router) {
        var blocks = new ArrayList<Block>();
        if (router.gateways().isEmpty()) {
            blocks.add(Block.note(
                    say.get("network.router"), say.get("network.router.silent", say.few(router.networks(), FEW))));
        }
        router.gateways().stream().limit(FEW).forEach(gateway -> blocks.add(gateway(gateway)));
        if (!router.opensAlso().isEmpty()) {
            String who =
                    router.opensAlso().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
            blocks.add(Block.note("", say.get("network.opens-also", who)));
        }
        return blocks;
    }

    private Block gateway(Gateway gateway) {
        String title = say.get(
                "network.gateway",
                gateway.name().isBlank() ? say.get("network.router") : gateway.name(),
                gateway.address().getHostAddress(),
                gateway.network());
        var notes = new ArrayList<String>();
        notes.add(say.get("network.outside", say.reading(gateway.outside(), InetAddress::getHostAddress)));
        notes.add(say.get("network.hidden"));
        if (!(gateway.forwards() instanceof Reading.Known<List<Forward>>(var all))) {
            notes.add(say.get("network.forwards", say.reading(gateway.forwards(), _ -> "")));
            return new Block(title, java.util.Optional.empty(), List.of(), notes);
        }
        if (!gateway.count().isKnown()) {
            notes.add(say.get("network.not-to-the-end"));
        }
        if (all.isEmpty()) {
            notes.add(say.get("network.forwards", say.get("none")));
            return new Block(title, java.util.Optional.empty(), List.of(), notes);
        }
        if (all.size() > MOST) {
            notes.add(say.get("left-out", all.size() - MOST));
        }
        return new Block(title, java.util.Optional.of(forwards(all)), List.of(), notes);
    }

    private Table forwards(List<Forward> all) {
        return new Table(
                List.of(
                        new Table.Column(say.get("forward.outside"), 16),
                        new Table.Column(say.get("forward.to"), 30),
                        new Table.Column(say.get("forward.protocol"), 14),
                        new Table.Column(say.get("forward.on"), 12),
                        new Table.Column(say.get("forward.words"), 28)),
                all.stream()
                        .limit(MOST)
                        .map(one -> Table.Row.of(
                                one.externalPort() == 0 ? say.get("forward.all") : Integer.toString(one.externalPort()),
                                one.client() + ":" + one.internalPort(),
                                one.protocol(),
                                say.yes(one.enabled()),
                                one.words()))
                        .toList(),
                true);
    }
}
