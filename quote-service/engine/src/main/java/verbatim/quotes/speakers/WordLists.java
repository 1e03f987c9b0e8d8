package verbatim.quotes.speakers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.words.WordModel;
import verbatim.quotes.models.words.WordModel.NameGender;

/**
 * What the engine knows about words: titles, nouns for people, groups and documents, genders of given names. The lists of
 * people and names come with CoreNLP's models and are packed with them, the others are files beside this class. Immutable.
 */
final class WordLists {

    private final Map<String, Gender> honorifics = new HashMap<>();
    private final Map<String, Gender> personNouns = new HashMap<>();
    private final Set<String> groupNouns = new HashSet<>();
    private final Set<String> documentNouns = new HashSet<>();
    private final Set<String> officeSubjects = new HashSet<>();
    private final Map<String, Set<String>> nounsOfNameWord = new HashMap<>();
    private final Set<String> calendar = new HashSet<>();
    private final Map<String, Gender> givenNames = new HashMap<>();
    private final Map<String, Set<String>> shortNames = new HashMap<>();
    private final Map<String, String> demonyms = new HashMap<>();
    private final WordModel packed;

    private WordLists(WordModel packed) {
        this.packed = packed;
    }

    static WordLists load() {
        WordLists lists = new WordLists(packed());
        lists.lines("honorifics.txt", line -> lists.put(lists.honorifics, line));
        lists.lines("person-nouns.txt", line -> lists.put(lists.personNouns, line));
        lists.lines("group-nouns.txt", lists.groupNouns::add);
        lists.lines("document-nouns.txt", lists.documentNouns::add);
        lists.lines("office-subjects.txt", lists.officeSubjects::add);
        lists.lines("name-kinds.txt", lists::nameKind);
        lists.lines("calendar.txt", lists.calendar::add);
        lists.lines("given-names.txt", line -> lists.put(lists.givenNames, line));
        lists.lines("short-names.txt", lists::shortName);
        lists.lines("/" + WordModel.DEMONYMS, lists::demonym);
        return lists;
    }

    private static WordModel packed() {
        try {
            return FlatReader.load(WordModel.KIND, WordModel::read);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the lists of words from the class path", e);
        }
    }

    boolean isHonorific(String word) {
        return honorifics.containsKey(lower(word));
    }

    Gender honorificGender(String word) {
        return honorifics.getOrDefault(lower(word), Gender.UNKNOWN);
    }

    boolean isPerson(String noun) {
        return personNouns.containsKey(singular(noun));
    }

    Gender nounGender(String noun) {
        return personNouns.getOrDefault(singular(noun), Gender.UNKNOWN);
    }

    /** Whether a noun that none of our own lists holds names somebody alive (Ji and Lin 2009). */
    boolean isAnimate(String noun) {
        return packed.isAnimate(lower(noun));
    }

    /** Whether a word names people by where they come from ("Texan", "Saudi"). */
    boolean isDemonym(String word) {
        String place = demonyms.get(lower(word));
        return place != null && !place.equals(lower(word));
    }

    boolean isGroup(String noun) {
        return groupNouns.contains(lower(noun));
    }

    /** Whether a noun describes what a word in an organisation's name says ("newspaper", of "Times"). */
    boolean describes(String noun, String nameWord) {
        return nounsOfNameWord.getOrDefault(nameWord, Set.of()).contains(noun);
    }

    /** Whether a word in an organisation's name says what kind it is. */
    boolean tellsKind(String nameWord) {
        return nounsOfNameWord.containsKey(nameWord);
    }

    boolean isDocument(String noun) {
        return documentNouns.contains(lower(noun));
    }

    /** Whether offices and bodies are named after what a word means ("customs", "health"). */
    boolean isOfficeSubject(String word) {
        return officeSubjects.contains(lower(word));
    }

    boolean isCalendar(String word) {
        return calendar.contains(lower(word));
    }

    Gender givenNameGender(String name) {
        NameGender gender = packed.genderOf(lower(name));
        if (gender == null) {
            return givenNames.getOrDefault(lower(name), Gender.UNKNOWN);
        }
        return switch (gender) {
            case MALE -> Gender.MALE;
            case FEMALE -> Gender.FEMALE;
            case EITHER -> Gender.UNKNOWN;
        };
    }

    /** Whether newspapers call somebody with the second given name by the first ("liz", "elizabeth"). */
    boolean isShortFor(String shorter, String given) {
        return shortNames.getOrDefault(given, Set.of()).contains(shorter);
    }

    /** The place that an adjective or people's name belongs to ("ukrainian" → "ukraine"), or the word itself. */
    String place(String word) {
        return demonyms.getOrDefault(lower(word), lower(word));
    }

    private String singular(String noun) {
        String word = lower(noun);
        if (personNouns.containsKey(word)) {
            return word;
        }
        if (word.endsWith("men")) {
            return word.substring(0, word.length() - 3) + "man";
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        String stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return personNouns.containsKey(stem) ? stem : word.endsWith("es") ? word.substring(0, word.length() - 2) : word;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private void put(Map<String, Gender> map, String line) {
        int space = line.lastIndexOf(' ');
        map.put(space < 0 ? line : line.substring(0, space), Gender.of(space < 0 ? "-" : line.substring(space + 1)));
    }

    private void shortName(String line) {
        List<String> names = List.of(line.split(" "));
        shortNames.computeIfAbsent(names.getFirst(), n -> new HashSet<>()).addAll(names.subList(1, names.size()));
    }

    private void nameKind(String line) {
        String[] sides = line.split(": ?");
        for (String word : sides[1].split(" ")) {
            nounsOfNameWord.computeIfAbsent(word, w -> new HashSet<>()).addAll(List.of(sides[0].split(" ")));
        }
    }

    private void demonym(String line) {
        List<String> parts = List.of(line.split("\t"));
        String place = lower(parts.getFirst());
        parts.forEach(form -> demonyms.putIfAbsent(lower(form), place));
    }

    private void lines(String resource, Consumer<String> sink) {
        try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource + " on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    sink.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
