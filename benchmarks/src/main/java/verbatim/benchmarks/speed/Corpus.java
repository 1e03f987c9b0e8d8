package verbatim.benchmarks.speed;

import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import verbatim.benchmarks.gold.CodePoints;
import verbatim.benchmarks.gold.GoldArticle;

/**
 * Articles to measure speed with: paragraphs of real articles put together anew, the same for the same seed. They read as
 * news does, sentence by sentence, but people come and go.
 */
public final class Corpus {

    private static final String BREAK = "\n\n";

    private final List<String> paragraphs;
    private final long seed;

    /** Takes the paragraphs of some articles. */
    public Corpus(List<GoldArticle> articles, long seed) {
        this.paragraphs = articles.stream()
                .flatMap(article -> Stream.of(article.text().toString().split("\\n\\s*\\n")))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
        this.seed = seed;
    }

    /** Articles that end with the paragraph in which they reach a number of words. */
    public List<String> ofWords(int words, int count) {
        Random random = new Random(seed * 31 + words);
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder article = new StringBuilder();
            for (int have = 0; have < words; ) {
                String paragraph = any(random);
                article.append(article.isEmpty() ? "" : BREAK).append(paragraph);
                have += CodePoints.countWords(paragraph);
            }
            articles.add(article.toString());
        }
        return articles;
    }

    /**
     * One long text in pieces, the same text whatever their size: each ends with the paragraph in which it reaches it.
     *
     * @param units most of all pieces together
     * @param each least size of a piece but the last; both in UTF-16 units
     */
    public List<String> inPieces(int units, int each) {
        Random random = new Random(seed * 31 + units);
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int left = units;
        for (String next = any(random); next.length() + BREAK.length() <= left; next = any(random)) {
            piece.append(piece.isEmpty() ? "" : BREAK).append(next);
            left -= next.length() + BREAK.length();
            if (piece.length() >= each) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private String any(Random random) {
        return paragraphs.get(random.nextInt(paragraphs.size()));
    }

    /** Tokens as Stanford's tokenizer counts them: the unit of all figures, for every system. */
    public static int tokens(String text) {
        return PTBTokenizer.newPTBTokenizer(new StringReader(text)).tokenize().size();
    }
}
