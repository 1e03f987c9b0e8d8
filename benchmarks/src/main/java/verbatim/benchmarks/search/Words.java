package verbatim.benchmarks.search;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The language of synthetic articles: two words in five are the most frequent ones of English, which an index leaves out;
 * the others are made of syllables and as frequent as Zipf's law has words.
 */
final class Words {

    /** Words that a search can ask for, the most frequent first. */
    static final int VOCABULARY = 20_000;

    /** Surnames. */
    static final int SURNAMES = 8_000;

    private static final double SHARE_OF_SMALL_WORDS = .4;
    private static final String[] SMALL = {
        "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "as", "was", "with", "be", "by", "on", "not",
        "he", "his", "but", "at", "are", "this", "have", "from", "or", "had", "an", "they", "which"
    };
    private static final String[] ONSETS = {
        "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "dr", "gr", "kl", "pl", "st", "tr"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ou", "or", "an", "en"};
    private static final String[] FIRST_NAMES = {
        "Ada", "Amir", "Bela", "Cleo", "Dario", "Edda", "Femi", "Gita", "Hugo", "Ines", "Jona", "Kira", "Leon", "Mila",
        "Noor", "Omar", "Petra", "Quinn", "Rosa", "Sven", "Tara", "Ugo", "Vera", "Wim", "Yara"
    };

    private static final Zipf FREQUENCY = new Zipf(VOCABULARY, 1);

    private Words() {}

    /** The word of a rank, always the same. */
    static String word(int rank) {
        int syllables = ONSETS.length * VOWELS.length;
        return syllable(rank % syllables) + syllable(rank / syllables % syllables) + (rank % 3 == 0 ? "n" : "t");
    }

    private static String syllable(int number) {
        return ONSETS[number % ONSETS.length] + VOWELS[number / ONSETS.length];
    }

    /** The full name of a person, one for each number below {@link #SURNAMES} times the first names. */
    static String name(int person) {
        return FIRST_NAMES[person / SURNAMES % FIRST_NAMES.length] + " " + surname(person);
    }

    static String surname(int person) {
        String word = word(VOCABULARY + person % SURNAMES);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** So many words by chance. */
    static String some(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String word = random.nextDouble() < SHARE_OF_SMALL_WORDS
                    ? SMALL[random.nextInt(SMALL.length)]
                    : word(FREQUENCY.draw(random));
            text.append(i == 0 ? "" : " ").append(word);
        }
        return text.toString();
    }
}
