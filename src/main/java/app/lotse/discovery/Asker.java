package app.lotse.discovery;

import app.lotse.discovery.Announcement.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongSupplier;

/** Asks on one adapter again and again who is there, so that the first answer comes at once and late ones come too. Ends when interrupted. */
final class Asker implements Runnable {
    private static final long[] FIRST_PAUSES = {250, 750};
    private static final long PAUSE = 2_500;
    /** An answer to a one-shot question has 512 bytes at most in common responders: few questions a message. */
    private static final int QUESTIONS_A_MESSAGE = 3;

    private static final int ASKED_BY_NAME_A_ROUND = 16;

    private final Adapter adapter;
    private final Sightings sightings;
    private final LongSupplier clock;
    private final Assembly assembly;

    /** @param clock ms */
    Asker(Adapter adapter, Sightings sightings, LongSupplier clock) {
        this.adapter = adapter;
        this.sightings = sightings;
        this.clock = clock;
        this.assembly = new Assembly(adapter);
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var questions = new Questions(adapter, adapter.ipv4().orElseThrow())) {
                ask(questions);
            } catch (IOException adapterNotReady) {
                // The cable may be out, or the address just changed: the next round tries a new socket.
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private void ask(Questions questions) throws IOException {
        for (int round = 0; ; round++) {
            questions.askEverybody(List.of(Questions.who(Service.NAS)));
            questions.askEverybody(List.of(Questions.who(Service.SSH)));
            askByName(questions);
            var followedUp = new HashSet<DnsQuery.Question>();
            long until = clock.getAsLong() + (round < FIRST_PAUSES.length ? FIRST_PAUSES[round] : PAUSE);
            for (long left = until - clock.getAsLong(); left > 0; left = until - clock.getAsLong()) {
                var answer = questions.answer(left);
                if (answer.isPresent()) {
                    var outcome = assembly.take(answer.get());
                    outcome.services()
                            .forEach(whole -> sightings.answered(whole.announcement(), whole.ttl(), clock.getAsLong()));
                    // Once a round: a responder that never completes its answer must not keep both sides busy.
                    send(
                            questions,
                            outcome.missing().stream().filter(followedUp::add).toList());
                }
            }
        }
    }

    private void askByName(Questions questions) throws IOException {
        var asked = new ArrayList<DnsQuery.Question>();
        for (var name : sightings.toAsk(adapter, ASKED_BY_NAME_A_ROUND, clock.getAsLong())) {
            asked.add(new DnsQuery.Question(name, DnsAnswer.SRV));
        }
        send(questions, asked);
    }

    private static void send(Questions questions, List<DnsQuery.Question> all) throws IOException {
        for (int from = 0; from < all.size(); from += QUESTIONS_A_MESSAGE) {
            questions.askEverybody(all.subList(from, Math.min(all.size(), from + QUESTIONS_A_MESSAGE)));
        }
    }
}
