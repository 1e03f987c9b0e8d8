package verbatim.sentiment.lexicon;

/**
 * Prior valence of a word or phrase out of context.
 *
 * @param valence in [-1, 1]; the files give it times 4, as VADER does
 * @param source which lexicon it is from
 */
public record Polarity(double valence, Source source) {

    /** Where an entry is from. */
    public enum Source {
        /** vaderSentiment by C. J. Hutto, MIT licence. */
        VADER,
        /** Verbatim's own entries for news, politics, courts, sport and business. */
        NEWS
    }
}
