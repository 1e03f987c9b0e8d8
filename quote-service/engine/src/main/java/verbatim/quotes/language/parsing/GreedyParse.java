package verbatim.quotes.language.parsing;

import java.util.List;
import verbatim.quotes.models.parsing.ParserModel;

/** Parses one sentence after the other in the same memory, for one thread at a time. */
final class GreedyParse {

    private final ParserModel model;
    private final PassiveSubjects passiveSubjects;
    private final Configuration state = new Configuration();
    private final TransitionScorer scorer;
    private int[] wordIds = {};
    private int[] tagIds = {};

    GreedyParse(ParserModel model, FeatureRows rows) {
        this.model = model;
        passiveSubjects = new PassiveSubjects(model.relations());
        scorer = new TransitionScorer(model, rows);
    }

    ParseTree of(List<String> words, List<String> tags) {
        int n = words.size();
        lookUp(words, tags);
        state.start(n);
        while (!state.isTerminal()) {
            step();
        }
        int[] heads = new int[n];
        int[] relations = new int[n];
        for (int i = 0; i < n; i++) {
            heads[i] = state.head(i + 1) - 1;
            relations[i] = state.relation(i + 1);
        }
        passiveSubjects.correct(heads, relations);
        String[] names = new String[n];
        for (int i = 0; i < n; i++) {
            names[i] = model.relations()[relations[i]];
        }
        return new ParseTree(heads, names);
    }

    private void lookUp(List<String> words, List<String> tags) {
        int n = words.size();
        if (wordIds.length <= n) {
            wordIds = new int[n + 1];
            tagIds = new int[n + 1];
        }
        wordIds[0] = model.wordId(ParserModel.ROOT);
        tagIds[0] = model.tagId(ParserModel.ROOT);
        for (int i = 0; i < n; i++) {
            wordIds[i + 1] = model.wordId(words.get(i));
            tagIds[i + 1] = model.tagId(tags.get(i));
        }
    }

    /** The artificial root takes one token only, the last that is left: until then, no choice is open beside it. */
    private void step() {
        if (state.canJoin()) {
            apply(scorer.best(state, wordIds, tagIds));
        } else if (state.canShift()) {
            state.shift();
        } else {
            state.rightArc(ParserModel.ROOT_RELATION);
        }
    }

    private void apply(int transition) {
        int relations = model.relations().length;
        if (transition == model.shift()) {
            state.shift();
        } else if (transition < relations) {
            state.leftArc(transition);
        } else {
            state.rightArc(transition - relations);
        }
    }
}
