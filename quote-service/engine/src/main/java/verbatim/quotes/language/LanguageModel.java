package verbatim.quotes.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import verbatim.quotes.Span;
import verbatim.quotes.language.Document.QuoteFrame;
import verbatim.quotes.text.Paragraph;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;

/**
 * Reads a text: tokens, sentences, parts of speech, entities, and parses on demand. Immutable; safe for any number of
 * threads.
 */
public final class LanguageModel {

    private final CoreNlp models;
    private final SpareCores cores = new SpareCores(Runtime.getRuntime().availableProcessors());

    private LanguageModel(CoreNlp models) {
        this.models = models;
    }

    /**
     * Loads the models from the class path.
     *
     * @throws IllegalStateException if one is missing or unreadable
     */
    public static LanguageModel load() {
        return new LanguageModel(CoreNlp.load());
    }

    /**
     * Reads an article.
     *
     * @param source the article
     * @param quotes its outermost quoted spans in text order
     * @throws CancellationException if the thread was interrupted
     */
    public Document read(SourceText source, List<QuotedSpan> quotes) {
        String text = source.text();
        List<Span> paragraphs =
                source.paragraphs().stream().map(Paragraph::span).toList();
        List<CoreNlp.Word> words = models.tokenize(withoutMarks(text, quotes));
        List<List<FrameBuilder.Draft>> drafts = new FrameBuilder(text, paragraphs, quotes).build(words);
        int[] paragraphOf = paragraphsOf(drafts, paragraphs);
        List<Sentence> sentences = cores.make(drafts.size(), i -> annotate(i, paragraphOf[i], drafts.get(i)));
        return document(text, sentences, quotes.size());
    }

    private static int[] paragraphsOf(List<List<FrameBuilder.Draft>> sentences, List<Span> paragraphs) {
        int[] paragraphOf = new int[sentences.size()];
        int paragraph = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int start = sentences.get(i).getFirst().start();
            while (paragraph + 1 < paragraphs.size()
                    && paragraphs.get(paragraph + 1).start() <= start) {
                paragraph++;
            }
            paragraphOf[i] = paragraph;
        }
        return paragraphOf;
    }

    static Document document(String text, List<Sentence> sentences, int quotes) {
        return new Document(text, sentences, frames(sentences, quotes));
    }

    /** The tokenizer never sees the marks: it would take some for apostrophes, feet or parts of words. */
    private static String withoutMarks(String text, List<QuotedSpan> quotes) {
        char[] blanked = text.toCharArray();
        for (QuotedSpan quote : quotes) {
            Arrays.fill(blanked, quote.span().start(), quote.inner().start(), ' ');
            Arrays.fill(blanked, quote.inner().end(), quote.span().end(), ' ');
        }
        return new String(blanked);
    }

    private Sentence annotate(int index, int paragraph, List<FrameBuilder.Draft> drafts) {
        List<String> words = drafts.stream().map(FrameBuilder.Draft::word).toList();
        String[] tags = models.tag(words);
        String[] lemmas = models.lemmatise(words, tags);
        EntityType[] entities = models.recognise(words);
        List<Token> tokens = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            FrameBuilder.Draft draft = drafts.get(i);
            tokens.add(new Token(
                    draft.word(), lemmas[i], tags[i], entities[i], draft.start(), draft.end(), draft.quote()));
        }
        return new Sentence(index, paragraph, tokens, () -> parse(tokens));
    }

    Dependencies parse(List<Token> tokens) {
        return models.parse(
                tokens.stream().map(Token::word).toList(),
                tokens.stream().map(Token::tag).toList());
    }

    private static List<QuoteFrame> frames(List<Sentence> sentences, int quotes) {
        int[] sentence = new int[quotes];
        int[] first = new int[quotes];
        int[] last = new int[quotes];
        Arrays.fill(sentence, -1);
        for (Sentence s : sentences) {
            for (int i = 0; i < s.size(); i++) {
                int quote = s.token(i).quote();
                if (quote >= 0) {
                    if (sentence[quote] < 0) {
                        sentence[quote] = s.index();
                        first[quote] = i;
                    }
                    last[quote] = i;
                }
            }
        }
        List<QuoteFrame> frames = new ArrayList<>(quotes);
        for (int q = 0; q < quotes; q++) {
            frames.add(new QuoteFrame(q, sentence[q], first[q], last[q]));
        }
        return frames;
    }
}
