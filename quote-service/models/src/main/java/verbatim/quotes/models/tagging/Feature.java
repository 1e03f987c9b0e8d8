package verbatim.quotes.models.tagging;

import java.util.Arrays;
import java.util.List;

/** The features of the left-three-words architecture in the order of the model's file. */
public enum Feature {
    PREVIOUS_WORD("Extractor(-1,word)"),
    WORD("Extractor(0,word)"),
    NEXT_WORD("Extractor(1,word)"),
    TWO_TAGS("ExtractorContinuousTagConj(-2 ... -1)"),
    PREVIOUS_TAG("Extractor(-1,tag)"),

    // Those that follow are for rare words only.
    PREVIOUS_SHAPE("ExtractorWordShapeClassifier(-1,chris2)"),
    SHAPE("ExtractorWordShapeClassifier(0,chris2)"),
    NEXT_SHAPE("ExtractorWordShapeClassifier(1,chris2)"),
    PREVIOUS_CLUSTER("ExtractorDistsim(-1,word)"),
    CLUSTER("ExtractorDistsim(0,word)"),
    NEXT_CLUSTER("ExtractorDistsim(1,word)"),
    THREE_CLUSTERS("ExtractorDistsimConjunction(-1,1)"),
    UPPER_CASE("ExtractorUCase()"),
    DIGIT("ExtractorCNumber()"),
    DASH("ExtractorDash()"),
    LETTER_DIGIT_DASH("ExtractorLetterDigitDash()"),
    COMPANY("CompanyNameDetector()"),
    ALL_UPPER_CASE("ExtractorAllCapitalized()"),
    UPPER_DIGIT_DASH("ExtractorUpperDigitDash()"),
    FIRST_CAPITAL("ExtractorStartSentenceCap()"),
    LATER_CAPITAL("ExtractorMidSentenceCapC()"),
    FIRST_UPPER_CASE("ExtractorMidSentenceCap()"),
    PREFIX_1("ExtractorWordPref(len1,w0)"),
    PREFIX_2("ExtractorWordPref(len2,w0)"),
    PREFIX_3("ExtractorWordPref(len3,w0)"),
    PREFIX_4("ExtractorWordPref(len4,w0)"),
    PREFIX_5("ExtractorWordPref(len5,w0)"),
    PREFIX_6("ExtractorWordPref(len6,w0)"),
    PREFIX_7("ExtractorWordPref(len7,w0)"),
    PREFIX_8("ExtractorWordPref(len8,w0)"),
    PREFIX_9("ExtractorWordPref(len9,w0)"),
    PREFIX_10("ExtractorWordPref(len10,w0)"),
    SUFFIX_1("ExtractorWordSuff(len1,w0)"),
    SUFFIX_2("ExtractorWordSuff(len2,w0)"),
    SUFFIX_3("ExtractorWordSuff(len3,w0)"),
    SUFFIX_4("ExtractorWordSuff(len4,w0)"),
    SUFFIX_5("ExtractorWordSuff(len5,w0)"),
    SUFFIX_6("ExtractorWordSuff(len6,w0)"),
    SUFFIX_7("ExtractorWordSuff(len7,w0)"),
    SUFFIX_8("ExtractorWordSuff(len8,w0)"),
    SUFFIX_9("ExtractorWordSuff(len9,w0)"),
    SUFFIX_10("ExtractorWordSuff(len10,w0)"),
    UNICODE_SHAPE("ExtractorWordShapeClassifier(0,chris4)"),
    NOT_ALPHANUMERIC("ExtractorNonAlphanumeric()");

    /** Length of the longest prefix and suffix that is a feature. */
    public static final int AFFIX = 10;

    private static final Feature[] VALUES = values();

    private final String extractor;

    /**
     * @param extractor how the class of CoreNLP that finds the values calls itself
     */
    Feature(String extractor) {
        this.extractor = extractor;
    }

    /**
     * @param length 1 to {@link #AFFIX} UTF-16 units
     */
    public static Feature prefix(int length) {
        return VALUES[PREFIX_1.ordinal() + length - 1];
    }

    public static Feature suffix(int length) {
        return VALUES[SUFFIX_1.ordinal() + length - 1];
    }

    /** How the extractors of all words call themselves. */
    public static List<String> ofAllWords() {
        return extractors(0, PREVIOUS_SHAPE.ordinal());
    }

    public static List<String> ofRareWords() {
        return extractors(PREVIOUS_SHAPE.ordinal(), VALUES.length);
    }

    private static List<String> extractors(int from, int to) {
        return Arrays.stream(VALUES, from, to).map(feature -> feature.extractor).toList();
    }
}
