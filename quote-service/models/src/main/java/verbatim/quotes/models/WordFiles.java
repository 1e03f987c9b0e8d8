package verbatim.quotes.models;

import java.util.List;

/** Lists of words that come with CoreNLP's models, packed as they are: lines of text in UTF-8. */
public final class WordFiles {

    /** A name and MALE or FEMALE, with a tab between (Bergsma and Lin 2006, and others). */
    public static final String NAME_GENDERS = "dcoref/namegender.combine.txt";

    /** A name and how often it was seen as male, female, neutral and plural (Bergsma and Lin 2006). */
    public static final String COUNTED_NAMES = "quoteattribution/gender_filtered.txt";

    /** A place and the names of who or what is from there, with tabs between. */
    public static final String DEMONYMS = "dcoref/demonyms.txt";

    /** Nouns that name somebody alive (Ji and Lin 2009). */
    public static final String ANIMATE_NOUNS = "dcoref/animate.unigrams.txt";

    public static final List<String> NAMES = List.of(NAME_GENDERS, COUNTED_NAMES, DEMONYMS, ANIMATE_NOUNS);

    private WordFiles() {}

    /** Name of the resource that holds a list. */
    public static String resource(String name) {
        return "verbatim/quotes/models/" + name;
    }
}
