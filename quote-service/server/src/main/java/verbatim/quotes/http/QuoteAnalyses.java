package verbatim.quotes.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Analysis;
import verbatim.serving.EngineLoader;
import verbatim.serving.EnginePool;
import verbatim.serving.SubmittedText;
import verbatim.serving.TimeBudget;

/** Runs checked requests on the engine's pool, each within its time. */
@ApplicationScoped
public class QuoteAnalyses {

    private static final String ENGINE = "verbatim-quotes";

    private final EngineLoader<Analyser> engine;
    private final EnginePool pool;
    private final TimeBudget budget;

    QuoteAnalyses(EngineLoader<Analyser> engine, EnginePool pool, TimeBudget budget) {
        this.engine = engine;
        this.pool = pool;
        this.budget = budget;
    }

    /**
     * The answer to a request, or the problem {@code overloaded} or {@code deadline-exceeded}.
     *
     * @param remaining the caller's {@link TimeBudget#REMAINING}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code not-ready}, {@code invalid-value}
     */
    Uni<QuoteAnswer> run(QuoteTask task, @Nullable String remaining) {
        Analyser analyser = engine.get();
        Duration time = budget.forText(task.article().text().length(), remaining);
        return pool.run(time, () -> analyse(analyser, task));
    }

    private static QuoteAnswer analyse(Analyser analyser, QuoteTask task) {
        String text = task.article().text();
        Analysis analysis = analyser.analyse(task.article());
        return AnswerMapper.answer(
                new QuoteAnswer.Engine(ENGINE, analyser.version()),
                text,
                task.language(),
                task.unit(),
                SubmittedText.sha256(text),
                analysis);
    }
}
