package verbatim.sentiment.encoding;

import java.util.Arrays;

/** The layers on top of the network's states: classes and valence of the text, tags of its pieces. */
final class ToneHeads {

    private static final int WIDTH = SentenceEncoder.WIDTH;
    private static final int OUTPUTS = TunedWeights.OUTPUTS;
    private static final int NEGATIVE = 0;
    private static final int POSITIVE = 2;

    private final TunedWeights weights;

    ToneHeads(TunedWeights weights) {
        this.weights = weights;
    }

    /** Starts to read a text of {@code pieces} pieces. */
    Reading reading(int pieces) {
        return new Reading(pieces);
    }

    /** Sums of one text, window by window. */
    final class Reading {
        private final double[] outputs = new double[OUTPUTS];
        private final int[] from;
        private final int[] to;
        private final double[] share;
        private final double[] positive;
        private final double[] negative;
        private int tokens;
        private int size;

        private Reading(int pieces) {
            from = new int[pieces];
            to = new int[pieces];
            share = new double[pieces];
            positive = new double[pieces];
            negative = new double[pieces];
        }

        /** Adds a window: the states of start, pieces and end, one after the other. */
        void add(float[] states, WordPieces.Pieces pieces) {
            int n = pieces.ids().length + 2;
            double[] sums = new double[OUTPUTS];
            for (int row = 0; row < n; row++) {
                double[] mean = product(states, row, WIDTH);
                for (int k = 0; k < OUTPUTS; k++) {
                    sums[k] += mean[k];
                }
                if (row > 0 && row < n - 1) {
                    tag(states, row, pieces, mean);
                }
            }
            double[] start = product(states, 0, 0);
            for (int k = 0; k < OUTPUTS; k++) {
                outputs[k] += n * start[k] + sums[k];
            }
            tokens += n;
        }

        private void tag(float[] states, int row, WordPieces.Pieces pieces, double[] mean) {
            from[size] = pieces.from()[row - 1];
            to[size] = pieces.to()[row - 1];
            share[size] = mean[POSITIVE] - mean[NEGATIVE];
            double up = weights.tagBias()[0];
            double down = weights.tagBias()[1];
            for (int j = 0; j < WIDTH; j++) {
                up += (double) states[row * WIDTH + j] * weights.tags()[j * 2];
                down += (double) states[row * WIDTH + j] * weights.tags()[j * 2 + 1];
            }
            positive[size] = up;
            negative[size++] = down;
        }

        /** What one state adds to the outputs by the rows of the class weights from {@code offset} on. */
        private double[] product(float[] states, int row, int offset) {
            double[] result = new double[OUTPUTS];
            for (int j = 0; j < WIDTH; j++) {
                double state = states[row * WIDTH + j];
                int at = (offset + j) * OUTPUTS;
                for (int k = 0; k < OUTPUTS; k++) {
                    result[k] += state * weights.classes()[at + k];
                }
            }
            return result;
        }

        /** The text as a whole: every window counts by its length. */
        Encoding encoding() {
            double[] o = new double[OUTPUTS];
            for (int k = 0; k < OUTPUTS; k++) {
                o[k] = weights.bias()[k] + outputs[k] / tokens;
            }
            double[] each =
                    Arrays.stream(share, 0, size).map(sum -> sum / tokens).toArray();
            return new Encoding(
                    o[0],
                    o[1],
                    o[2],
                    o[3],
                    new Encoding.Pieces(
                            Arrays.copyOf(from, size),
                            Arrays.copyOf(to, size),
                            each,
                            Arrays.copyOf(positive, size),
                            Arrays.copyOf(negative, size)));
        }
    }
}
