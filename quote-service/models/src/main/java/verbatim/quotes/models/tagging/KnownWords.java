package verbatim.quotes.models.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;
import verbatim.quotes.models.lexicon.HashSlots;
import verbatim.quotes.models.lexicon.StringHash;

/** The words of the training data. Many are alike in all that is known of them: each is of one of some hundred kinds. */
public final class KnownWords {

    private final HashSlots words;
    private final short[] kindOfWord;
    private final KnownWord[] kinds;

    private KnownWords(HashSlots words, short[] kindOfWord, KnownWord[] kinds) {
        this.words = words;
        this.kindOfWord = kindOfWord;
        this.kinds = kinds;
    }

    /**
     * A word of the training data.
     *
     * @param tags ids of the tags that it may have
     * @param rare whether it was seen so seldom that its form says more than itself
     * @param usualTag name of the tag that it had most often
     */
    public record KnownWord(int[] tags, boolean rare, String usualTag) {

        private List<Object> content() {
            return List.of(Arrays.stream(tags).boxed().toList(), rare, usualTag);
        }
    }

    /**
     * @throws IllegalArgumentException if two words share a hash, or there are too many kinds
     */
    public static KnownWords of(Map<String, KnownWord> wordsByName) {
        HashSlots words = HashSlots.of(
                wordsByName.keySet().stream().mapToLong(StringHash::of).toArray());
        short[] kindOfWord = new short[words.size()];
        List<KnownWord> kinds = new ArrayList<>();
        Map<List<Object>, Short> numbers = new HashMap<>();
        new TreeMap<>(wordsByName).forEach((name, word) -> {
            short kind = numbers.computeIfAbsent(word.content(), content -> {
                kinds.add(word);
                return (short) (kinds.size() - 1);
            });
            kindOfWord[words.find(StringHash.of(name))] = kind;
        });
        if (kinds.size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException(kinds.size() + " kinds of words");
        }
        return new KnownWords(words, kindOfWord, kinds.toArray(KnownWord[]::new));
    }

    /** What is known of a word; null if training did not see it. */
    public @Nullable KnownWord get(String word) {
        int slot = words.find(StringHash.of(word));
        return slot == HashSlots.NONE ? null : kinds[kindOfWord[slot]];
    }

    void write(FlatWriter out) {
        words.write(out);
        out.shorts(kindOfWord);
        out.strings(Arrays.stream(kinds).map(KnownWord::usualTag).toArray(String[]::new));
        out.ints(Arrays.stream(kinds).mapToInt(kind -> kind.rare() ? 1 : 0).toArray());
        for (KnownWord kind : kinds) {
            out.ints(kind.tags());
        }
    }

    static KnownWords read(FlatReader in) throws IOException {
        HashSlots words = HashSlots.read(in);
        short[] kindOfWord = in.shorts();
        String[] usualTags = in.strings();
        int[] rare = in.ints();
        KnownWord[] kinds = new KnownWord[rare.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = new KnownWord(in.ints(), rare[i] == 1, usualTags[i]);
        }
        return new KnownWords(words, kindOfWord, kinds);
    }
}
