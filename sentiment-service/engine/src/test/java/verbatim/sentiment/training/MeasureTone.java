package verbatim.sentiment.training;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import verbatim.sentiment.Passage;
import verbatim.sentiment.SentimentEngine;
import verbatim.sentiment.SentimentEngine.Explain;
import verbatim.sentiment.SentimentEngine.Mode;
import verbatim.sentiment.Span;
import verbatim.sentiment.Tone;

/** Measures the engine as it ships: {@code MeasureTone DATA-FOLDER [QUOTES-FILE…]}, by default the dev quotes. */
public final class MeasureTone {

    private static final double MEETS = 0.25;

    /** Timed passes of each mode; the fastest counts, as the first ones run code that is not compiled yet. */
    private static final Map<Mode, Integer> PASSES = Map.of(Mode.FAST, 20, Mode.FULL, 1);

    /** Time that the scoring thread had a core: other work on the machine does not count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private MeasureTone() {}

    public static void main(String[] args) throws IOException {
        Corpus corpus = new Corpus(Path.of(args[0]));
        SentimentEngine engine = SentimentEngine.load();
        List<String> files = args.length > 1 ? List.of(args).subList(1, args.length) : List.of("quotes-dev.jsonl");
        for (String file : files) {
            measure(engine, corpus.quotes(file), file);
        }
        measure(
                engine,
                corpus.sentences("sentences-nyt-dev.jsonl", Example.Domain.EDITORIAL, true),
                "NYT, tenth lines");
        measure(
                engine,
                corpus.sentences("sentences-newsmtsc-train.jsonl", Example.Domain.TARGETED, true),
                "NewsMTSC, tenth lines");
    }

    private static void measure(SentimentEngine engine, List<Example> examples, String name) {
        List<Passage> passages = examples.stream()
                .map(example -> new Passage(example.text(), null))
                .toList();
        for (Mode mode : List.of(Mode.FULL, Mode.FAST)) {
            measure(engine, mode, passages, examples, name);
        }
    }

    private static void measure(
            SentimentEngine engine, Mode mode, List<Passage> passages, List<Example> examples, String name) {
        List<Tone> tones = List.of();
        double seconds = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < PASSES.getOrDefault(mode, 1); pass++) {
            long start = THREADS.getCurrentThreadCpuTime();
            tones = engine.score(passages, mode, Explain.RULES);
            seconds = Math.min(seconds, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
        }
        List<Figures.Pair> pairs = new ArrayList<>();
        int[] phrases = new int[4];
        for (int i = 0; i < tones.size(); i++) {
            Tone tone = tones.get(i);
            pairs.add(new Figures.Pair(
                    tone.score(), tone.confidence(), examples.get(i).tone()));
            count(examples.get(i), tone, phrases);
        }
        System.out.println(name + ", " + mode + ": " + Figures.of(pairs));
        System.out.printf(
                Locale.ROOT,
                "  phrases found %.3f of %d, right %.3f of %d; %.0f texts a second and core%n",
                (double) phrases[0] / Math.max(1, phrases[1]),
                phrases[1],
                (double) phrases[2] / Math.max(1, phrases[3]),
                phrases[3],
                tones.size() / seconds);
    }

    private static void count(Example example, Tone tone, int[] counts) {
        if (example.phrases() == null) {
            return;
        }
        List<Span> gold = example.phrases().stream()
                .filter(example.text()::contains)
                .map(phrase -> {
                    int start = example.text().indexOf(phrase);
                    return new Span(start, start + phrase.length());
                })
                .toList();
        List<Span> ours = tone.phrases().stream().map(Tone.Phrase::span).toList();
        counts[0] += (int) gold.stream().filter(span -> meets(span, ours)).count();
        counts[1] += gold.size();
        counts[2] += (int) ours.stream().filter(span -> meets(span, gold)).count();
        counts[3] += ours.size();
    }

    private static boolean meets(Span span, List<Span> others) {
        return others.stream().anyMatch(other -> {
            double overlap = Math.min(span.end(), other.end()) - Math.max(span.start(), other.start());
            double union = Math.max(span.end(), other.end()) - Math.min(span.start(), other.start());
            return overlap > 0 && overlap / union >= MEETS;
        });
    }
}
