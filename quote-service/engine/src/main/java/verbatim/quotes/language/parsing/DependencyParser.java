package verbatim.quotes.language.parsing;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import verbatim.quotes.models.parsing.ParserModel;

/**
 * The greedy arc-standard parser of Chen and Manning (2014) on a model of CoreNLP's {@code nndep}: in every configuration it
 * takes the transition with the highest score among those allowed, the first of equals. Safe for any number of threads; what
 * it keeps between calls only saves time, so that a result is a pure function of the arguments, to the last bit.
 */
public final class DependencyParser {

    private final ParserModel model;
    private final FeatureRows rows;
    private final ConcurrentLinkedDeque<GreedyParse> idle = new ConcurrentLinkedDeque<>();

    public DependencyParser(ParserModel model) {
        this.model = model;
        rows = new FeatureRows(model);
    }

    /**
     * The basic dependencies of one sentence, as CoreNLP's {@code GrammaticalStructure.typedDependencies()} gives them.
     *
     * @param words the tokens as CoreNLP's tokenizer spells them
     * @param tags their Penn Treebank tags, as many
     */
    public ParseTree parse(List<String> words, List<String> tags) {
        if (words.size() != tags.size()) {
            throw new IllegalArgumentException(words.size() + " words but " + tags.size() + " tags");
        }
        GreedyParse parse = idle.pollFirst();
        if (parse == null) {
            parse = new GreedyParse(model, rows);
        }
        ParseTree tree = parse.of(words, tags);
        idle.offerFirst(parse); // one that failed half-way is not used again
        return tree;
    }
}
