package verbatim.quotes.language.tagging;

import java.util.Arrays;
import java.util.List;
import verbatim.quotes.models.tagging.Feature;
import verbatim.quotes.models.tagging.TaggerModel;
import verbatim.quotes.models.tagging.WeightRow;

/**
 * Finds the most probable tags of one sentence after the other in the same memory, for one thread at a time: the algorithm of
 * Viterbi over pairs of tags. The model gives every tag a probability that depends on the two before it; the word's own tags
 * are those that it had in training.
 */
final class TagSearch {

    /** A word begins a company's name if one of so many words from it on ends one. */
    private static final int COMPANY = 4;

    private final TaggerModel model;
    private final WordTypes wordTypes;
    private final TagPairs tagPairs;
    private final WeightRow company;
    private final double[] factors;
    private double[] before;
    private double[] after;
    private WordType[] types = {};
    private int[] firstTrace = {};
    private byte[] traces = {};

    TagSearch(TaggerModel model, WordTypes wordTypes, TagPairs tagPairs) {
        this.model = model;
        this.wordTypes = wordTypes;
        this.tagPairs = tagPairs;
        company = model.row(Feature.COMPANY, "1");
        int tags = model.tags().length;
        factors = new double[tags];
        before = new double[tags * tags];
        after = new double[tags * tags];
    }

    String[] tag(List<String> words) {
        start(words);
        int[] beforeLast = tagPairs.nothing();
        int[] last = tagPairs.nothing();
        before[0] = 1;
        for (int i = 0; i <= words.size(); i++) {
            int[] tags = types[i].tags();
            // A single choice after single choices changes all sequences alike.
            if (beforeLast.length * last.length * tags.length > 1) {
                fillFactors(words.size(), i);
                step(beforeLast, last, tags, firstTrace[i]);
                double[] swap = before;
                before = after;
                after = swap;
            }
            beforeLast = last;
            last = tags;
        }
        return bestTags(words.size(), beforeLast.length * last.length);
    }

    private void start(List<String> words) {
        int n = words.size();
        if (types.length <= n) {
            types = new WordType[n + 1];
            firstTrace = new int[n + 1];
        }
        int states = 0;
        int lastTags = 1;
        for (int i = 0; i <= n; i++) {
            types[i] = i < n ? wordTypes.of(words.get(i)) : wordTypes.end();
            firstTrace[i] = states;
            states += lastTags * types[i].tags().length;
            lastTags = types[i].tags().length;
        }
        if (traces.length < states) {
            traces = new byte[states];
        }
        Arrays.fill(traces, 0, states, (byte) 0);
    }

    private WordType type(int count, int at) {
        return at < 0 || at > count ? wordTypes.nothing() : types[at];
    }

    /** Sets what all but the tags before it say of a word's tag, in a sentence of so many words. */
    private void fillFactors(int count, int at) {
        WordType word = types[at];
        WordType previous = type(count, at - 1);
        WordType next = type(count, at + 1);
        Arrays.fill(factors, 1);
        previous.asPrevious().multiply(factors);
        next.asNext().multiply(factors);
        (at == 0 ? word.atStart() : word.later()).multiply(factors);
        if (word.rare()) {
            for (WeightRow row : previous.asRaresPrevious()) {
                row.multiply(factors);
            }
            for (WeightRow row : next.asRaresNext()) {
                row.multiply(factors);
            }
            String clusters = previous.cluster() + '|' + word.cluster() + '|' + next.cluster();
            model.row(Feature.THREE_CLUSTERS, clusters).multiply(factors);
            if (beginsCompany(count, at)) {
                company.multiply(factors);
            }
        }
    }

    private boolean beginsCompany(int count, int at) {
        if (types[at].capital()) {
            for (int i = at; i < Math.min(at + COMPANY, count + 1); i++) {
                if (types[i].company()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** From the probabilities of the best sequences up to each pair of the last two tags, to those of one word more. */
    private void step(int[] beforeLast, int[] last, int[] tags, int trace) {
        Arrays.fill(after, 0, last.length * tags.length, -1);
        double top = 0;
        for (int a = 0; a < beforeLast.length; a++) {
            for (int b = 0; b < last.length; b++) {
                int row = tagPairs.row(beforeLast[a], last[b]);
                double scale = before[a * last.length + b] / tagPairs.sumOfProducts(row, factors);
                for (int i = 0; i < tags.length; i++) {
                    double probability = scale * tagPairs.factor(row, tags[i]) * factors[tags[i]];
                    int state = b * tags.length + i;
                    if (probability > after[state]) {
                        after[state] = probability;
                        traces[trace + state] = (byte) a;
                        top = Math.max(top, probability);
                    }
                }
            }
        }
        for (int state = 0; state < last.length * tags.length; state++) {
            after[state] /= top; // so that long sentences do not end in zeros
        }
    }

    private String[] bestTags(int count, int states) {
        int best = 0;
        for (int state = 1; state < states; state++) {
            if (before[state] > before[best]) {
                best = state;
            }
        }
        String[] names = new String[count];
        int endTags = types[count].tags().length;
        int tag = best % endTags;
        int last = best / endTags;
        for (int i = count; i > 0; i--) {
            int beforeLast = traces[firstTrace[i] + last * types[i].tags().length + tag];
            tag = last;
            last = beforeLast;
            names[i - 1] = model.tags()[types[i - 1].tags()[tag]];
        }
        return names;
    }
}
