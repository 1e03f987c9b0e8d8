package verbatim.quotes.language.tagging;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.Arrays;
import java.util.Locale;
import verbatim.quotes.language.lexicon.WordCache;
import verbatim.quotes.models.lexicon.Clusters;
import verbatim.quotes.models.tagging.Feature;
import verbatim.quotes.models.tagging.KnownWords.KnownWord;
import verbatim.quotes.models.tagging.TaggerModel;
import verbatim.quotes.models.tagging.WeightRow;

/** Works out what a word brings, and keeps it for the next time: some 8 MB. Safe for any number of threads. */
final class WordTypes {

    private static final String YES = "1";
    private static final String NO = "0";
    private static final String TOO_SHORT = "######";

    private final TaggerModel model;
    private final WordCache<WordType> kept = new WordCache<>(word -> typeOf(Americanize.americanize(word)));
    private final WordType end;
    private final WordType nothing;

    WordTypes(TaggerModel model) {
        this.model = model;
        end = typeOf(TaggerModel.END);
        nothing = typeOf(TaggerModel.NOTHING);
    }

    /** The artificial word behind the last one. */
    WordType end() {
        return end;
    }

    /** What stands beyond the sentence. */
    WordType nothing() {
        return nothing;
    }

    WordType of(String word) {
        return kept.of(word);
    }

    private WordType typeOf(String spelling) {
        KnownWord known = model.words().get(spelling);
        boolean rare = known == null || known.rare();
        int[] tags = known == null ? model.openTags() : known.tags();
        WeightRow later = model.row(Feature.WORD, spelling);
        WeightRow atStart = later;
        String shape = WordShapeClassifier.wordShape(spelling, WordShapeClassifier.WORDSHAPECHRIS2);
        short clusterId = model.clusters().of(spelling.toLowerCase(Locale.ROOT));
        String cluster = clusterId == Clusters.UNKNOWN ? "null" : Integer.toString(clusterId);
        if (rare) {
            double[] products = new double[model.tags().length];
            Arrays.fill(products, 1);
            later.multiply(products);
            multiplyForm(spelling, shape, cluster, products);
            double[] productsAtStart = products.clone();
            multiplyCapitals(spelling, false, products);
            multiplyCapitals(spelling, true, productsAtStart);
            later = WeightRow.of(products);
            atStart = WeightRow.of(productsAtStart);
        }
        return new WordType(
                tags,
                rare,
                atStart,
                later,
                WordForm.startsUpperCase(spelling),
                WordForm.endsCompany(spelling),
                cluster,
                model.row(Feature.PREVIOUS_WORD, spelling),
                model.row(Feature.NEXT_WORD, spelling),
                new WeightRow[] {model.row(Feature.PREVIOUS_SHAPE, shape), model.row(Feature.PREVIOUS_CLUSTER, cluster)
                },
                new WeightRow[] {model.row(Feature.NEXT_SHAPE, shape), model.row(Feature.NEXT_CLUSTER, cluster)});
    }

    private void multiplyForm(String word, String shape, String cluster, double[] products) {
        multiply(Feature.SHAPE, shape, products);
        multiply(Feature.CLUSTER, cluster, products);
        boolean digitAndDash = WordForm.hasDigit(word) && WordForm.hasDash(word);
        multiply(Feature.UPPER_CASE, WordForm.hasUpperCase(word), products);
        multiply(Feature.DIGIT, WordForm.hasDigit(word), products);
        multiply(Feature.DASH, WordForm.hasDash(word), products);
        multiply(Feature.LETTER_DIGIT_DASH, digitAndDash && WordForm.hasLetter(word), products);
        multiply(Feature.ALL_UPPER_CASE, WordForm.isUpperCase(word), products);
        multiply(Feature.UPPER_DIGIT_DASH, digitAndDash && WordForm.hasUpperCase(word), products);
        for (int length = 1; length <= Feature.AFFIX; length++) {
            boolean fits = length <= word.length();
            multiply(Feature.prefix(length), fits ? word.substring(0, length) : TOO_SHORT, products);
            multiply(Feature.suffix(length), fits ? word.substring(word.length() - length) : TOO_SHORT, products);
        }
        String unicodeShape = WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPECHRIS4);
        multiply(Feature.UNICODE_SHAPE, unicodeShape, products);
        multiply(Feature.NOT_ALPHANUMERIC, WordForm.isNotAlphanumeric(word), products);
    }

    /** A capital says less at the start of a sentence; there, the word in lower case says what it would be. */
    private void multiplyCapitals(String word, boolean atStart, double[] products) {
        String usual = NO;
        if (WordForm.startsUpperCase(word)) {
            KnownWord lower = model.words().get(word.toLowerCase(Locale.ROOT));
            usual = lower == null ? NO : lower.usualTag();
        }
        multiply(Feature.FIRST_CAPITAL, atStart ? usual : NO, products);
        multiply(Feature.LATER_CAPITAL, atStart ? NO : usual, products);
        multiply(Feature.FIRST_UPPER_CASE, atStart && WordForm.hasUpperCase(word), products);
    }

    private void multiply(Feature feature, boolean value, double[] products) {
        multiply(feature, value ? YES : NO, products);
    }

    private void multiply(Feature feature, String value, double[] products) {
        model.row(feature, value).multiply(products);
    }
}
