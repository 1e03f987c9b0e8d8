package verbatim.benchmarks.scoring;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.gold.CodePoints;

/**
 * Whether two strings name the same speaker.
 *
 * <p>Of persons the last name must be equal and the given names may not clash; of couples both must be named. Of others
 * the head word must be equal and most of the words shared.
 */
public final class Names {

    /** Letters, digits and the underscore of every script, as regular expressions over Unicode count them. */
    private static final String W = "[\\p{L}\\p{N}_]";

    private static final String SPACE = "[\\s\\u0085\\u001c-\\u001f\\p{Z}]";
    private static final String EDGE = "(?:(?<=" + W + ")(?!" + W + ")|(?<!" + W + ")(?=" + W + "))";

    private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "and", "for");
    private static final Set<String> TITLES = titles();
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "md", "phd");

    private static final Pattern ABBREVIATION = Pattern.compile(EDGE + "(?:" + W + "\\.){2,}");
    private static final Pattern GENITIVE = Pattern.compile("'s?(?!" + W + ")");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_']+");
    private static final Pattern JOINED = Pattern.compile(EDGE + "and" + EDGE + "|[,;]");
    private static final Pattern HEAD_ENDS = Pattern.compile(SPACE + "(?:of|for|on|in|at)" + SPACE);
    private static final Pattern DESCRIPTION_ENDS = Pattern.compile(
            SPACE + "+(?:who|that|which|inside|in|at|from|with|close|familiar|involved|on|by|near)" + EDGE + "|[,(]");

    private Names() {}

    private static Set<String> titles() {
        Set<String> titles = new HashSet<>(SMALL);
        titles.addAll(
                List.of(("mr mrs ms miss dr prof professor sir lord lady dame rev sen senator rep representative gov"
                                + " governor president vice secretary minister prime premier chancellor ambassador judge justice"
                                + " attorney general sgt lt col gen capt officer mayor congressman congresswoman king queen prince"
                                + " princess pope former ex speaker sheriff chief coach")
                        .split(" ")));
        return Set.copyOf(titles);
    }

    /**
     * Whether an answer names the speaker of the gold file.
     *
     * @param type of the gold speaker: {@code PERSON}, {@code ORG} or {@code UNNAMED}
     */
    public static boolean same(@Nullable String answer, String gold, String type) {
        if (answer == null || words(answer).isEmpty() || words(gold).isEmpty()) {
            return false;
        }
        if (type.equals("PERSON")) {
            return samePersons(persons(answer), persons(gold));
        }
        return type.equals("UNNAMED")
                ? sameDescription(beforeClause(answer), beforeClause(gold))
                : sameDescription(answer, gold);
    }

    /** Lower-case words without accents, genitives and the points of abbreviations (U.N. is un). */
    static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .codePoints()
                .filter(point -> !isCombining(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String joined =
                ABBREVIATION.matcher(plain).replaceAll(match -> match.group().replace(".", ""));
        return WORD.matcher(GENITIVE.matcher(joined).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static boolean isCombining(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.ENCLOSING_MARK;
    }

    /** Words of a personal name: titles only in front, suffixes only behind, never the whole name (King, Judge). */
    static List<String> person(String name) {
        List<String> words = words(name);
        int start = 0;
        int end = words.size();
        while (end - start > 1 && SUFFIXES.contains(words.get(end - 1))) {
            end--;
        }
        while (end - start > 1 && TITLES.contains(words.get(start))) {
            start++;
        }
        return words.subList(start, end);
    }

    private static List<List<String>> persons(String names) {
        return Arrays.stream(JOINED.split(names, -1))
                .map(Names::person)
                .filter(words -> !SUFFIXES.containsAll(words))
                .toList();
    }

    private static boolean samePersons(List<List<String>> answer, List<List<String>> gold) {
        return gold.stream().allMatch(g -> answer.stream().anyMatch(a -> samePerson(a, g)))
                && answer.stream().allMatch(a -> gold.stream().anyMatch(g -> samePerson(a, g)));
    }

    private static boolean samePerson(List<String> answer, List<String> gold) {
        int shared = Math.min(answer.size(), gold.size());
        if (lastOf(answer, shared).equals(lastOf(gold, shared))) { // equal, or the bare (compound) last name
            return true;
        }
        return answer.getLast().equals(gold.getLast()) && sameGivenName(answer.getFirst(), gold.getFirst());
    }

    /** Equal, an initial, or a short form such as Rob for Robert. */
    private static boolean sameGivenName(String a, String b) {
        int shorter = Math.min(points(a), points(b));
        return a.equals(b)
                || ((shorter == 1 || (3 <= shorter && shorter <= 5)) && (a.startsWith(b) || b.startsWith(a)));
    }

    private static int points(String word) {
        return word.codePointCount(0, word.length());
    }

    private static <T> List<T> lastOf(List<T> list, int count) {
        return list.subList(list.size() - count, list.size());
    }

    private static String beforeClause(String description) {
        return DESCRIPTION_ENDS.split(CodePoints.strip(description), -1)[0];
    }

    private static boolean sameDescription(String answer, String gold) {
        List<String> a = content(answer);
        List<String> g = content(gold);
        if (a.isEmpty() || g.isEmpty()) {
            return false;
        }
        if (isInitials(a, g) || isInitials(g, a)) {
            return true;
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(g);
        Set<String> all = new HashSet<>(a);
        all.addAll(g);
        double shared = (double) both.size() / all.size();
        return head(answer).equals(head(gold)) && (shared > .5 || (shared == .5 && a.containsAll(g)));
    }

    private static List<String> content(String name) {
        return words(name).stream().filter(word -> !SMALL.contains(word)).toList();
    }

    /** ACU for the Ashford Canoe Union. */
    private static boolean isInitials(List<String> shortForm, List<String> words) {
        return shortForm.size() == 1
                && words.size() > 2
                && shortForm
                        .getFirst()
                        .equals(words.stream()
                                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                                .collect(Collectors.joining()));
    }

    private static List<String> head(String name) {
        List<String> words = content(HEAD_ENDS.split(CodePoints.strip(name), -1)[0]);
        return words.isEmpty() ? words : List.of(words.getLast());
    }
}
