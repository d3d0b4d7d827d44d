package app.lotse.terminal;

import app.lotse.logbook.NotOpened;
import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code open}: what is in a file that somebody handed over, judged anew; no NAS is asked. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", index = "0")
    Path file;

    @Option(names = "--json")
    boolean json;

    private final Context context;

    OpenCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Trouble {
        var handover = opened();
        context.voice().about(handover.nas());
        var checkUp = handover.last().orElseThrow(() -> new Trouble(Trouble.Kind.NOT_UNDERSTOOD, "no-check-up", null));
        boolean practice = handover.nas().practice();
        if (json) {
            context.voice().json(Json.check(checkUp, practice));
        } else {
            say(handover, checkUp, practice);
        }
        return Exit.of(level(handover, checkUp));
    }

    private Handover opened() throws Trouble {
        var telling = context.services().telling();
        try {
            return telling.rejudging().judged(telling.bundles().read(file));
        } catch (NotOpened refused) {
            context.voice().aside(context.voice().texts().get("opened.refused." + refused.reason()));
            throw new Trouble(Trouble.Kind.NOT_UNDERSTOOD, "file", refused);
        } catch (IOException unread) {
            throw new Trouble(Trouble.Kind.NOT_UNDERSTOOD, "file", unread);
        }
    }

    private void say(Handover handover, CheckUp checkUp, boolean practice) {
        var texts = context.voice().texts();
        var lines = new ArrayList<String>();
        lines.add(texts.get("opened.headline", texts.date(handover.madeAt())) + ". "
                + texts.get("opened.banner", texts.time(handover.madeAt())));
        var advice = context.services()
                .advising()
                .after(checkUp.verdict(), handover.restart().isPresent());
        lines.addAll(new Sentences(texts).check(checkUp, advice, practice));
        context.voice().say(lines);
    }

    /** After a restart, what was told: without its proof, nothing found is no good news. */
    private static app.lotse.model.Level level(Handover handover, CheckUp last) {
        return handover.restart()
                .filter(restart -> restart.after().equals(last))
                .map(restart -> restart.told())
                .orElse(last.verdict().level());
    }
}
