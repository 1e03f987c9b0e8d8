package verbatim.benchmarks.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.gold.CodePoints;
import verbatim.benchmarks.gold.GoldArticle;
import verbatim.benchmarks.gold.GoldQuote;
import verbatim.benchmarks.gold.Range;
import verbatim.benchmarks.scoring.Mistake.Kind;
import verbatim.benchmarks.systems.PredictedQuote;
import verbatim.benchmarks.systems.Prediction;

/**
 * Measures quotes and speakers against labels.
 *
 * <ul>
 *   <li>detection: labelled direct quotes of four words or more that are reported as speech with an overlap over union of
 *       0.8 or more, marks left out; precision over reported speech of four words or more, leaving out what lies on mixed
 *       quotes and on unattributed spans of eight words or more;
 *   <li>rejection: unattributed spans of three words or fewer that are not reported as speech;
 *   <li>mention: the reported mention is the labelled one or lies in or closely around it, of all labelled mentions;
 *   <li>name: the reported name is the labelled, resolved one ({@link Names}), of all labelled speakers;
 *   <li>name full: of persons labelled with given and last name, the answer has both;
 *   <li>name precision: right names of given ones; name abstained: quotes found, but left without a speaker.
 * </ul>
 */
public final class QuoteScorer {

    private static final double SAME_QUOTE = .8;
    private static final double SAME_SPAN = .5;
    /** From here on a quote is long enough to be measured in detection. */
    private static final int LONG = 4;
    /** Up to here a span that nobody says is short enough to be measured in rejection. */
    private static final int SHORT = 3;
    /** From here on an unattributed span is more often a miss of the annotators than no quote. */
    private static final int DOUBTFUL = 8;

    private int articles;
    private int failed;
    private final Share verbatim = new Share();
    private final Share found = new Share();
    private final Share precise = new Share();
    private final Share rejected = new Share();
    private final Map<String, Share> byKind = new TreeMap<>();
    private final Calibration calibration = new Calibration();
    private final List<Mistake> mistakes = new ArrayList<>();
    private int given;
    private int right;
    private int abstained;

    /** Counts a system's answer to an article. */
    public void add(GoldArticle gold, Prediction prediction) {
        articles++;
        if (prediction.failed()) {
            failed++;
            mistakes.add(new Mistake(
                    Kind.NO_ANSWER, gold.id(), new Range(0, gold.text().length())));
        }
        new ArticleScorer(gold, prediction).score();
    }

    /** What was counted so far. */
    public QuoteScore score() {
        List<Measure> measures = new ArrayList<>();
        double precision = precise.value();
        double recall = found.value();
        measures.add(verbatim.as("verbatim"));
        measures.add(precise.as("detection_P"));
        measures.add(found.as("detection_R"));
        measures.add(
                new Measure("detection_F1", 2 * precision * recall / Math.max(1e-9, precision + recall), found.all()));
        measures.add(rejected.as("rejection"));
        byKind.forEach((name, share) -> measures.add(share.as(name)));
        measures.add(Measure.share("name precision", right, given));
        measures.add(Measure.share("name abstained", abstained, abstained + given));
        if (calibration.count() > 0) {
            measures.add(new Measure("calibration error", calibration.error(), calibration.count()));
        }
        return new QuoteScore(articles, failed, measures, calibration.bins(), mistakes);
    }

    private void count(String name, boolean holds) {
        byKind.computeIfAbsent(name, key -> new Share()).add(holds);
    }

    /** One article; the reported speech is matched with the labels by its spans. */
    private final class ArticleScorer {

        private final GoldArticle gold;
        private final CodePoints text;
        private final boolean answered;
        private final List<PredictedQuote> others;
        private final List<PredictedQuote> speech;
        private final List<Range> spans;
        private final Set<Integer> used = new HashSet<>();

        ArticleScorer(GoldArticle gold, Prediction prediction) {
            this.gold = gold;
            this.text = gold.text();
            this.answered = !prediction.failed();
            prediction
                    .quotes()
                    .forEach(quote -> verbatim.add(text.slice(quote.span()).equals(quote.text())));
            this.speech = prediction.quotes().stream()
                    .filter(PredictedQuote::isSpeech)
                    .toList();
            this.others = prediction.quotes().stream()
                    .filter(quote -> !quote.isSpeech())
                    .toList();
            this.spans = speech.stream().map(quote -> inner(quote.span())).toList();
        }

        void score() {
            gold.quotes().forEach(this::score);
            for (int i = 0; i < speech.size(); i++) {
                scorePrecision(i);
            }
            gold.nonQuotes().forEach(this::score);
        }

        private void score(GoldQuote quote) {
            Range wanted = inner(quote.span());
            int best = Spans.closest(spans, wanted);
            boolean hit = best >= 0 && spans.get(best).overlapOverUnion(wanted) >= SAME_QUOTE;
            if (hit) {
                used.add(best);
            }
            PredictedQuote answer = hit ? speech.get(best) : null;
            if (quote.unspoken()) {
                scoreUnspoken(quote, answer);
                return;
            }
            if (quote.kind().equals("direct") && quote.words() >= LONG) {
                found.add(hit);
            }
            if (answer == null && answered) {
                note(missed(wanted), quote.span());
            }
            boolean mentionRight = scoreMention(quote, answer);
            scoreName(quote, answer, mentionRight);
        }

