package verbatim.quotes.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpareCoresTest {

    @Test
    void keepsTheOrderWhoeverMakesAnItem() {
        List<Integer> made = new SpareCores(4).make(1000, i -> i * 3);
        assertThat(made).isEqualTo(IntStream.range(0, 1000).mapToObj(i -> i * 3).toList());
    }

    @Test
    void anIdleCoreHelps() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Set<Thread> makers = ConcurrentHashMap.newKeySet();
        new SpareCores(2).make(8, i -> {
            makers.add(Thread.currentThread());
            both.countDown();
            return awaited(both);
        });
        assertThat(makers).hasSize(2);
    }

    @Test
    void nobodyHelpsWhereThereIsOneCore() {
        Set<Thread> makers = ConcurrentHashMap.newKeySet();
        new SpareCores(1).make(100, i -> makers.add(Thread.currentThread()));
        assertThat(makers).containsExactly(Thread.currentThread());
    }

    @Test
    void aHelperLeavesWhenOthersHaveWork() throws Exception {
        SpareCores cores = new SpareCores(2);
        CountDownLatch helped = new CountDownLatch(1);
        CountDownLatch secondAtWork = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Set<Integer> late = ConcurrentHashMap.newKeySet();
        try (ExecutorService articles = Executors.newFixedThreadPool(2)) {
            Callable<List<Integer>> first = () -> cores.make(50, i -> {
                boolean helper = Thread.currentThread().getName().startsWith("engine-helper-");
                if (helper && secondAtWork.getCount() == 0 && helped.getCount() == 0) {
                    late.add(i);
                }
                if (helper) {
                    helped.countDown();
                    awaited(secondAtWork);
                } else {
                    awaited(helped);
                }
                return i;
            });
            Future<List<Integer>> one = articles.submit(first);
            awaited(helped);
            Future<List<Integer>> two = articles.submit(() -> cores.make(8, i -> {
                secondAtWork.countDown();
                awaited(end);
                return i;
            }));
            assertThat(one.get(20, TimeUnit.SECONDS)).hasSize(50);
            end.countDown();
            assertThat(two.get(20, TimeUnit.SECONDS)).hasSize(8);
        }
        assertThat(late).isEmpty();
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new SpareCores(2).make(100, i -> i)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatTheMakerThrowsReachesTheCaller() {
        assertThatThrownBy(() -> new SpareCores(2).make(100, i -> {
                    throw new IllegalArgumentException("broken");
                }))
                .hasMessageContaining("broken");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
