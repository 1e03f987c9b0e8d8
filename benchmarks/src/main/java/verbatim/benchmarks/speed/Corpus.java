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
                String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
                article.append(article.isEmpty() ? "" : "\n\n").append(paragraph);
                have += CodePoints.countWords(paragraph);
            }
            articles.add(article.toString());
        }
        return articles;
    }

    /** A text cut to a length, which may end inside a word. */
    public String ofLength(int utf16Units) {
        Random random = new Random(seed * 31 + utf16Units);
        StringBuilder text = new StringBuilder();
        while (text.length() < utf16Units) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraphs.get(random.nextInt(paragraphs.size())));
        }
        int end = Character.isHighSurrogate(text.charAt(utf16Units - 1)) ? utf16Units - 1 : utf16Units;
        return text.substring(0, end);
    }

    /** Tokens as Stanford's tokenizer counts them: the unit of all figures, for every system. */
    public static int tokens(String text) {
        return PTBTokenizer.newPTBTokenizer(new StringReader(text)).tokenize().size();
    }
}
