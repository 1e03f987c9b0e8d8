package verbatim.sentiment.scoring;

import java.util.List;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.scoping.CueFinder;
import verbatim.sentiment.scoping.Reading;
import verbatim.sentiment.scoring.ToneModel.Probabilities;
import verbatim.sentiment.text.Token;
import verbatim.sentiment.text.Tokenizer;

/** From a text to its scored tone. */
public final class ToneScorer {

    /** Nothing was said: neutral as surely as the model is ever sure. */
    private static final Scored WORDLESS = new Scored(0, 0, 0.9, new Probabilities(0.05, 0.9, 0.05), List.of());

    private final CueFinder cues;
    private final ToneModel model;
    private final EvidenceFinder evidence;

    public ToneScorer(CueFinder cues, ToneModel model) {
        this.cues = cues;
        this.model = model;
        this.evidence = new EvidenceFinder();
    }

    /** Scores a text of any length; one without a word has no tone. */
    public Scored score(String text) {
        List<Token> tokens = Tokenizer.tokenize(text);
        if (tokens.stream().noneMatch(Token::isWord)) {
            return WORDLESS;
        }
        Reading reading = cues.read(tokens);
        Contributions contributions = new Contributions(model, tokens.size());
        FeatureExtractor.extract(reading, contributions);
        Probabilities p = contributions.probabilities();
        double score = model.shape().score(p);
        double toned = 1 - p.neutral();
        List<Phrase> phrases = evidence.find(reading, contributions, score, toned).stream()
                .map(found -> phrase(found, reading.tokens()))
                .toList();
        return new Scored(score, Math.max(Math.abs(score), toned), model.shape().confidence(p), p, phrases);
    }

    private static Phrase phrase(Evidence found, List<Token> tokens) {
        return new Phrase(
                tokens.get(found.from()).start(),
                tokens.get(found.to() - 1).end(),
                StrictMath.tanh(found.share() / 2),
                found.effects().stream()
                        .map(effect -> new Effect(
                                effect.kind(),
                                tokens.get(effect.from()).start(),
                                tokens.get(effect.to() - 1).end()))
                        .toList());
    }

    /**
     * A scored text.
     *
     * @param score in [-1, 1]
     * @param magnitude in [0, 1]
     * @param confidence probability that the class of the score is right
     * @param probabilities of the classes
     * @param phrases what carries the tone, in text order
     */
    public record Scored(
            double score, double magnitude, double confidence, Probabilities probabilities, List<Phrase> phrases) {}

    /** Words that carry tone: UTF-16 offsets {@code [start, end)}, share in [-1, 1]. */
    public record Phrase(int start, int end, double share, List<Effect> effects) {}

    /** A modifier at UTF-16 offsets {@code [start, end)}. */
    public record Effect(Modifier.Kind kind, int start, int end) {}
}
