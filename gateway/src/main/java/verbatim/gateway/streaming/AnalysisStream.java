package verbatim.gateway.streaming;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Analyser;
import verbatim.gateway.analysis.AnalysisAnswer;
import verbatim.gateway.analysis.AnalysisConfig;
import verbatim.gateway.analysis.Article;
import verbatim.gateway.analysis.Deadline;
import verbatim.gateway.analysis.SubmittedArticle;
import verbatim.gateway.ndjson.NdjsonReader;
import verbatim.gateway.ndjson.SubmittedLines;
import verbatim.gateway.problems.ProblemNote;
import verbatim.serving.CommonProblem;
import verbatim.serving.StackTraces;

/**
 * Analyses lines while they arrive and answers in their order. One thread reads, one writes, and a small window of lines
 * lies between them: when the engines or the client's reading are slower than its sending, reading stops, and TCP holds
 * the client back.
 */
@ApplicationScoped
class AnalysisStream {

    private static final Logger LOG = Logger.getLogger(AnalysisStream.class);

    /** What the reader puts last. */
    private static final Future<StreamedAnalysis> END = new CompletableFuture<>();

    private final Analyser analyser;
    private final AnalysisConfig analysis;
    private final SubmittedLines lines;
    private final StreamConfig config;

    AnalysisStream(Analyser analyser, AnalysisConfig analysis, SubmittedLines lines, StreamConfig config) {
        this.analyser = analyser;
        this.analysis = analysis;
        this.lines = lines;
        this.config = config;
    }

    /** Takes an answer as soon as it is there. */
    @FunctionalInterface
    interface Answers {
        void write(StreamedAnalysis answer) throws IOException;
    }

    /**
     * Answers every line; returns after the last.
     *
     * @param pace called before each line, and may wait
     * @param remaining the caller's own time for each line, as its header says; absent if it sets none
     * @throws IOException if the client leaves, or its lines cannot be counted
     */
    void run(InputStream body, Runnable pace, @Nullable String remaining, Answers answers) throws IOException {
        BlockingQueue<Future<StreamedAnalysis>> window = new ArrayBlockingQueue<>(config.window());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Future<?> reading = threads.submit(() -> read(body, pace, remaining, window, threads));
            for (Future<StreamedAnalysis> next = window.take(); next != END; next = window.take()) {
                answers.write(next.get());
            }
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) {
                LOG.errorf("a stream ends: %s", StackTraces.withoutMessages(e));
            }
            throw new IOException("the body broke off", e.getCause());
        } finally {
            threads.shutdownNow(); // nobody waits for what is still at work
        }
    }

    private @Nullable Void read(
            InputStream body,
            Runnable pace,
            @Nullable String remaining,
            BlockingQueue<Future<StreamedAnalysis>> window,
            ExecutorService threads)
            throws IOException, InterruptedException {
        NdjsonReader reader = new NdjsonReader(body, (int) config.maxLine().asLongValue());
        try {
            for (NdjsonReader.Line each = reader.next(); each != null; each = reader.next()) {
                NdjsonReader.Line line = each;
                pace.run();
                window.put(threads.submit(() -> answer(line, remaining)));
            }
        } finally {
            window.put(END);
        }
        return null;
    }

    private StreamedAnalysis answer(NdjsonReader.Line line, @Nullable String remaining) throws InterruptedException {
        if (line.text() == null) {
            ProblemNote unreadable = line.problem() == null
                    ? ProblemNote.of(CommonProblem.MALFORMED_JSON, "The line cannot be read.")
                    : ProblemNote.of(line.problem());
            return new StreamedAnalysis(line.number(), null, unreadable);
        }
        try {
            SubmittedArticle submitted = lines.read(line.text());
            return new StreamedAnalysis(line.number(), analyse(submitted, remaining), null);
        } catch (HttpProblem problem) {
            return new StreamedAnalysis(line.number(), null, ProblemNote.of(problem));
        } catch (RuntimeException failure) {
            LOG.errorf("line %d of a stream: %s", line.number(), StackTraces.withoutMessages(failure));
            return new StreamedAnalysis(
                    line.number(), null, ProblemNote.of(CommonProblem.INTERNAL_ERROR, "The fault is ours."));
        }
    }

    /** A busy engine is waited for as long as the line has time: a stream is slowed down, not refused. */
    private AnalysisAnswer analyse(SubmittedArticle submitted, @Nullable String remaining) throws InterruptedException {
        Article article = submitted.article();
        Deadline deadline = Deadline.in(analysis.budget().forText(article.text().length(), remaining));
        while (true) {
            try {
                return AnalysisAnswer.of(analyser.analyse(article, deadline), article.text(), submitted.unit())
                        .with(submitted.foundText());
            } catch (HttpProblem problem) {
                Optional<Long> seconds = secondsToWait(problem);
                if (seconds.isEmpty() || !deadline.allows(seconds.get())) {
                    throw problem;
                }
                Thread.sleep(seconds.get() * 1_000);
            }
        }
    }

    private static Optional<Long> secondsToWait(HttpProblem problem) {
        boolean isBusy =
                CommonProblem.OVERLOADED.code().equals(problem.getParameters().get("code"));
        Object after = problem.getHeaders().get(HttpHeaders.RETRY_AFTER);
        return isBusy && after != null ? Optional.of(Long.valueOf(after.toString())) : Optional.empty();
    }
}
