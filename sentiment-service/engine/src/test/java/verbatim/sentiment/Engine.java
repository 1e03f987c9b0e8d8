package verbatim.sentiment;

import java.util.List;
import verbatim.sentiment.SentimentEngine.Explain;
import verbatim.sentiment.SentimentEngine.Mode;

/** The engine as tests use it: one for all, as it is immutable. */
final class Engine {

    private static final SentimentEngine ENGINE = SentimentEngine.load();

    private Engine() {}

    static Tone toneOf(String text) {
        return ENGINE.score(List.of(new Passage(text, null)), Mode.FULL, Explain.RULES)
                .getFirst();
    }

    /** The tone by words and rules alone. */
    static Tone fastToneOf(String text) {
        return ENGINE.score(List.of(new Passage(text, null)), Mode.FAST, Explain.RULES)
                .getFirst();
    }

    static double scoreOf(String text) {
        return toneOf(text).score();
    }

    static List<String> phrasesOf(String text) {
        return toneOf(text).phrases().stream()
                .map(phrase ->
                        text.substring(phrase.span().start(), phrase.span().end()))
                .toList();
    }

    static List<String> modifiersOf(String text, Tone.Modifier.Kind kind) {
        return toneOf(text).phrases().stream()
                .flatMap(phrase -> phrase.modifiers().stream())
                .filter(modifier -> modifier.kind() == kind)
                .map(modifier ->
                        text.substring(modifier.span().start(), modifier.span().end()))
                .toList();
    }
}
