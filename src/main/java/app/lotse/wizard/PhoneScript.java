package app.lotse.wizard;

import app.lotse.diagnosis.OwnersLook;
import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.Level;
import app.lotse.model.OwnersWords;
import app.lotse.model.Plain;
import app.lotse.model.TipState;
import app.lotse.model.Verdict;
import app.lotse.texts.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What she can say on the phone, or write: what was seen, what was done and what is open, without a name or an address. */
final class PhoneScript {
    /** What was not checked, at most: more nobody reads aloud. */
    private static final int FEW = 3;

    private static final int LONGEST = 40;

    private final Texts texts;

    PhoneScript(Texts texts) {
        this.texts = texts;
    }

    /**
     * One sentence or two a line.
     *
     * @param restart the restart that Lotse sent, or may have sent
     * @param byOwner when she restarted it herself
     */
    List<String> lines(Handover handover, Optional<Journey.Changed> restart, Optional<Instant> byOwner) {
        var lines = new ArrayList<String>();
        if (handover.nas().practice()) {
            lines.add(texts.get("handover.say.practice"));
        }
        lines.add(texts.get("handover.say.hello"));
        model(handover).ifPresent(lines::add);
        lines.addAll(seen(handover));
        lines.add(done(restart, byOwner));
        lines.addAll(open(handover));
        lines.add(texts.get("handover.say.ask." + ask(handover)));
        lines.add(texts.get("handover.say.report"));
        lines.add(texts.get("handover.say.password"));
        return lines;
    }

    private Optional<String> model(Handover handover) {
        var snapshot = handover.last().map(CheckUp::snapshot);
        var model = handover.nas()
                .model()
                .value()
                .or(() -> snapshot.flatMap(one -> one.model().value()));
        var version = snapshot.flatMap(one -> one.firmware().value())
                .or(() -> handover.nas().firmware().value());
        return model.map(name -> version.isPresent()
                ? texts.get("handover.say.model-version", plain(name), plain(version.get()))
                : texts.get("handover.say.model", plain(name)));
    }

    private static String plain(String word) {
        return Plain.line(word, LONGEST);
    }

    /** The newest look counts, be it Lotse's or hers. */
    private List<String> seen(Handover handover) {
        var look = handover.last();
        var words = handover.seen()
                .filter(hers -> look.isEmpty()
                        || hers.at().isAfter(look.get().snapshot().takenAt()));
        if (words.isPresent()) {
            var hers = words.get();
            return List.of(
                    texts.get("handover.say.seen", texts.date(hers.at()), texts.time(hers.at())),
                    texts.get("handover.say.seen." + outcome(hers)));
        }
        return look.map(one -> {
                    var at = one.snapshot().takenAt();
                    return List.of(
                            texts.get("handover.say.looked", texts.date(at), texts.time(at)),
                            texts.get("handover.say.level." + level(handover, one)));
                })
                .orElseGet(() -> List.of(texts.get("handover.say.not-looked")));
    }

    private static OwnersLook.Outcome outcome(OwnersWords words) {
        return OwnersLook.judge(words.seen()).outcome();
    }

    /** Right after a restart a first look alone cannot say that nothing is wrong, and one that was not proven proves nothing. */
    private static Level level(Handover handover, CheckUp look) {
        Level level = look.verdict().level();
        boolean doubtful = handover.restart()
                .filter(one -> one.after() == look)
                .filter(one -> one.settled().isEmpty() || !one.proven())
                .isPresent();
        return doubtful && level.compareTo(Level.UNCLEAR) < 0 ? Level.UNCLEAR : level;
    }

    private String done(Optional<Journey.Changed> restart, Optional<Instant> byOwner) {
        return restart.map(one -> at(one.sure() ? "handover.say.restarted" : "handover.say.maybe-restarted", one.at()))
                .or(() -> byOwner.map(at -> at("handover.say.owner-restarted", at)))
                .orElseGet(() -> texts.get("handover.say.nothing-changed"));
    }

    private String at(String key, Instant at) {
        return texts.get(key, texts.date(at), texts.time(at));
    }

    private List<String> open(Handover handover) {
        var lines = new ArrayList<String>();
        var missing = handover.last().map(CheckUp::verdict).map(this::missing).orElse(List.of());
        if (!missing.isEmpty()) {
            lines.add(texts.get("handover.say.missing", String.join(", ", missing)));
        }
        long tips = handover.tips().stream()
                .filter(one -> one.state() == TipState.TO_DO || one.state() == TipState.LATER)
                .count();
        if (tips > 0) {
            lines.add(texts.get("handover.say.tips", tips));
        }
        return lines;
    }

    private List<String> missing(Verdict verdict) {
        return new Wording(texts)
                .missing(verdict).stream().limit(FEW).map(PhoneScript::plain).toList();
    }

    private static String ask(Handover handover) {
        var level = handover.last().map(one -> one.verdict().level());
        var outcome = handover.seen().map(PhoneScript::outcome);
        if (level.equals(Optional.of(Level.STOP)) || outcome.equals(Optional.of(OwnersLook.Outcome.STOP))) {
            return "STOP";
        }
        boolean miner = level.equals(Optional.of(Level.MINER)) || outcome.equals(Optional.of(OwnersLook.Outcome.MINER));
        return miner ? "MINER" : "other";
    }
}
