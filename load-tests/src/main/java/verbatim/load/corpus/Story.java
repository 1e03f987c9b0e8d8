package verbatim.load.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Writes the paragraphs of one article: one matter, one town, and people who are named in full before they are known. */
final class Story {

    private static final int MOST_PEOPLE = 6;

    private final Grammar grammar;
    private final SplittableRandom random;
    private final Deck deck;
    private final Map<String, String> matter = new HashMap<>();
    private final List<Map<String, String>> people = new ArrayList<>();

    Story(Grammar grammar, SplittableRandom random) {
        this.grammar = grammar;
        this.random = random;
        this.deck = new Deck(random);
        for (String part : List.of("town", "body", "plan")) {
            matter.put(part, phrase(part, Map.of()));
        }
    }

    String headline() {
        return phrase("headline", matter);
    }

    String outlet() {
        return phrase("outlet", matter);
    }

    /** Who wrote it; never one of those who speak in it. */
    String author() {
        return fullName(random.nextBoolean(), phrase("surname", matter));
    }

    String lead() {
        return phrase("lead", matter) + " " + narration(1 + random.nextInt(2));
    }

    /** Sentences in which nobody speaks. */
    String narration(int sentences) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            texts.add(phrase("narration", matter));
        }
        return String.join(" ", texts);
    }

    /** A paragraph in which somebody speaks: for the first time, again, on and on, or without a name. */
    String speech() {
        double chance = random.nextDouble();
        if (chance < .12) {
            return phrase("unnamed", matter);
        }
        if (people.isEmpty() || people.size() < MOST_PEOPLE && chance < .35) {
            Map<String, String> newcomer = person();
            people.add(newcomer);
            return phrase("named", newcomer) + more(newcomer);
        }
        Map<String, String> speaker = people.get(random.nextInt(people.size()));
        if (random.nextDouble() < .1) { // one quote over two paragraphs: the first has no closing mark
            return phrase("claim-begun", speaker) + "\n\n" + phrase("claim-ended", speaker);
        }
        return phrase("known", speaker) + more(speaker);
    }

    private String more(Map<String, String> speaker) {
        return random.nextDouble() < .3 ? " " + phrase("continued", speaker) : "";
    }

    private Map<String, String> person() {
        boolean isShe = random.nextBoolean();
        String surname = phrase("surname", matter);
        Map<String, String> person = new HashMap<>(matter);
        person.put("surname", surname);
        person.put("name", fullName(isShe, surname));
        person.put("pronoun", isShe ? "she" : "he");
        person.put("role", phrase("role", matter));
        return person;
    }

    private String fullName(boolean isShe, String surname) {
        return phrase(isShe ? "first-name-she" : "first-name-he", matter) + " " + surname;
    }

    private String phrase(String section, Map<String, String> bound) {
        return grammar.expand(section, bound, deck);
    }
}
