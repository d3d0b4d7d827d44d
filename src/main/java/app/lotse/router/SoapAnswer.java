package app.lotse.router;

import app.lotse.model.Reading.Reason;
import java.util.Optional;

/** A router's answer to one question: the values, or its own "no" with a code (UPnP Device Architecture 1.1, 3.2.2 and 3.2.5). */
sealed interface SoapAnswer {
    /** WANIPConnection's SpecifiedArrayIndexInvalid: there is no door with this number. The plain end of the list, no fault. */
    int NO_SUCH_NUMBER = 713;

    /** What was asked for, by the names of the arguments. */
    record Values(Xml of) implements SoapAnswer {
        /** @throws Garbled when the router left it out */
        String get(String name) throws Garbled {
            return of.value(name).orElseThrow(() -> Garbled.notUnderstood(of.name() + " without " + name));
        }
    }

    /** The router said no. */
    record Refusal(int code, String words) implements SoapAnswer {
        Garbled why() {
            return new Garbled(Reason.NOT_ALLOWED, "error " + code + " " + words);
        }
    }

    static SoapAnswer read(HttpAnswer answer, Question asked) throws Garbled {
        if (answer.status() == 401 || answer.status() == 403) {
            throw new Garbled(Reason.NOT_ALLOWED, "HTTP " + answer.status());
        }
        if (answer.status() != 200 && answer.status() != 500) {
            throw Garbled.notUnderstood("HTTP " + answer.status());
        }
        var xml = Xml.read(answer.body());
        Optional<Refusal> refusal = refusal(xml);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return xml.first(asked.action() + "Response")
                .filter(_ -> answer.status() == 200)
                .<SoapAnswer>map(Values::new)
                .orElseThrow(() -> Garbled.notUnderstood("HTTP " + answer.status() + " without an answer"));
    }

    private static Optional<Refusal> refusal(Xml xml) throws Garbled {
        var fault = xml.first("Fault");
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        var code = fault.get().first("errorCode").map(Xml::text).orElse("");
        if (!code.matches("[0-9]{1,4}")) {
            throw Garbled.notUnderstood("a fault without a code");
        }
        var words = fault.get().first("errorDescription").map(Xml::text).orElse("");
        return Optional.of(new Refusal(Integer.parseInt(code), words));
    }
}
