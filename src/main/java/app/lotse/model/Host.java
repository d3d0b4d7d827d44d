package app.lotse.model;

import java.net.InetAddress;

/** An address and a TCP port to talk to. */
public record Host(InetAddress address, int port) {
    public Host {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port);
        }
    }
}
