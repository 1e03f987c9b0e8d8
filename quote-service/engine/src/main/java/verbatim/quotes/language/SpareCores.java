package verbatim.quotes.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Lends cores that nobody uses to an article that is being read, so that one article on an idle machine is answered
 * sooner. Under load every article has its own thread and no more: a helper leaves, after the sentence it is at, as soon
 * as there are more at work than cores. Safe for any number of threads.
 */
final class SpareCores {

    /** A shorter text is not worth waking a thread for. */
    private static final int WORTH = 8;

    private static final int KEPT_SECONDS = 30;

    private final int cores;
    private final AtomicInteger busy = new AtomicInteger();
    private final ThreadPoolExecutor helpers;

    /**
     * @param cores threads that may work at once; with 1 nobody helps
     */
    SpareCores(int cores) {
        this.cores = cores;
        this.helpers = new ThreadPoolExecutor(
                0,
                cores,
                KEPT_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("engine-helper-", 0).daemon().factory());
    }

    private record Made<T>(int index, T item) {}

    /**
     * Makes the items 0 to {@code count} − 1, in any order and on any core.
     *
     * @param maker a pure function
     * @return the items in order
     * @throws CancellationException if the calling thread was interrupted
     */
    <T> List<T> make(int count, IntFunction<T> maker) {
        AtomicInteger next = new AtomicInteger();
        List<Future<List<Made<T>>>> lent = new ArrayList<>();
        busy.incrementAndGet();
        try {
            for (int free = cores - busy.get(); free > 0 && count >= WORTH; free--) {
                lend(lent, () -> share(next, count, maker, () -> busy.get() <= cores));
            }
            List<Made<T>> made =
                    share(next, count, maker, () -> !Thread.currentThread().isInterrupted());
            for (Future<List<Made<T>>> helper : lent) {
                made.addAll(helper.get());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted after " + made.size() + " of " + count);
            }
            made.sort(Comparator.comparingInt(Made::index));
            return made.stream().map(Made::item).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            next.set(count);
            busy.decrementAndGet();
        }
    }

    private <T> void lend(List<Future<T>> lent, Callable<T> work) {
        try {
            lent.add(helpers.submit(() -> {
                busy.incrementAndGet();
                try {
                    return work.call();
                } finally {
                    busy.decrementAndGet();
                }
            }));
        } catch (RejectedExecutionException tooMany) {
            // All are lent: the article goes on with its own thread.
        }
    }

    private static <T> List<Made<T>> share(AtomicInteger next, int count, IntFunction<T> maker, BooleanSupplier goOn) {
        List<Made<T>> made = new ArrayList<>();
        while (goOn.getAsBoolean()) {
            int index = next.getAndIncrement();
            if (index >= count) {
                break;
            }
            made.add(new Made<>(index, maker.apply(index)));
        }
        return made;
    }
}
