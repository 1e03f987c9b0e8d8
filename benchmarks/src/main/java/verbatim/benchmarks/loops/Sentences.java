package verbatim.benchmarks.loops;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import verbatim.benchmarks.gold.Labels;

/** What the inner loops read: the first articles of {@code benchmarks/gold}, cut into sentences of at most 60 tokens. */
final class Sentences {

    private static final int ARTICLES = 6;
    private static final int LONGEST = 60;
    private static final Set<String> ENDS = Set.of(".", "?", "!");

    private Sentences() {}

    /** Their texts. */
    static List<String> articles() throws IOException {
        Path gold = Path.of(System.getProperty("verbatim.root", "."), "benchmarks/gold/articles");
        return Labels.read(gold).stream()
                .limit(ARTICLES)
                .map(article -> article.text().toString())
                .toList();
    }

    static List<List<String>> of(List<String> articles) {
        List<List<String>> sentences = new ArrayList<>();
        for (String article : articles) {
            List<String> sentence = new ArrayList<>();
            for (Word word :
                    PTBTokenizer.newPTBTokenizer(new StringReader(article)).tokenize()) {
                sentence.add(word.word());
                if (ENDS.contains(word.word()) || sentence.size() == LONGEST) {
                    sentences.add(sentence);
                    sentence = new ArrayList<>();
                }
            }
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    static int tokens(List<List<String>> sentences) {
        return sentences.stream().mapToInt(List::size).sum();
    }
}
