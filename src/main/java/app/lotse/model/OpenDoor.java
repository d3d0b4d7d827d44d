package app.lotse.model;

/** A router door to the internet that the NAS itself announces: the record's key ({@code webAdmPort} …) and the port outside. */
public record OpenDoor(String name, int externalPort) {}
