package verbatim.sentiment.http;

import java.util.List;
import verbatim.sentiment.Passage;
import verbatim.sentiment.SentimentEngine;
import verbatim.sentiment.Tone;

/** What this service needs of an engine. */
public interface Scorer {

    /** See {@link SentimentEngine#version()}. */
    String version();

    /** See {@link SentimentEngine#score(List, SentimentEngine.Mode, SentimentEngine.Explain)}. */
    List<Tone> score(List<Passage> passages, SentimentEngine.Mode mode, SentimentEngine.Explain explain);
}
