package verbatim.sentiment.encoding;

/**
 * What the encoder hears in a text.
 *
 * @param negative log-odds of the class, up to a constant that the three share
 * @param neutral likewise
 * @param positive likewise
 * @param valence its guess of the tone, around [-1, 1]
 * @param pieces what each word piece says, in text order; of a very long text some are left out
 */
public record Encoding(double negative, double neutral, double positive, double valence, Pieces pieces) {

    /**
     * Word pieces.
     *
     * @param from their first UTF-16 units in the text
     * @param to one past their last units
     * @param share what each adds to the log-odds of positive against negative; with what the start state adds, they make
     *     the text's log-odds
     * @param positive log-odds that a careful reader would mark it as carrying positive tone
     * @param negative likewise for negative tone
     */
    public record Pieces(int[] from, int[] to, double[] share, double[] positive, double[] negative) {

        public int size() {
            return from.length;
        }
    }
}
