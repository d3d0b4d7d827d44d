package app.lotse.router;

/** Everything that is ever asked of a router's connection (UPnP WANIPConnection:1 and :2, WANPPPConnection:1). None changes anything. */
enum Question {
    OUTSIDE_ADDRESS("GetExternalIPAddress"),
    STATUS("GetStatusInfo"),
    /** The door with a number, from 0 on; error 713 when there are no more. */
    DOOR("GetGenericPortMappingEntry");

    private final String action;

    Question(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }

    /** What the header SOAPAction says. */
    String header(Connection.Kind of) {
        return of.urn() + "#" + action;
    }

    /** @param number of the door; of no meaning for the other questions */
    String body(Connection.Kind of, int number) {
        String arguments = this == DOOR ? "<NewPortMappingIndex>" + number + "</NewPortMappingIndex>" : "";
        return "<?xml version=\"1.0\"?>\r\n"
                + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\"><s:Body>"
                + "<u:" + action + " xmlns:u=\"" + of.urn() + "\">" + arguments + "</u:" + action + ">"
                + "</s:Body></s:Envelope>\r\n";
    }
}
