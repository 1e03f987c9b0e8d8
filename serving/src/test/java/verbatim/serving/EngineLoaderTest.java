package verbatim.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EngineLoaderTest {

    @Test
    void notReadyUntilWarm() throws Exception {
        CountDownLatch warm = new CountDownLatch(1);
        EngineLoader<String> loader = new EngineLoader<>(() -> "engine", engine -> await(warm), () -> {});

        Thread loading = loader.start();

        assertThat(loader.isReady()).isFalse();
        assertThatThrownBy(loader::get)
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getParameters())
                        .containsEntry("code", "not-ready"));
        warm.countDown();
        loading.join();
        assertThat(loader.get()).isEqualTo("engine");
    }

    @Test
    void failureIsReported() throws Exception {
        AtomicBoolean reported = new AtomicBoolean();
        EngineLoader<String> loader = new EngineLoader<>(
                () -> {
                    throw new IllegalStateException("model is missing");
                },
                engine -> {},
                () -> reported.set(true));

        loader.start().join();

        assertThat(reported).isTrue();
        assertThat(loader.isReady()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
