package app.lotse.wizard;

import app.lotse.checklist.Contact;
import app.lotse.checklist.Contacts;
import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Nas;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How she shows someone what was seen, whom she can ask, and what to take care of. */
final class HandOverModel extends PageModel {
    private final Step.HandOver step;
    private final Nas nas;
    private final List<Contact> contacts = Contacts.shipped();

    HandOverModel(Journey journey, Step.HandOver step) {
        super(journey, step);
        this.step = step;
        this.nas = step.visited().orElseThrow();
        headline(text("handover.headline"));
    }

    @Override
    String name() {
        return "hand-over";
    }

    /** No way is better than the others: there is no main button. */
    @Override
    void main() {}

    String lead() {
        return text(journey().practising() ? "handover.lead.practice" : "handover.lead");
    }

    /** The ways to show it. */
    List<Way> ways() {
        return List.of(
                way("phone", step.byPhone()),
                way("file", step.asFile()),
                way("mail", step.byMail()),
                way("paper", step.onPaper()));
    }

    /** @param words what it is good for */
    record Way(String id, String title, String words, Step to) {}

    private Way way(String id, Step to) {
        return new Way(id, text("handover.way." + id), text("handover.way." + id + ".words"), to);
    }

    void go(Way way) {
        journey().go(way.to());
    }

    /** Someone she knows, then the manufacturer. */
    List<Whom> whom() {
        var known = new Whom(
                "known", text("handover.contact.known"), text("handover.contact.known.words"), Optional.empty());
        return Stream.concat(Stream.of(known), all(Contact.When.ALWAYS)).toList();
    }

    /** For whoever is asked for money. */
    List<Whom> police() {
        return all(Contact.When.EXTORTION).toList();
    }

    /** Whether the police are shown at once: where Lotse, or she herself, saw signs of encryption. */
    boolean policeAtOnce() {
        return journey().stopped(nas);
    }

    /** @param page to begin with */
    record Whom(String id, String title, String words, Optional<Page> page) {}

    /** @param seen when the address was looked up, in words */
    record Page(URI address, String words, String seen) {}

    private Stream<Whom> all(Contact.When when) {
        return contacts.stream().filter(one -> one.when() == when).map(this::whom);
    }

    private Whom whom(Contact contact) {
        var day = contact.date().atStartOfDay(ZoneId.systemDefault()).toInstant();
        var page = new Page(
                contact.address(),
                text("handover.contact.open", contact.address().getHost()),
                text("handover.contact.seen", texts().date(day)));
        String key = "handover.contact." + contact.id();
        return new Whom(contact.id(), text(key), text(key + ".words"), Optional.of(page));
    }

    void open(Page page) {
        services().links().accept(page.address());
    }

    /** What to take care of. */
    List<String> care() {
        return List.of(text("handover.care.calls"), text("handover.care.password"));
    }

    /** The file that may hold the only key to her files. */
    Optional<Path> keyFile() {
        return journey().learnt(nas).kept() instanceof Kept.Saved(var file) ? Optional.of(file) : Optional.empty();
    }

    void openKeyFolder() {
        keyFile()
                .map(file -> file.toAbsolutePath().getParent())
                .ifPresent(folder -> services().links().accept(folder.toUri()));
    }
}
