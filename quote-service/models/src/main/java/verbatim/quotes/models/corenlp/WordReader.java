package verbatim.quotes.models.corenlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;
import verbatim.quotes.models.words.WordModel;
import verbatim.quotes.models.words.WordModel.NameGender;

/** Reads lists of words: a line each; blank lines and those that begin with # count for nothing. */
final class WordReader {

    /** Of so many people of a name, and so clear a majority, the gender counts. */
    private static final int FEWEST = 20;

    private static final int MAJORITY = 9;

    private final Map<String, NameGender> names = new HashMap<>();

    private WordReader() {}

    /**
     * @param genders lines of name and MALE or FEMALE, with a tab between; a name with both is for either
     * @param counts lines of name and how often it was male, female, neutral and plural (Bergsma and Lin 2006), for names
     *     that the first list lacks
     * @param animateNouns nouns that name somebody alive
     */
    static WordModel read(InputStream genders, InputStream counts, InputStream animateNouns) throws IOException {
        WordReader reader = new WordReader();
        lines(genders, reader::gender);
        lines(counts, reader::count);
        HashSet<String> nouns = new HashSet<>();
        lines(animateNouns, nouns::add);
        return WordModel.of(reader.names, nouns);
    }

    private void gender(String line) {
        String[] parts = line.split("\t");
        if (parts.length < 2 || parts[1].isEmpty()) {
            return;
        }
        NameGender gender = parts[1].equals("MALE") ? NameGender.MALE : NameGender.FEMALE;
        names.merge(parts[0], gender, (a, b) -> a == b ? a : NameGender.EITHER);
    }

    private void count(String line) {
        String[] parts = line.split("\t");
        if (parts.length < 2) {
            return;
        }
        String[] counts = parts[1].trim().split(" ");
        long male = Long.parseLong(counts[0]);
        long female = Long.parseLong(counts[1]);
        if (male + female >= FEWEST && Math.max(male, female) >= MAJORITY * Math.min(male, female)) {
            names.putIfAbsent(parts[0], male > female ? NameGender.MALE : NameGender.FEMALE);
        }
    }

    private static void lines(InputStream in, Consumer<String> sink) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                sink.accept(line);
            }
        }
    }
}
