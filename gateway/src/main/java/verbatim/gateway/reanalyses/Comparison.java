package verbatim.gateway.reanalyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Correction;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.Tone;
import verbatim.gateway.reanalyses.ArticleDifferences.Difference;

/** Compares two analyses of one text: a quote is the same if it has the same place. */
final class Comparison {

    private Comparison() {}

    private record Place(int start, int end) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
        }
    }

    /** What the engines say of a quote, whatever people corrected. */
    private record Reading(
            String text,
            String kind,
            @Nullable String speaker,
            @Nullable String label) {

        static Reading of(Quote quote) {
            Correction correction = quote.correction();
            return correction == null
                    ? new Reading(quote.text(), quote.kind(), name(quote.speaker()), label(quote.tone()))
                    : new Reading(
                            quote.text(),
                            correction.engine().kind(),
                            name(correction.engine().speaker()),
                            label(correction.engine().tone()));
        }

        private static @Nullable String name(Quote.@Nullable Attribution speaker) {
            return speaker == null ? null : speaker.name();
        }

        private static @Nullable String label(@Nullable Tone tone) {
            return tone == null ? null : tone.label();
        }
    }

    /** In reading order. */
    static List<Difference> of(List<Quote> before, List<Quote> after) {
        Map<Place, Reading> old = readings(before);
        Map<Place, Reading> fresh = readings(after);
        TreeMap<Place, Reading> all = new TreeMap<>(old);
        all.putAll(fresh);
        List<Difference> differences = new ArrayList<>();
        all.keySet().forEach(place -> compare(place, old.get(place), fresh.get(place), differences));
        return differences;
    }

    private static Map<Place, Reading> readings(List<Quote> quotes) {
        Map<Place, Reading> readings = new TreeMap<>();
        quotes.forEach(quote -> readings.put(new Place(quote.start(), quote.end()), Reading.of(quote)));
        return readings;
    }

    private static void compare(
            Place place, @Nullable Reading before, @Nullable Reading after, List<Difference> differences) {
        if (before == null || after == null) {
            if (after != null) {
                differences.add(new Difference("added", place.start, place.end, after.text, null, after.kind));
            } else if (before != null) {
                differences.add(new Difference("removed", place.start, place.end, before.text, before.kind, null));
            }
            return;
        }
        compare("kind", place, before.text, before.kind, after.kind, differences);
        compare("speaker", place, before.text, before.speaker, after.speaker, differences);
        compare("tone", place, before.text, before.label, after.label, differences);
    }

    private static void compare(
            String what,
            Place place,
            String text,
            @Nullable String before,
            @Nullable String after,
            List<Difference> differences) {
        if (!Objects.equals(before, after)) {
            differences.add(new Difference(what, place.start, place.end, text, before, after));
        }
    }
}
