package app.lotse.model;

/** One app in the list that the NAS itself fetched for its App Center. @param version the newest that it offers @param published the day as the list writes it */
public record AppOffer(String name, String version, Reading<String> published) {
    private static final int LONGEST = 60;

    public AppOffer {
        name = Plain.line(name, LONGEST);
        version = Plain.line(version, LONGEST);
        published = published.map(text -> Plain.line(text, LONGEST));
    }
}
