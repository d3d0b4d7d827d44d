package app.lotse.discovery;

import java.util.List;
import java.util.Locale;

/** A domain name as its labels, because the name of a NAS may itself contain dots. */
record DnsName(List<String> labels) {
    DnsName {
        labels = List.copyOf(labels);
    }

    /** @param dotted a name without dots inside its labels, with or without the final dot */
    static DnsName of(String dotted) {
        return new DnsName(
                List.of((dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted).split("\\.")));
    }

    /** {@code first} put before {@code rest}, the form of every service instance. */
    static DnsName of(String first, DnsName rest) {
        var labels = new java.util.ArrayList<String>();
        labels.add(first);
        labels.addAll(rest.labels);
        return new DnsName(labels);
    }

    /** The first label: for a service instance the name that the owner gave. */
    String first() {
        return labels.isEmpty() ? "" : labels.getFirst();
    }

    boolean isInside(DnsName type) {
        int more = labels.size() - type.labels.size();
        return more == 1 && new DnsName(labels.subList(1, labels.size())).equals(type);
    }

    private String folded() {
        return String.join("\u0000", labels).toLowerCase(Locale.ROOT);
    }

    /** Names are compared without case (RFC 1035, 2.3.3). */
    @Override
    public boolean equals(Object other) {
        return other instanceof DnsName name && folded().equals(name.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    @Override
    public String toString() {
        return String.join(".", labels);
    }
}
