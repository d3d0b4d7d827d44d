package app.lotse.router;

import app.lotse.model.Forward;
import app.lotse.router.FakeRouter.Asked;
import app.lotse.router.FakeRouter.Manner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers as routers give them, and the manner of a plain honest one. */
final class Replies {
    static final Forward NAS_DOOR = new Forward(8080, 8080, "192.168.1.20", "TCP", "QNAP NAS", true);
    static final Forward GAME_DOOR = new Forward(30_000, 3074, "192.168.1.55", "UDP", "Spiel", false);

    private Replies() {}

    /** To the search. */
    static String found(String location, String identity) {
        return "HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=120\r\nST: urn:schemas-upnp-org:device:InternetGatewayDevice:1\r\nUSN: "
                + identity
                + "::urn:schemas-upnp-org:device:InternetGatewayDevice:1\r\nEXT:\r\nSERVER: Test UPnP/1.1\r\nLOCATION: "
                + location + "\r\n\r\n";
    }

    static String ok(String xml) {
        return http("200 OK", xml);
    }

    static String http(String status, String xml) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: text/xml\r\nContent-Length: "
                + xml.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + xml;
    }

    static String description(String name) {
        return description(name, "", "/ctl/IPConn");
    }

    static String description(String name, String base, String control) {
        return """
                <?xml version="1.0"?>
                <root xmlns="urn:schemas-upnp-org:device-1-0"><specVersion><major>1</major><minor>0</minor></specVersion>%s
                <device><deviceType>urn:schemas-upnp-org:device:InternetGatewayDevice:1</deviceType><friendlyName>%s</friendlyName>
                <modelName>Model 7</modelName><serviceList><service>
                <serviceType>urn:schemas-upnp-org:service:Layer3Forwarding:1</serviceType><controlURL>/ctl/L3F</controlURL>
                </service></serviceList><deviceList><device><friendlyName>WANDevice</friendlyName><deviceList><device>
                <friendlyName>WANConnectionDevice</friendlyName><serviceList><service>
                <serviceType>urn:schemas-upnp-org:service:WANIPConnection:1</serviceType><controlURL>%s</controlURL>
                </service></serviceList></device></deviceList></device></deviceList></device></root>
                """.formatted(base, name, control).strip();
    }

    static String values(String action, String values) {
        return "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><u:"
                + action
                + "Response xmlns:u=\"urn:schemas-upnp-org:service:WANIPConnection:1\">" + values + "</u:" + action
                + "Response></s:Body></s:Envelope>";
    }

    static String outside(String address) {
        return values("GetExternalIPAddress", "<NewExternalIPAddress>" + address + "</NewExternalIPAddress>");
    }

    static String status(String status) {
        return values(
                "GetStatusInfo",
                "<NewConnectionStatus>" + status + "</NewConnectionStatus><NewLastConnectionError>ERROR_NONE"
                        + "</NewLastConnectionError><NewUptime>7</NewUptime>");
    }

    static String door(Forward door) {
        return door(
                "" + door.externalPort(),
                "" + door.internalPort(),
                door.client(),
                door.protocol(),
                door.words(),
                door.enabled() ? "1" : "0");
    }

    static String door(String external, String internal, String client, String protocol, String words, String enabled) {
        return values(
                "GetGenericPortMappingEntry",
                "<NewRemoteHost></NewRemoteHost><NewExternalPort>" + external + "</NewExternalPort><NewProtocol>"
                        + protocol
                        + "</NewProtocol><NewInternalPort>" + internal + "</NewInternalPort><NewInternalClient>"
                        + client
                        + "</NewInternalClient><NewEnabled>" + enabled + "</NewEnabled><NewPortMappingDescription>"
                        + words
                        + "</NewPortMappingDescription><NewLeaseDuration>0</NewLeaseDuration>");
    }

    static String fault(String code) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>s:Client</faultcode>"
                + "<faultstring>UPnPError</faultstring><detail><UPnPError xmlns=\"urn:schemas-upnp-org:control-1-0\"><errorCode>"
                + code
                + "</errorCode><errorDescription>words</errorDescription></UPnPError></detail></s:Fault></s:Body></s:Envelope>";
    }

    static int number(Asked asked) {
        return Integer.parseInt(asked.body().replaceAll("(?s).*<NewPortMappingIndex>(\\d+)<.*", "$1"));
    }

    /** Connected, at an address outside, with these doors and then the end of the list. */
    static Manner honest(String name, Forward... doors) {
        return listing(
                name, number -> number < doors.length ? ok(door(doors[number])) : http("500 Error", fault("713")));
    }

    /** As honest, but with a list of its own. */
    static Manner listing(String name, java.util.function.IntFunction<String> entry) {
        return connected(name, (asked, out) -> FakeRouter.write(out, entry.apply(number(asked))));
    }

    /** As honest, but when it comes to the doors. */
    static Manner connected(String name, Manner doors) {
        return (asked, out) -> answer(asked, out, name, doors);
    }

    private static void answer(Asked asked, OutputStream out, String name, Manner doors)
            throws IOException, InterruptedException {
        String action = asked.action().replaceFirst(".*#", "");
        switch (action) {
            case "" -> FakeRouter.write(out, ok(description(name)));
            case "GetExternalIPAddress" -> FakeRouter.write(out, ok(outside("203.0.113.7")));
            case "GetStatusInfo" -> FakeRouter.write(out, ok(status("Connected")));
            case "GetGenericPortMappingEntry" -> doors.answer(asked, out);
            default -> FakeRouter.write(out, http("500 Error", fault("401")));
        }
    }

    static List<Forward> doors() {
        return List.of(NAS_DOOR, GAME_DOOR);
    }
}
