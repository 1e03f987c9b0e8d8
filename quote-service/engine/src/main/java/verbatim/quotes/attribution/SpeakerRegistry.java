package verbatim.quotes.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import verbatim.quotes.Speaker;
import verbatim.quotes.speakers.Entity;
import verbatim.quotes.speakers.Mention.Category;

/** Numbers the speakers of one article in the order of their first quote and counts what they say. */
final class SpeakerRegistry {

    /** Who speaks: one, or several together. */
    private final Map<List<Entity>, Entry> entries = new LinkedHashMap<>();

    private static final class Entry {
        private final String id;
        private int quotes;
        private int words;

        private Entry(String id) {
            this.id = id;
        }
    }

    /**
     * Counts a quote.
     *
     * @param speakers one, or those who speak together
     * @return the speaker's id
     */
    String count(List<Entity> speakers, int words) {
        Entry entry = entry(speakers);
        entry.quotes++;
        entry.words += words;
        if (speakers.size() > 1) {
            speakers.forEach(speaker -> entry(List.of(speaker)));
        }
        return entry.id;
    }

    private Entry entry(List<Entity> speakers) {
        Entry known = entries.get(speakers);
        if (known == null) {
            known = new Entry("s" + (entries.size() + 1));
            entries.put(speakers, known);
        }
        return known;
    }

    List<Speaker> speakers() {
        List<Speaker> speakers = new ArrayList<>();
        entries.forEach(
                (who, entry) -> speakers.add(who.size() == 1 ? single(who.getFirst(), entry) : together(who, entry)));
        return speakers;
    }

    private static Speaker single(Entity entity, Entry entry) {
        List<String> aliases = entity.names().stream()
                .filter(name -> !name.equals(entity.name()))
                .toList();
        return new Speaker(
                entry.id,
                entity.name(),
                type(entity),
                entity.isNamed(),
                List.of(),
                entity.roles().isEmpty() ? null : entity.roles().getFirst(),
                aliases,
                entry.quotes,
                entry.words);
    }

    private Speaker together(List<Entity> who, Entry entry) {
        List<String> members =
                who.stream().map(member -> entry(List.of(member)).id).toList();
        return new Speaker(
                entry.id, nameOf(who), Speaker.Type.GROUP, true, members, null, List.of(), entry.quotes, entry.words);
    }

    static String nameOf(List<Entity> who) {
        return String.join(" and ", who.stream().map(Entity::name).toList());
    }

    private static Speaker.Type type(Entity entity) {
        if (entity.category() == Category.PERSON) {
            return entity.isPlural() && !entity.isNamed() ? Speaker.Type.GROUP : Speaker.Type.PERSON;
        }
        return switch (entity.category()) {
            case GROUP -> Speaker.Type.GROUP;
            case DOCUMENT, THING -> Speaker.Type.DOCUMENT;
            default -> Speaker.Type.ORGANIZATION;
        };
    }
}
