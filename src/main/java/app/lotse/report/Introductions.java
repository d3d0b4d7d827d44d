package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.RestartResult;
import app.lotse.model.Settings;
import app.lotse.model.Snapshot;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the names known by what they are before any text is read: the NAS, its accounts, its shared folders, its programs. */
final class Introductions {
    private Introductions() {}

    static void make(Handover handover, HarmlessText words, MadeUpNames names) {
        words.introduce(FieldKind.HOST, handover.nas().name());
        names.alsoCalled(
                handover.nas().name() + ".local",
                names.of(FieldKind.HOST, handover.nas().name()) + ".local");
        handover.user().ifPresent(user -> words.introduce(FieldKind.USER, user));
        handover.readings().flatMap(tips -> tips.settings().value()).ifPresent(settings -> of(settings, words));
        handover.restart().ifPresent(restart -> of(restart, words));
        snapshots(handover).forEach(snapshot -> of(snapshot, words));
    }

    private static void of(Settings settings, HarmlessText words) {
        words.introduce(FieldKind.USER, settings.user());
        known(settings.administrators()).forEach(user -> words.introduce(FieldKind.USER, user));
        settings.cloudName().value().ifPresent(name -> words.introduce(FieldKind.HOST, name));
    }

    private static void of(RestartResult restart, HarmlessText words) {
        Stream.of(restart.storageBefore(), restart.storageAfter())
                .flatMap(storage -> known(storage.shares()))
                .forEach(share -> words.introduce(FieldKind.SHARE, share));
    }

    private static void of(Snapshot snapshot, HarmlessText words) {
        snapshot.samples().stream()
                .flatMap(sample -> sample.value().stream())
                .flatMap(sample -> sample.processes().stream())
                .forEach(process -> words.allowNumber(process.pid()));
        snapshot.shareTops().value().stream()
                .flatMap(tops -> tops.folders().stream())
                .map(folder -> folder.path().replaceFirst("^/share/", ""))
                .filter(name -> !name.contains("/"))
                .forEach(name -> words.introduce(FieldKind.SHARE, name));
        snapshot.details().value().map(Map::values).stream()
                .flatMap(java.util.Collection::stream)
                .forEach(detail -> of(detail, words));
    }

    private static void of(ProcDetail detail, HarmlessText words) {
        known(detail.arguments()).limit(1).forEach(first -> program(first, words));
        detail.file().value().ifPresent(file -> program(file.replaceFirst(" \\(deleted\\)$", ""), words));
    }

    private static void program(String path, HarmlessText words) {
        words.introduceProgram(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Stream<Snapshot> snapshots(Handover handover) {
        var whole = handover.restart().stream()
                .flatMap(restart ->
                        Stream.concat(Stream.of(restart.before(), restart.soFar()), restart.settled().stream()));
        return Stream.concat(handover.checkUp().stream(), whole).map(checkUp -> checkUp.snapshot());
    }

    private static <T> Stream<T> known(Reading<java.util.List<T>> reading) {
        return reading.value().stream().flatMap(java.util.List::stream);
    }
}
