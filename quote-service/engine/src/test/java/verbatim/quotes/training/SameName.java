package verbatim.quotes.training;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether two names are one, told by the same tests as the scorer's. */
public final class SameName {

    private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "and", "for");
    private static final Set<String> TITLES = Set.of(
            ("the a an of and for mr mrs ms miss dr prof professor sir lord lady dame rev sen senator rep representative gov"
                            + " governor president vice secretary minister prime premier chancellor ambassador judge"
                            + " justice attorney general sgt lt col gen capt officer mayor congressman congresswoman king"
                            + " queen prince princess pope former ex speaker sheriff chief coach")
                    .split(" "));
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "md", "phd");
    private static final String CUT =
            "\\s+(?:who|that|which|inside|in|at|from|with|close|familiar|involved|on|by|near)\\b|[,(]";

    private SameName() {}

    /** @param type PERSON, ORG or UNNAMED, of the gold name */
    public static boolean test(String given, String gold, String type) {
        if (words(given).isEmpty() || words(gold).isEmpty()) {
            return false;
        }
        if (type.equals("PERSON")) {
            List<List<String>> p = people(given);
            List<List<String>> g = people(gold);
            return g.stream().allMatch(x -> p.stream().anyMatch(y -> samePerson(y, x)))
                    && p.stream().allMatch(y -> g.stream().anyMatch(x -> samePerson(y, x)));
        }
        boolean cut = type.equals("UNNAMED");
        String a = cut ? given.strip().split(CUT, 2)[0] : given;
        String b = cut ? gold.strip().split(CUT, 2)[0] : gold;
        List<String> p = content(a);
        List<String> g = content(b);
        if (p.isEmpty() || g.isEmpty()) {
            return false;
        }
        if (isAcronym(p, g) || isAcronym(g, p)) {
            return true;
        }
        Set<String> both = new HashSet<>(p);
        both.retainAll(g);
        Set<String> either = new HashSet<>(p);
        either.addAll(g);
        double shared = both.size() / (double) either.size();
        return head(a).equals(head(b)) && (shared > 0.5 || shared == 0.5 && new HashSet<>(p).containsAll(g));
    }

    private static boolean isAcronym(List<String> a, List<String> b) {
        StringBuilder initials = new StringBuilder();
        b.forEach(word -> initials.append(word.charAt(0)));
        return a.size() == 1 && b.size() > 2 && a.getFirst().contentEquals(initials);
    }

    private static String head(String name) {
        List<String> words = content(name.strip().split("\\s(?:of|for|on|in|at)\\s", 2)[0]);
        return words.isEmpty() ? "" : words.getLast();
    }

    private static List<List<String>> people(String names) {
        return Arrays.stream(names.split("\\band\\b|[,;]"))
                .map(SameName::person)
                .filter(person -> !person.isEmpty() && !SUFFIXES.containsAll(person))
                .toList();
    }

    private static List<String> person(String name) {
        List<String> words = new ArrayList<>(words(name));
        while (words.size() > 1 && SUFFIXES.contains(words.getLast())) {
            words.removeLast();
        }
        while (words.size() > 1 && TITLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        return words;
    }

    private static boolean samePerson(List<String> p, List<String> g) {
        int n = Math.min(p.size(), g.size());
        if (p.subList(p.size() - n, p.size()).equals(g.subList(g.size() - n, g.size()))) {
            return true;
        }
        String a = p.getFirst();
        String b = g.getFirst();
        int shorter = Math.min(a.length(), b.length());
        return p.getLast().equals(g.getLast())
                && (a.equals(b) || Set.of(1, 3, 4, 5).contains(shorter) && (a.startsWith(b) || b.startsWith(a)));
    }

    private static List<String> content(String name) {
        return words(name).stream().filter(word -> !SMALL.contains(word)).toList();
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("\\p{M}", "")
                .replaceAll("\\b((?:\\w\\.){2,})", "$1#")
                .replaceAll("'s?(?!\\w)", "");
        for (int at = plain.indexOf('#'); at >= 0; at = plain.indexOf('#')) {
            int from = at;
            while (from > 0 && (plain.charAt(from - 1) == '.' || Character.isLetterOrDigit(plain.charAt(from - 1)))) {
                from--;
            }
            plain = plain.substring(0, from) + plain.substring(from, at).replace(".", "") + plain.substring(at + 1);
        }
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}_']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
