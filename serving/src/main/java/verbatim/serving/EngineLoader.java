package verbatim.serving;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads an engine behind the service's back, warms it, and then hands it out: the service answers health checks and
 * {@code not-ready} meanwhile.
 *
 * @param <E> the engine
 */
public final class EngineLoader<E> {

    private static final Logger LOG = Logger.getLogger(EngineLoader.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Supplier<E> load;
    private final Consumer<E> warmUp;
    private final Runnable onFailure;

    private volatile @Nullable E engine;

    /**
     * @param load takes seconds
     * @param warmUp a few typical calls, so that the first client does not pay for class loading and compilation
     * @param onFailure after a failure of either, which no retry would mend: models are missing or memory is too small
     */
    public EngineLoader(Supplier<E> load, Consumer<E> warmUp, Runnable onFailure) {
        this.load = load;
        this.warmUp = warmUp;
        this.onFailure = onFailure;
    }

    /** Begins to load; returns at once. */
    public Thread start() {
        return Thread.ofPlatform().name("engine-loader").daemon().start(this::loadAndWarm);
    }

    private void loadAndWarm() {
        long start = System.nanoTime();
        try {
            E loaded = load.get();
            long warming = System.nanoTime();
            warmUp.accept(loaded);
            engine = loaded;
            LOG.infof(
                    "engine ready: loaded in %d ms, warmed in %d ms",
                    millis(warming - start), millis(System.nanoTime() - warming));
        } catch (Throwable failure) { // an OutOfMemoryError, too, must end the service, not leave it waiting
            LOG.errorf(failure, "the engine cannot be loaded");
            onFailure.run();
        }
    }

    /**
     * The engine.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code not-ready} before it is loaded and warmed
     */
    public E get() {
        E ready = engine;
        if (ready == null) {
            throw Problem.retryLater(CommonProblem.NOT_READY, "The models are being loaded.", RETRY);
        }
        return ready;
    }

    /** Whether {@link #get()} answers. */
    public boolean isReady() {
        return engine != null;
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
