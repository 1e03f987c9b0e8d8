package verbatim.benchmarks.systems;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.gold.CodePoints;
import verbatim.benchmarks.gold.Range;
import verbatim.sentiment.Passage;
import verbatim.sentiment.SentimentEngine;
import verbatim.sentiment.Tone;

/** Verbatim's sentiment engine inside this program, in the mode {@code full}. */
public final class EngineTones implements ToneSystem {

    private final SentimentEngine engine;
    private final SentimentEngine.Mode mode;

    public EngineTones(SentimentEngine engine, SentimentEngine.Mode mode) {
        this.engine = engine;
        this.mode = mode;
    }

    @Override
    public String name() {
        return "Verbatim " + engine.version() + (mode == SentimentEngine.Mode.FAST ? ", fast" : "");
    }

    @Override
    public List<@Nullable ToneAnswer> score(List<ToneItem> items) {
        List<Passage> passages = items.stream()
                .map(item -> new Passage(item.text(), item.context()))
                .toList();
        List<Tone> tones = engine.score(passages, mode, SentimentEngine.Explain.RULES);
        List<@Nullable ToneAnswer> answers = new ArrayList<>();
        for (int i = 0; i < tones.size(); i++) {
            answers.add(answer(tones.get(i), CodePoints.of(items.get(i).text())));
        }
        return answers;
    }

    private static ToneAnswer answer(Tone tone, CodePoints text) {
        List<Range> phrases = tone.phrases().stream()
                .map(phrase -> new Range(
                        text.fromUtf16(phrase.span().start()),
                        text.fromUtf16(phrase.span().end())))
                .toList();
        return new ToneAnswer(tone.score(), tone.confidence(), phrases);
    }
}
