package verbatim.quotes.language;

import java.util.List;

/**
 * An article as the later stages read it.
 *
 * @param text the article
 * @param sentences the sentences of the narration in text order
 * @param frames per outermost quoted span, where its marks stand in the frames
 */
public record Document(String text, List<Sentence> sentences, List<QuoteFrame> frames) {

    public Document {
        sentences = List.copyOf(sentences);
        frames = List.copyOf(frames);
    }

    /**
     * Where a quote stands in the frames.
     *
     * @param quote index of the quoted span
     * @param sentence index of the sentence that holds it; a frame is never cut inside a quote
     * @param first index of its opening mark in that sentence
     * @param last index of its closing mark in that sentence
     */
    public record QuoteFrame(int quote, int sentence, int first, int last) {}
}
