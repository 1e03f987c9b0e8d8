package verbatim.quotes.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A personal name taken apart.
 *
 * @param parts given names, initials and last name in order, without titles and suffixes; at least one
 */
record PersonName(List<String> parts) {

    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "md", "phd");
    /** Words that belong to the last name behind them ("van der Bellen", "bin Salman"). */
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "la", "le", "bin", "ibn", "al", "el",
            "ter", "st.");

    static PersonName of(List<String> words) {
        List<String> parts = new ArrayList<>(words);
        while (parts.size() > 1 && SUFFIXES.contains(parts.getLast().toLowerCase(Locale.ROOT))) {
            parts.removeLast();
        }
        return new PersonName(List.copyOf(parts));
    }

    String given() {
        return parts.getFirst();
    }

    String last() {
        return parts.getLast();
    }

    boolean isFull() {
        return parts.size() > 1
                && !(parts.size() == 2 && PARTICLES.contains(parts.getFirst().toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether a shorter form may stand for this name: its last name, its given name, or both with middle names
     * left out.
     *
     * @param shortFor whether one given name is a short form of another, both in small letters
     */
    boolean isShortenedBy(PersonName other, BiPredicate<String, String> shortFor) {
        if (other.parts.size() == 1) {
            return same(other.last(), last()) || same(other.last(), given()) || endsWith(other);
        }
        return endsWith(other) || same(other.last(), last()) && givenFits(other.given(), shortFor);
    }

    boolean endsWith(PersonName other) {
        int n = other.parts.size();
        if (n > parts.size()) {
            return false;
        }
        for (int i = 1; i <= n; i++) {
            if (!same(parts.get(parts.size() - i), other.parts.get(n - i))) {
                return false;
            }
        }
        return true;
    }

    /** "Mike" for "Michael", "J." for "John": equal, an initial, a clear beginning, or a short form. */
    private boolean givenFits(String shorter, BiPredicate<String, String> shortFor) {
        String mine = bare(given());
        String theirs = bare(shorter);
        boolean begins = mine.startsWith(theirs) || theirs.startsWith(mine);
        int shortest = Math.min(mine.length(), theirs.length());
        return mine.equals(theirs)
                || begins && (shortest == 1 || shortest >= 3)
                || shortFor.test(theirs, mine)
                || shortFor.test(mine, theirs);
    }

    private static boolean same(String a, String b) {
        return bare(a).equals(bare(b));
    }

    private static String bare(String word) {
        return word.replace(".", "").replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
