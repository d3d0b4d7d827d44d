package app.lotse.texts;

import app.lotse.model.Level;
import app.lotse.model.RestartResult;

/** Says what a restart came to: what is known now, and never more than was proven. */
public final class AfterWords {
    private final Texts texts;
    private final RestartResult result;

    /** @param texts the language */
    public AfterWords(Texts texts, RestartResult result) {
        this.texts = texts;
        this.result = result;
    }

    /** What is known now; without a proof of the restart, what is not seen is no good news. */
    public Level level() {
        return result.told();
    }

    /** The answer in one sentence. */
    public String answer() {
        return texts.get(
                "page.after.answer." + kind(),
                texts.time(result.after().snapshot().takenAt()));
    }

    /** What that means; never "your NAS is safe". */
    public String means() {
        return texts.get("page.after.means." + kind());
    }

    /** Whether the restart itself was proven, and how long it took. */
    public String proof() {
        String sent = texts.time(result.sentAt());
        return result.proven()
                ? texts.get(
                        "page.after.proven",
                        sent,
                        Math.max(1, Math.round(result.away().toSeconds() / 60.0)))
                : texts.get("page.after.not-proven", sent);
    }

    /** A miner before and none now is not running; a restart that was not proven proves nothing. */
    private String kind() {
        boolean miner = result.before().verdict().level() == Level.MINER;
        return switch (result.level()) {
            case MINER -> miner ? "back" : "miner";
            case STOP -> "stop";
            case UNCLEAR -> "unclear";
            case NOTHING_FOUND, BUSY -> result.proven() ? (miner ? "gone" : "nothing") : "unproven";
        };
    }
}
