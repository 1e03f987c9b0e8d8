package verbatim.sentiment.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import verbatim.sentiment.Tone;
import verbatim.serving.EngineLoader;
import verbatim.serving.EnginePool;
import verbatim.serving.TimeBudget;

/** Runs checked requests on the engine's pool, each within its time. */
@ApplicationScoped
public class SentimentScores {

    private static final String ENGINE = "verbatim-sentiment";

    private final EngineLoader<Scorer> engine;
    private final EnginePool pool;
    private final TimeBudget budget;

    SentimentScores(EngineLoader<Scorer> engine, EnginePool pool, TimeBudget budget) {
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
    Uni<SentimentAnswer> run(SentimentTask task, @Nullable String remaining) {
        Scorer scorer = engine.get();
        Duration time = budget.forText(task.units(), remaining);
        return pool.run(time, () -> score(scorer, task));
    }

    private static SentimentAnswer score(Scorer scorer, SentimentTask task) {
        List<Tone> tones = scorer.score(task.passages(), task.mode(), task.explain());
        if (tones.size() != task.ids().size()) {
            throw new IllegalStateException(
                    "the engine answers " + tones.size() + " of " + task.ids().size());
        }
        List<SentimentAnswer.Result> results = IntStream.range(0, tones.size())
                .mapToObj(i -> AnswerMapper.result(
                        task.ids().get(i), task.passages().get(i).text(), task.unit(), tones.get(i)))
                .toList();
        return new SentimentAnswer(new SentimentAnswer.Engine(ENGINE, scorer.version()), results);
    }
}
