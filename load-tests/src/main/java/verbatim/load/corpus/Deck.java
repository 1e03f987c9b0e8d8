package verbatim.load.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws by chance as from a shuffled deck of cards: none comes again before all have come. */
final class Deck {

    private final SplittableRandom random;
    private final Map<String, List<String>> left = new HashMap<>();

    Deck(SplittableRandom random) {
        this.random = random;
    }

    /**
     * The next card.
     *
     * @param name of the deck
     * @param all its cards, one at least, always the same ones
     */
    String draw(String name, List<String> all) {
        List<String> cards = left.computeIfAbsent(name, first -> new ArrayList<>());
        if (cards.isEmpty()) {
            cards.addAll(all);
        }
        int chosen = random.nextInt(cards.size());
        String card = cards.get(chosen);
        cards.set(chosen, cards.getLast());
        cards.removeLast();
        return card;
    }
}
