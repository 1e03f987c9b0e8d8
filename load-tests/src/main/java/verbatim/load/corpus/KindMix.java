package verbatim.load.corpus;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Which kinds of articles come how often. */
public final class KindMix {

    /** As news come: mostly of the usual length, and some of everything else. */
    public static final String NEWS = "short:25,median:50,long:5,quote-free:8,quote-heavy:7,live-report:5";

    private final Map<ArticleKind, Integer> weights = new EnumMap<>(ArticleKind.class);

    private KindMix() {}

    /**
     * Reads {@code short:25,median:50} or, for one kind or equal shares, {@code short,median}.
     *
     * @throws IllegalArgumentException if it is neither; its message is for users
     */
    public static KindMix of(String text) {
        KindMix mix = new KindMix();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            String weight = colon < 0 ? "1" : part.substring(colon + 1).strip();
            if (!weight.matches("[1-9]\\d{0,5}")) {
                throw new IllegalArgumentException("a weight is a whole number above 0, not \"" + weight + "\"");
            }
            String label = (colon < 0 ? part : part.substring(0, colon)).strip();
            mix.weights.merge(ArticleKind.of(label), Integer.parseInt(weight), Integer::sum);
        }
        return mix;
    }

    ArticleKind any(SplittableRandom random) {
        int left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<ArticleKind, Integer> each : weights.entrySet()) {
            left -= each.getValue();
            if (left < 0) {
                return each.getKey();
            }
        }
        throw new IllegalStateException("weights that do not add up");
    }

    @Override
    public String toString() {
        return weights.entrySet().stream()
                .map(each -> each.getKey().label() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
