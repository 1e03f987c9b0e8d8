package verbatim.serving;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EnginePoolTest {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EnginePool pool =
            new EnginePool(new EnginePool.Settings(1, 1, LONG, Duration.ofSeconds(2)), registry);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void result() throws Exception {
        assertThat(start(LONG, () -> "done").get(5, SECONDS)).isEqualTo("done");
    }

    @Test
    void failureOfTheWork() throws Exception {
        CompletableFuture<String> failed = start(LONG, () -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> failed.get(5, SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(start(LONG, () -> "next").get(5, SECONDS)).isEqualTo("next");
    }

    @Test
    void errorOfTheWorkLeavesTheWorkerAlive() throws Exception {
        CompletableFuture<String> failed = start(LONG, () -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> failed.get(5, SECONDS)).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(start(LONG, () -> "next").get(5, SECONDS)).isEqualTo("next");
    }

    @Test
    void fullQueue() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<String> running = start(LONG, () -> await(release));
        untilBusy();
        CompletableFuture<String> waiting = start(LONG, () -> "waited");

        CompletableFuture<String> refused = start(LONG, () -> "never");

        HttpProblem problem = problemOf(refused);
        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getParameters()).containsEntry("code", "overloaded");
        assertThat(problem.getHeaders()).containsEntry("Retry-After", 2L);
        release.countDown();
        assertThat(running.get(5, SECONDS)).isEqualTo("released");
        assertThat(waiting.get(5, SECONDS)).isEqualTo("waited");
        assertThat(registry.get("verbatim.engine.rejected").counter().count()).isEqualTo(1);
    }

    @Test
    void nothingIsTakenBehindATaskThatHasWaitedTooLong() throws Exception {
        Duration wait = Duration.ofMillis(200);
        try (EnginePool slow = new EnginePool(new EnginePool.Settings(1, 10, wait, Duration.ofSeconds(2)), registry)) {
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<String> running = start(slow, LONG, () -> await(release));
            while (slow.busy() == 0) {
                Thread.onSpinWait();
            }
            CompletableFuture<String> first = start(slow, LONG, () -> "first");
            CompletableFuture<String> second = start(slow, LONG, () -> "second");
            Thread.sleep(wait);

            CompletableFuture<String> refused = start(slow, LONG, () -> "never");

            assertThat(problemOf(refused).getParameters()).containsEntry("code", "overloaded");
            release.countDown();
            assertThat(running.get(5, SECONDS)).isEqualTo("released");
            assertThat(first.get(5, SECONDS)).isEqualTo("first");
            assertThat(second.get(5, SECONDS)).isEqualTo("second");
            assertThat(start(slow, LONG, () -> "next").get(5, SECONDS)).isEqualTo("next");
        }
    }

    @Test
    void deadlineWhileRunningInterruptsTheWorkAndNotTheNext() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<String> late = start(Duration.ofMillis(50), () -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            interrupted.complete(true);
            throw new CancellationException(); // the flag stays set, as engines leave it
        });

        assertThat(problemOf(late).getParameters()).containsEntry("code", "deadline-exceeded");
        assertThat(problemOf(late).getHeaders()).containsKey("Retry-After");
        assertThat(interrupted.get(5, SECONDS)).isTrue();
        assertThat(start(LONG, () -> Thread.currentThread().isInterrupted()).get(5, SECONDS))
                .isFalse();
    }

    @Test
    void deadlineIsAnsweredAtOnceWhenTheWorkDoesNotHeedIt() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<String> late = start(Duration.ofMillis(50), () -> stubborn(release));

        assertThat(problemOf(late).getParameters()).containsEntry("code", "deadline-exceeded");
        assertThat(pool.busy()).isEqualTo(1);
        release.countDown();
        assertThat(start(LONG, () -> Thread.currentThread().isInterrupted()).get(5, SECONDS))
                .isFalse();
    }

    @Test
    void deadlineWhileWaitingFreesThePlace() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<String> running = start(LONG, () -> await(release));
        untilBusy();

        CompletableFuture<String> late = start(Duration.ofMillis(50), () -> "never");

        assertThat(problemOf(late).getParameters()).containsEntry("code", "deadline-exceeded");
        assertThat(pool.waiting()).isZero();
        release.countDown();
        assertThat(running.get(5, SECONDS)).isEqualTo("released");
    }

    @Test
    void noTimeLeft() throws Exception {
        assertThat(problemOf(start(Duration.ZERO, () -> "never")).getParameters())
                .containsEntry("code", "deadline-exceeded");
    }

    @Test
    void clientThatLeavesInterruptsTheWork() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Cancellable subscription = pool.run(LONG, () -> {
                    try {
                        Thread.sleep(LONG);
                    } catch (InterruptedException e) {
                        interrupted.complete(true);
                    }
                    return "nobody reads this";
                })
                .subscribe()
                .with(item -> {}, failure -> {});
        untilBusy();

        subscription.cancel();

        assertThat(interrupted.get(5, SECONDS)).isTrue();
        assertThat(start(LONG, () -> "next").get(5, SECONDS)).isEqualTo("next");
    }

    @Test
    void acceptedTasksEndBeforeClosing() throws Exception {
        CompletableFuture<String> running = start(LONG, () -> {
            Thread.sleep(200);
            return "ended";
        });
        CompletableFuture<String> waiting = start(LONG, () -> "ended, too");

        pool.close();

        assertThat(running.getNow("")).isEqualTo("ended");
        assertThat(waiting.getNow("")).isEqualTo("ended, too");
        assertThat(problemOf(start(LONG, () -> "never")).getParameters()).containsEntry("code", "overloaded");
    }

    private <T> CompletableFuture<T> start(Duration budget, Callable<T> work) {
        return start(pool, budget, work);
    }

    private static <T> CompletableFuture<T> start(EnginePool pool, Duration budget, Callable<T> work) {
        Uni<T> result = pool.run(budget, work);
        return result.subscribeAsCompletionStage();
    }

    private void untilBusy() throws InterruptedException {
        while (pool.busy() == 0) {
            MILLISECONDS.sleep(1);
        }
    }

    private static String await(CountDownLatch latch) throws InterruptedException {
        latch.await();
        return "released";
    }

    private static String stubborn(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
        return "too late";
    }

    private static HttpProblem problemOf(CompletableFuture<?> failed) throws Exception {
        try {
            throw new AssertionError("no problem but " + failed.get(5, SECONDS));
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(HttpProblem.class);
            return (HttpProblem) Objects.requireNonNull(e.getCause());
        }
    }
}
