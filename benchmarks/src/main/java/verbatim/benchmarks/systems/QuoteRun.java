package verbatim.benchmarks.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import verbatim.benchmarks.gold.GoldArticle;

/**
 * What a system answered to a list of articles.
 *
 * @param system its name
 * @param predictions one an article, in order
 * @param seconds wall-clock time, loading left out
 */
public record QuoteRun(String system, List<Prediction> predictions, double seconds) {

    public QuoteRun {
        predictions = List.copyOf(predictions);
    }

    /** Lets a system read articles, as many at a time as it can. */
    public static QuoteRun of(QuoteSystem system, List<GoldArticle> articles) throws InterruptedException {
        long start = System.nanoTime();
        List<Prediction> predictions = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(system.threads())) {
            List<Future<Prediction>> answers = articles.stream()
                    .map(article -> threads.submit(() -> system.read(article)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                predictions.add(answer(answers.get(i), articles.get(i)));
            }
        }
        return new QuoteRun(system.name(), predictions, (System.nanoTime() - start) / 1e9);
    }

    private static Prediction answer(Future<Prediction> answer, GoldArticle article) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            // its class alone, because the message could quote the article
            System.err.println("No answer for " + article.id() + ": " + causeOf(failed));
            return Prediction.FAILED;
        }
    }

    private static String causeOf(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return (cause == null ? failed : cause).getClass().getName();
    }
}
