package verbatim.sentiment.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import verbatim.sentiment.encoding.Encoding;
import verbatim.sentiment.encoding.SentenceEncoder;
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

    /** Most phrases that are left out one by one, the weightiest first: each costs a scoring of the whole text. */
    private static final int LEFT_OUT = 12;

    private final CueFinder cues;
    private final ToneModel model;
    private final Blend blend;
    private final SentenceEncoder encoder;
    private final EvidenceFinder evidence = new EvidenceFinder();
    private final MarkedEvidence marked = new MarkedEvidence(evidence);

    /**
     * @param cues the rules
     * @param model weights of words and rules
     * @param encoder the network
     * @param blend joins the two
     */
    public ToneScorer(CueFinder cues, ToneModel model, SentenceEncoder encoder, Blend blend) {
        this.cues = cues;
        this.model = model;
        this.encoder = encoder;
        this.blend = blend;
    }

    /** Scores a text of any length by words and rules alone; one without a word has no tone. */
    public Scored fast(String text) {
        List<Token> tokens = Tokenizer.tokenize(text);
        if (tokens.stream().noneMatch(Token::isWord)) {
            return WORDLESS;
        }
        Reading reading = cues.read(tokens);
        Contributions contributions = new Contributions(model, tokens.size());
        FeatureExtractor.extract(reading, contributions);
        Probabilities p = contributions.probabilities();
        double score = model.shape().score(p);
        return scored(score, p, tokens, evidence.find(reading, contributions.shares(), score, 1 - p.neutral()));
    }

    /** Scores a text of any length by words, rules and encoder; one without a word has no tone. */
    public Scored full(String text) {
        List<Token> tokens = Tokenizer.tokenize(text);
        if (tokens.stream().noneMatch(Token::isWord)) {
            return WORDLESS;
        }
        Reading reading = cues.read(tokens);
        Contributions contributions = new Contributions(model, tokens.size());
        FeatureExtractor.extract(reading, contributions);
        Encoding heard = encoder.encode(text);
        LogOdds fromWords = contributions.logOdds();
        Blend.Judgement judgement =
                isPhrase(reading) ? blend.judgePhrase(fromWords, heard) : blend.judge(fromWords, heard);
        Probabilities p = judgement.probabilities();
        double score = blend.shape().score(judgement.balance());
        Shares shares = contributions.shares().blended(blend, heard, tokens);
        Marks marks = Marks.of(heard.pieces(), tokens);
        return scored(score, p, tokens, marked.find(reading, shares, marks, score, 1 - p.neutral()));
    }

    /**
     * A scored text with the share of each phrase measured: how far the score moves when the text is scored without it.
     *
     * @param scorer {@link #fast} or {@link #full}
     */
    public Scored leavingOut(String text, Function<String, Scored> scorer) {
        Scored whole = scorer.apply(text);
        List<Phrase> weighty = whole.phrases().stream()
                .sorted(Comparator.comparingDouble(phrase -> -Math.abs(phrase.share())))
                .limit(LEFT_OUT)
                .toList();
        List<Phrase> measured = new ArrayList<>();
        for (Phrase phrase : whole.phrases()) {
            if (weighty.contains(phrase)) {
                String rest = text.substring(0, phrase.start()) + " " + text.substring(phrase.end());
                double moved = whole.score() - scorer.apply(rest).score();
                measured.add(new Phrase(phrase.start(), phrase.end(), Math.clamp(moved, -1.0, 1.0), phrase.effects()));
            }
        }
        return new Scored(whole.score(), whole.magnitude(), whole.confidence(), whole.probabilities(), measured);
    }

    /** Whether every word stands in a cue or is part of what modifies one. */
    private static boolean isPhrase(Reading reading) {
        BitSet known = new BitSet();
        reading.cues().forEach(cue -> {
            known.set(cue.from(), cue.to());
            cue.modifiers().forEach(effect -> known.set(effect.from(), effect.to()));
        });
        for (int i = 0; i < reading.tokens().size(); i++) {
            if (!reading.tokens().get(i).isMark() && !known.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static Scored scored(double score, Probabilities p, List<Token> tokens, List<Evidence> evidence) {
        return new Scored(
                score,
                Math.max(Math.abs(score), 1 - p.neutral()),
                Shape.confidence(p, score),
                p,
                evidence.stream().map(found -> phrase(found, tokens)).toList());
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
