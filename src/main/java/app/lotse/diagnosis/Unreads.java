package app.lotse.diagnosis;

import app.lotse.model.Missing;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lists what of a Snapshot could not be read, so that nobody takes it for fine. */
final class Unreads {
    /** Everything that can be missing: for each there is a text. */
    static final Set<String> ALL = Set.of(
            "kernel",
            "model",
            "firmware",
            "build",
            "uptime",
            "boot",
            "load",
            "rights",
            "first-look",
            "last-look",
            "between-look",
            "process-lines",
            "details",
            "arguments",
            "files",
            "shares",
            "folders",
            "start-places");

    private final List<Missing> missing = new ArrayList<>();

    private Unreads() {}

    static List<Missing> of(Snapshot s) {
        var list = new Unreads();
        list.add("kernel", s.kernel());
        list.add("model", s.model());
        list.add("firmware", s.firmware());
        list.add("build", s.build());
        list.add("uptime", s.uptimeSeconds());
        list.add("boot", s.bootId());
        list.add("load", s.load());
        list.add("rights", s.asRoot());
        list.samples(s.samples());
        list.add("details", s.details());
        s.details().value().ifPresent(details -> {
            list.each("arguments", details, ProcDetail::arguments);
            list.each("files", details, ProcDetail::file);
        });
        list.add("shares", s.shareTops());
        s.shareTops()
                .value()
                .filter(t -> !t.unseen().isEmpty())
                .ifPresent(t -> list.missing.add(new Missing(
                        "folders",
                        Reason.NOT_ALLOWED,
                        Integer.toString(t.unseen().size()))));
        list.startPlaces(s.startPlaces().values());
        return List.copyOf(list.missing);
    }

    /** One line for all; that there is no such file is nothing missing. */
    private void startPlaces(Collection<? extends Reading<?>> places) {
        places.stream()
                .filter(place -> place instanceof Unread<?>(var reason, var _)
                        && reason != Reason.NOT_THERE
                        && reason != Reason.NOT_ASKED)
                .map(place -> ((Unread<?>) place).reason())
                .min(Comparator.naturalOrder())
                .ifPresent(reason -> missing.add(new Missing("start-places", reason, "")));
    }

    private void samples(List<Reading<Sample>> samples) {
        for (int i = 0; i < samples.size(); i++) {
            String what = i == 0 ? "first-look" : i == samples.size() - 1 ? "last-look" : "between-look";
            add(what, samples.get(i));
            samples.get(i)
                    .value()
                    .filter(s -> !s.unparsed().isEmpty())
                    .ifPresent(s -> missing.add(new Missing(
                            "process-lines", Reason.NOT_UNDERSTOOD, s.unparsed().getFirst())));
        }
    }

    private void add(String what, Reading<?> reading) {
        if (reading instanceof Unread<?>(var reason, var detail)) {
            missing.add(new Missing(what, reason, detail));
        }
    }

    /** One line a reason, with the number of programs; that a program has ended, or has no file, is nothing missing. */
    private void each(String what, Map<Integer, ProcDetail> details, Function<ProcDetail, Reading<?>> part) {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        for (ProcDetail detail : details.values()) {
            if (part.apply(detail) instanceof Unread<?>(var reason, var _)
                    && reason != Reason.NOT_THERE
                    && reason != Reason.NOT_ASKED) {
                counts.merge(reason, 1, Integer::sum);
            }
        }
        counts.forEach((reason, count) -> missing.add(new Missing(what, reason, Integer.toString(count))));
    }
}