        private void scoreUnspoken(GoldQuote quote, @Nullable PredictedQuote answer) {
            if (quote.words() <= SHORT) {
                rejected.add(answer == null && answered);
            }
            if (answer != null) {
                boolean named = answer.speaker() != null;
                given += named ? 1 : 0;
                note(named ? Kind.SPEAKER_OF_NOTHING : Kind.NOT_REJECTED, quote.span());
            }
        }

        private boolean scoreMention(GoldQuote quote, @Nullable PredictedQuote answer) {
            GoldQuote.Mention mention = quote.mention();
            if (mention == null) {
                return false;
            }
            Range reported = answer == null ? null : answer.mention();
            boolean hit = Spans.sameMention(reported, mention.span(), quote.span(), text);
            count("mention " + quote.kind(), hit);
            count("mention all", hit);
            count("mention form:" + (mention.form() == null ? "?" : mention.form()), hit);
            return hit;
        }

        private void scoreName(GoldQuote quote, @Nullable PredictedQuote answer, boolean mentionRight) {
            GoldQuote.Speaker speaker = quote.speaker();
            if (speaker == null) {
                return;
            }
            String name = answer == null ? null : answer.speaker();
            boolean hit = Names.same(name, speaker.name(), speaker.type());
            count("name " + quote.kind(), hit);
            count("name all", hit);
            count("name type:" + speaker.type(), hit);
            count("name form:" + quote.formOrUnknown(), hit);
            List<String> person = Names.person(speaker.name());
            if (speaker.type().equals("PERSON") && person.size() == 2) {
                count("name full", hit && name != null && Names.words(name).containsAll(person));
            }
            if (answer == null) {
                return;
            }
            given += name != null ? 1 : 0;
            right += hit ? 1 : 0;
            abstained += name == null ? 1 : 0;
            Double confidence = answer.confidence();
            if (name != null && confidence != null) {
                calibration.add(confidence, hit);
            }
            if (!hit) {
                note(misnamed(quote, name, mentionRight), quote.span());
            }
        }

        private static Kind misnamed(GoldQuote quote, @Nullable String name, boolean mentionRight) {
            if (name == null) {
                return Kind.ABSTAINED;
            }
            if (quote.mention() == null) {
                return Kind.WRONG_NAME;
            }
            return mentionRight ? Kind.WRONG_NAME_RIGHT_MENTION : Kind.WRONG_MENTION;
        }

        private Kind missed(Range wanted) {
            if (others.stream().anyMatch(other -> inner(other.span()).overlaps(wanted))) {
                return Kind.NOT_CALLED_SPEECH;
            }
            return spans.stream().anyMatch(span -> span.overlaps(wanted)) ? Kind.BOUNDARIES : Kind.MISSED;
        }

        private void scorePrecision(int index) {
            PredictedQuote answer = speech.get(index);
            if (text.countWords(answer.span()) < LONG) {
                return;
            }
            Range span = spans.get(index);
            boolean leftOut = gold.quotes().stream()
                            .anyMatch(quote ->
                                    shares(quote.span(), span) && (quote.kind().equals("mixed") || quote.unspoken()))
                    || gold.nonQuotes().stream()
                            .anyMatch(other -> shares(other.span(), span) && other.words() >= DOUBTFUL);
            if (leftOut) {
                return;
            }
            precise.add(used.contains(index));
            boolean onNothing = gold.quotes().stream().noneMatch(quote -> shares(quote.span(), span));
            if (!used.contains(index) && onNothing) {
                note(Kind.FALSE_QUOTE, answer.span());
            }
        }

        private void score(GoldArticle.Unattributed other) {
            if (other.words() > SHORT) {
                return;
            }
            Range wanted = inner(other.span());
            List<PredictedQuote> hits = new ArrayList<>();
            for (int i = 0; i < speech.size(); i++) {
                if (spans.get(i).overlapOverUnion(wanted) >= SAME_SPAN) {
                    hits.add(speech.get(i));
                }
            }
            rejected.add(hits.isEmpty() && answered);
            boolean named = hits.stream().anyMatch(hit -> hit.speaker() != null);
            given += named ? 1 : 0;
            if (!hits.isEmpty()) {
                note(named ? Kind.SPEAKER_OF_NOTHING : Kind.NOT_REJECTED, other.span());
            }
        }

        private boolean shares(Range labelled, Range span) {
            return inner(labelled).overlapOverUnion(span) > 0;
        }

        private Range inner(Range span) {
            return Spans.inner(span, text);
        }

        private void note(Kind kind, Range span) {
            mistakes.add(new Mistake(kind, gold.id(), span));
        }
    }
}
