package verbatim.load.corpus;

import java.util.SplittableRandom;

/** The quotation marks of an article; the grammar writes curly double ones. */
enum QuotationMarks {
    CURLY("“", "”"),
    STRAIGHT("\"", "\""),
    BRITISH("‘", "’");

    private final String open;
    private final String close;

    QuotationMarks(String open, String close) {
        this.open = open;
        this.close = close;
    }

    /** Three articles of five have curly ones, one of four straight ones, the others single ones. */
    static QuotationMarks any(SplittableRandom random) {
        double chance = random.nextDouble();
        return chance < .6 ? CURLY : chance < .85 ? STRAIGHT : BRITISH;
    }

    String in(String text) {
        return this == CURLY ? text : text.replace("“", open).replace("”", close);
    }
}
