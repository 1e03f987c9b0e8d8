package verbatim.benchmarks.scoring;

import verbatim.benchmarks.gold.Range;

/**
 * Where an answer differs from the labels; it names no word of the text.
 *
 * @param kind what went wrong
 * @param article id of the article
 * @param span of the labelled quote or, where nothing is labelled, of the reported one
 */
public record Mistake(Kind kind, String article, Range span) {

    /** What can go wrong, in the order in which an engine works. */
    public enum Kind {
        NO_ANSWER("no answer for the article"),
        MISSED("quote missed"),
        BOUNDARIES("quote with other boundaries"),
        NOT_CALLED_SPEECH("quote called a title, term or scare quote"),
        FALSE_QUOTE("speech where no quote is"),
        NOT_REJECTED("title, term or scare quote called speech"),
        SPEAKER_OF_NOTHING("speaker given to a title, term or scare quote"),
        ABSTAINED("no speaker given"),
        WRONG_MENTION("wrong name, and wrong mention"),
        WRONG_NAME_RIGHT_MENTION("wrong name of the right mention"),
        WRONG_NAME("wrong name, no mention labelled");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
