package app.lotse.model;

/** A way in that a NAS can have switched on. */
public enum Door {
    TELNET,
    FTP,
    SSH
}
