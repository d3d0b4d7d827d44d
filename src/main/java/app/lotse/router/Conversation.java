package app.lotse.router;

import app.lotse.model.Gateway;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Everything that is asked of one router: who it is, whether it is connected, its address outside, its doors. */
final class Conversation {
    /** For each question but the doors together: one that hangs must leave time for the others. */
    private static final Duration FOR_ONE = Duration.ofMillis(1_500);

    private final Located router;
    private final Http http;
    private final Deadline deadline;

    /** A router that answered, and where it describes itself. */
    record Located(Way way, InetAddress address, Optional<URI> page) {
        /** A router of which nothing more is known than that it is there. */
        Gateway unread(Garbled why) {
            return new Gateway("", address, way.shown(), why.unread(), why.unread(), why.unread());
        }
    }

    Conversation(Located router, Deadline deadline) {
        this.router = router;
        this.http = new Http(router.way().from());
        this.deadline = deadline;
    }

    /** Ends with the deadline at the latest. */
    Gateway hold() {
        try {
            var page = router.page().orElseThrow(() -> Garbled.notUnderstood("it points to another device"));
            var answer = http.get(page, router.address(), deadline.atMost(FOR_ONE));
            if (answer.status() != 200) {
                throw Garbled.notUnderstood("description: HTTP " + answer.status());
            }
            var description = Description.read(answer.body(), page, router.address());
            var told = description.connections().stream().map(this::ask).toList();
            var all = Told.together(told, description.refused());
            return new Gateway(
                    description.name(),
                    router.address(),
                    router.way().shown(),
                    all.forwards(),
                    all.count(),
                    all.outside());
        } catch (Garbled none) {
            return router.unread(none);
        }
    }

    private Told ask(Connection connection) {
        var status = value(connection, Question.STATUS, "NewConnectionStatus");
        var outside = value(connection, Question.OUTSIDE_ADDRESS, "NewExternalIPAddress");
        var doors = DoorList.walk(number -> answer(connection, Question.DOOR, number));
        return new Told(status, Told.address(outside), doors);
    }

    private Reading<String> value(Connection connection, Question question, String name) {
        try {
            return switch (answer(connection, question, 0)) {
                case SoapAnswer.Values values -> Reading.known(values.get(name));
                case SoapAnswer.Refusal refusal -> refusal.why().unread();
            };
        } catch (Garbled none) {
            return none.unread();
        }
    }

    private SoapAnswer answer(Connection connection, Question question, int number) throws Garbled {
        if (deadline.over()) {
            throw new Garbled(Reason.NO_ANSWER, "no time left");
        }
        var answer = http.post(
                connection.control(),
                router.address(),
                question.header(connection.kind()),
                question.body(connection.kind(), number),
                deadline.atMost(FOR_ONE));
        return SoapAnswer.read(answer, question);
    }
}
