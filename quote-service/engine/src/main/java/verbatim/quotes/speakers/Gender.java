package verbatim.quotes.speakers;

/** What a word or name shows of a person's gender. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    static Gender of(String letter) {
        return switch (letter) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    /** Whether the two cannot be one person. */
    public boolean clashes(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
