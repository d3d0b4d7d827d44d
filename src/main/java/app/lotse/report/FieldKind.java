package app.lotse.report;

import java.util.Map;

/** What a text of the model is, by the record and the component that hold it; a field that is not named here is free text, of which only harmless words stay. */
enum FieldKind {
    /** One of Lotse's own ids. */
    ID,
    VERSION,
    /** 64 hex digits of a program's file: the same on every NAS that holds it. */
    SHA_256,
    HOST,
    USER,
    SHARE,
    FILE,
    FOLDER,
    PROGRAM,
    APP,
    SERIAL,
    BOOT,
    /** The value of evidence, in which numbers count something. */
    EVIDENCE,
    TEXT;

    private static final Map<String, FieldKind> BY_FIELD = Map.ofEntries(
            Map.entry("Handover.lotse", VERSION),
            Map.entry("Handover.knowledge", ID),
            Map.entry("Handover.user", USER),
            Map.entry("Nas.key", SERIAL),
            Map.entry("Nas.name", HOST),
            Map.entry("Nas.model", TEXT),
            Map.entry("Nas.firmware", VERSION),
            Map.entry("Nas.build", VERSION),
            Map.entry("OpenDoor.name", ID),
            Map.entry("Snapshot.kernel", VERSION),
            Map.entry("Snapshot.firmware", VERSION),
            Map.entry("Snapshot.build", VERSION),
            Map.entry("Snapshot.bootId", BOOT),
            Map.entry("Proc.comm", PROGRAM),
            Map.entry("ProcDetail.arguments", PROGRAM),
            Map.entry("ProcDetail.file", FILE),
            Map.entry("Suspect.sha256", SHA_256),
            Map.entry("Suspect.folder", FOLDER),
            Map.entry("Suspect.openFiles", FILE),
            Map.entry("Suspect.threadFiles", FILE),
            Map.entry("Folder.path", FOLDER),
            Map.entry("Folder.names", FILE),
            Map.entry("ShareTops.unseen", FOLDER),
            Map.entry("Storage.shares", SHARE),
            Map.entry("Volume.path", FOLDER),
            Map.entry("Finding.check", ID),
            Map.entry("Evidence.key", ID),
            Map.entry("Evidence.value", EVIDENCE),
            Map.entry("Cause.id", ID),
            Map.entry("Cause.programs", PROGRAM),
            Map.entry("Missing.what", ID),
            Map.entry("PreflightLine.id", ID),
            Map.entry("TipStanding.tip", ID),
            Map.entry("TipAnswer.tip", ID),
            Map.entry("Settings.user", USER),
            Map.entry("Settings.administrators", USER),
            Map.entry("Settings.cloudName", HOST),
            Map.entry("App.name", APP),
            Map.entry("App.title", APP),
            Map.entry("App.version", VERSION),
            Map.entry("App.installed", VERSION),
            Map.entry("AppOffer.name", APP),
            Map.entry("AppOffer.version", VERSION),
            Map.entry("AppOffer.published", VERSION),
            Map.entry("Forward.client", HOST),
            Map.entry("Gateway.name", HOST));

    /** @param field the record's simple name and the component's name, such as {@code Nas.name} */
    static FieldKind of(String field) {
        return BY_FIELD.getOrDefault(field, TEXT);
    }

    /** All fields that are named. */
    static java.util.Set<String> named() {
        return BY_FIELD.keySet();
    }
}
