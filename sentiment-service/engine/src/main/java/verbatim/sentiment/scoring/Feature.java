package verbatim.sentiment.scoring;

/**
 * One thing the linear model weighs.
 *
 * @param name stable name; the key of its weights: the words of an n-gram with a space between, {@code not+} and a
 *     negated word, or a name with a colon
 * @param value how much of it there is
 */
public record Feature(String name, double value) {

    static final String NEGATED = "not+";

    /** Whether it is an n-gram or a negated word, not something the rules found. */
    public boolean isGram() {
        return isGram(name);
    }

    /** Whether the feature of this name is an n-gram or a negated word. */
    public static boolean isGram(String name) {
        return name.indexOf(':') < 0;
    }
}
