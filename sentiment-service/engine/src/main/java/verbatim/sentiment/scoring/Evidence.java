package verbatim.sentiment.scoring;

import java.util.List;
import verbatim.sentiment.scoping.Cue;

/**
 * Words that carry tone, as token range.
 *
 * @param from first token
 * @param to one past the last token
 * @param share what its tokens add to the log-odds of positive against negative
 * @param effects modifiers of the cues in it
 */
record Evidence(int from, int to, double share, List<Cue.Effect> effects) {}
