package verbatim.quotes.language.parsing;

import java.util.Arrays;
import verbatim.quotes.models.parsing.ParserModel;

/** The network: scores the transitions of a configuration that can join tokens. For one thread at a time. */
final class TransitionScorer {

    private final ParserModel model;
    private final FeatureRows rows;
    private final FeatureRows.Recent recent;
    private final int[] places = new int[Features.PLACES];
    private final float[][] active = new float[Features.POSITIONS][];
    private final float[] hidden;
    private final float[] scores;

    TransitionScorer(ParserModel model, FeatureRows rows) {
        this.model = model;
        this.rows = rows;
        recent = rows.new Recent();
        hidden = new float[model.hiddenSize()];
        scores = new float[model.transitions()];
    }

    /** The allowed transition with the highest score; the first of equals. */
    int best(Configuration state, int[] wordIds, int[] tagIds) {
        fillHidden(state, wordIds, tagIds);
        Arrays.fill(scores, 0f);
        VectorLoops.addScaled(scores, hidden, model.outputWeights(), 0);
        return highest(state.canShift());
    }

    private void fillHidden(Configuration state, int[] wordIds, int[] tagIds) {
        Features.places(state, places);
        int count = 0;
        for (int place = 0; place < Features.PLACES; place++) {
            int token = places[place];
            if (token != Configuration.NONE) {
                active[count++] = rows.word(place, wordIds[token], recent);
                active[count++] = rows.tag(place, tagIds[token]);
                if (place >= Features.FIRST_CHILD) {
                    active[count++] = rows.relation(place, state.relation(token));
                }
            }
        }
        System.arraycopy(rows.nothing(), 0, hidden, 0, hidden.length);
        VectorLoops.add(hidden, active, count);
        VectorLoops.cube(hidden);
    }

    private int highest(boolean canShift) {
        int best = -1;
        float top = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < scores.length; t++) {
            if (scores[t] > top && isAllowed(t, canShift)) {
                top = scores[t];
                best = t;
            }
        }
        return best;
    }

    /** Where two tokens can be joined, only the artificial root's own relation is out of place. */
    private boolean isAllowed(int transition, boolean canShift) {
        if (transition == model.shift()) {
            return canShift;
        }
        return transition % model.relations().length != ParserModel.ROOT_RELATION;
    }
}
