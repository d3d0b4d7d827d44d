package app.lotse.logbook;

import app.lotse.model.KnownNas;
import app.lotse.model.Nas;
import app.lotse.model.PastCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Until the program ends, and nothing on disk. */
final class ForgetfulHistory implements History {
    private final Map<String, KnownNas> devices = new LinkedHashMap<>();
    private final Map<String, List<PastCheck>> checks = new LinkedHashMap<>();

    @Override
    public synchronized List<KnownNas> devices() {
        return List.copyOf(new LinkedHashMap<>(devices).sequencedValues().reversed());
    }

    @Override
    public synchronized List<PastCheck> checks(String nasKey) {
        return List.copyOf(checks.getOrDefault(nasKey, List.of()));
    }

    @Override
    public synchronized Optional<String> user(String nasKey) {
        return Optional.ofNullable(devices.get(nasKey)).flatMap(KnownNas::user);
    }

    @Override
    public synchronized void remember(Nas nas, PastCheck check) {
        var user = user(nas.key());
        devices.remove(nas.key());
        devices.put(nas.key(), new KnownNas(nas.key(), nas.name(), nas.model(), user, check.takenAt()));
        checks.computeIfAbsent(nas.key(), _ -> new ArrayList<>()).add(check);
    }

    @Override
    public synchronized void rememberUser(Nas nas, Optional<String> user) {
        devices.computeIfPresent(
                nas.key(), (key, known) -> new KnownNas(key, known.name(), known.model(), user, known.lastSeen()));
    }
}
