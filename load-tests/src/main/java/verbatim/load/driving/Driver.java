package verbatim.load.driving;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.session.PhaseInstance;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpBuilder;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import verbatim.load.results.Samples;
import verbatim.load.results.StageResult;

/** Sends stages of load to a gateway, by Hyperfoil inside this program, on one thread. */
public final class Driver {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** Above the gateway's own 15 s for an article, so that what it holds back shows as time, not as dropped arrivals. */
    private static final double SECONDS_UNDER_WAY = 20;

    private static final int LEAST_UNDER_WAY = 100;
    private static final int MOST_UNDER_WAY = 20_000;
    private static final int MOST_CONNECTIONS = 2_000;
    private static final int SPARE_CONNECTIONS = 16;

    private final Target target;
    private final Duration patience;

    public Driver(Target target) {
        this(target, PATIENCE);
    }

    /** @param patience how long an answer is waited for */
    Driver(Target target, Duration patience) {
        this.target = target;
        this.patience = patience;
    }

    /** Runs the stages, each at its time, and returns when every request has been answered or given up. */
    public List<StageResult> run(List<Stage> stages) {
        BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name("verbatim").threads(1);
        connect(benchmark, stages);
        List<List<StageResult.Part>> parts = new ArrayList<>();
        for (Stage stage : stages) {
            List<StageResult.Part> ofStage = new ArrayList<>();
            for (Stage.Load load : stage.loads()) {
                Samples samples = new Samples(stage.length());
                addPhase(benchmark, stage, load, new Observer(samples));
                ofStage.add(new StageResult.Part(
                        load.operation().name(), load.operation().work(), load.rate(), samples));
            }
            parts.add(ofStage);
        }
        Runner runner = new Runner(benchmark.build());
        Duration pause;
        try (PauseWatch watch = new PauseWatch()) {
            runner.run();
            pause = watch.longest();
        }
        List<StageResult> results = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            boolean dropped = stage.loads().stream().anyMatch(load -> runner.exhausted.contains(phase(stage, load)));
            results.add(new StageResult(stage.name(), stage.begin(), stage.length(), parts.get(i), dropped, pause));
        }
        return results;
    }

    private void connect(BenchmarkBuilder benchmark, List<Stage> stages) {
        int underWay = stages.stream()
                .flatMap(stage -> stage.loads().stream())
                .mapToInt(load -> mostUnderWay(load.rate()))
                .sum();
        HttpBuilder http = benchmark
                .addPlugin(HttpPluginBuilder::new)
                .http()
                .host(target.toString())
                .allowHttp2(false)
                .requestTimeout(patience.toMillis());
        http.sharedConnections()
                .core(SPARE_CONNECTIONS)
                .buffer(SPARE_CONNECTIONS)
                .max(Math.min(underWay, MOST_CONNECTIONS));
        if (target.isSecure()) {
            // Without one Hyperfoil trusts every certificate
            http.trustManager().storeType("PKCS12").storeFile(Target.trustStore());
        }
    }

    private static int mostUnderWay(double rate) {
        return (int) Math.min(LEAST_UNDER_WAY + rate * SECONDS_UNDER_WAY, MOST_UNDER_WAY);
    }

    private static String phase(Stage stage, Stage.Load load) {
        return stage.name() + " " + load.operation().name();
    }

    private void addPhase(BenchmarkBuilder benchmark, Stage stage, Stage.Load load, Observer observer) {
        Operation operation = load.operation();
        HttpRequestStepBuilder request = benchmark
                .addPhase(phase(stage, load))
                .constantRate(0)
                .usersPerSec(load.rate())
                .variance(true)
                .maxSessions(mostUnderWay(load.rate()))
                .startTime(stage.begin().toMillis())
                .duration(stage.length().toMillis())
                .maxDuration(stage.length().plus(patience).plus(GRACE).toMillis())
                .scenario()
                .initialSequence(operation.name())
                .step(observer)
                .step(HttpStepCatalog.SC)
                .httpRequest(operation.isPost() ? HttpMethod.POST : HttpMethod.GET);
        request.path(new Content.Path(operation));
        if (operation.isPost()) {
            request.body(new Content.Body(operation));
        }
        operation.headers().forEach(request.headers()::header);
        String key = target.key();
        if (key != null) {
            request.headers().header("X-API-Key", key);
        }
        request.handler()
                .autoRangeCheck(false)
                .stopOnInvalid(false)
                .status(observer)
                .header(observer)
                .body(fragmented -> observer)
                .onCompletion(observer);
    }

    private static final class Runner extends LocalSimulationRunner {
        /** Names of phases that had more arrivals than may be under way. */
        private final Set<String> exhausted = ConcurrentHashMap.newKeySet();

        Runner(Benchmark benchmark) {
            super(benchmark);
        }

        @Override
        protected CompletableFuture<Void> phaseChanged(
                Phase phase, PhaseInstance.Status status, boolean sessionLimitExceeded, @Nullable Throwable error) {
            if (sessionLimitExceeded) {
                exhausted.add(phase.name());
            }
            return super.phaseChanged(phase, status, sessionLimitExceeded, error);
        }
    }

    /** Sees when this program does not get the processor: then arrivals are late too. */
    private static final class PauseWatch implements AutoCloseable {
        private static final long PERIOD_MILLIS = 20;

        private volatile long longestNanos;
        private final Thread thread =
                Thread.ofPlatform().daemon().name("pause-watch").start(this::watch);

        private void watch() {
            long before = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(PERIOD_MILLIS);
                } catch (InterruptedException closed) {
                    return;
                }
                long now = System.nanoTime();
                longestNanos = Math.max(longestNanos, now - before - TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS));
                before = now;
            }
        }

        Duration longest() {
            return Duration.ofNanos(longestNanos);
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
