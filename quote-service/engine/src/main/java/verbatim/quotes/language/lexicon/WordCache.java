package verbatim.quotes.language.lexicon;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Keeps what a model says of words, in bounded memory. What is kept is a pure function of the word, so it does not matter
 * which words are. Safe for any number of threads.
 */
public final class WordCache<T> {

    /** A power of two. */
    private static final int KEPT = 1 << 14;

    /** Longer words are not kept, so that no article can fill the memory with them. */
    private static final int LONGEST_KEPT = 40;

    private final Function<String, T> work;
    private final AtomicReferenceArray<Entry<T>> kept = new AtomicReferenceArray<>(KEPT);

    private record Entry<T>(String word, T value) {}

    /**
     * @param work works out the value of a word; a pure function
     */
    public WordCache(Function<String, T> work) {
        this.work = work;
    }

    public T of(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 16) & (KEPT - 1);
        Entry<T> entry = kept.getAcquire(slot);
        if (entry != null && entry.word().equals(word)) {
            return entry.value();
        }
        T value = work.apply(word);
        if (word.length() <= LONGEST_KEPT) {
            kept.setRelease(slot, new Entry<>(word, value));
        }
        return value;
    }
}
