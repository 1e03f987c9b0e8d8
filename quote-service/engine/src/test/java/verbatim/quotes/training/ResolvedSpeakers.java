package verbatim.quotes.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.training.Gold.Doc;
import verbatim.quotes.training.Gold.GoldQuote;
import verbatim.quotes.training.Gold.GoldSpeaker;

/** Adds speakers to gold files that have none, from a file of labels that hold offsets and no text. */
public final class ResolvedSpeakers {

    private ResolvedSpeakers() {}

    /**
     * Reads a gold file.
     *
     * @param argument a gold file; or a gold file, a plus sign and a file of labels: then the labelled articles of the gold
     *     file, with the speakers of the labels
     */
    public static List<Doc> read(String argument) throws IOException {
        int plus = argument.indexOf('+');
        if (plus < 0) {
            return Gold.read(Path.of(argument));
        }
        Map<String, Map<Integer, String[]>> labels = labels(Path.of(argument.substring(plus + 1)));
        List<Doc> resolved = new ArrayList<>();
        for (Doc doc : Gold.read(Path.of(argument.substring(0, plus)))) {
            Map<Integer, String[]> mine = labels.get(hash(doc.text()));
            if (mine != null) {
                List<GoldQuote> quotes = doc.quotes().stream()
                        .map(quote -> resolve(doc, quote, mine))
                        .toList();
                resolved.add(new Doc(doc.id(), doc.text(), quotes, doc.non_quotes()));
            }
        }
        return resolved;
    }

    private static GoldQuote resolve(Doc doc, GoldQuote quote, Map<Integer, String[]> labels) {
        String @Nullable [] label =
                quote.mention() == null ? null : labels.get(quote.mention().start());
        GoldSpeaker speaker = label == null ? null : new GoldSpeaker(name(doc, label), label[2]);
        return new GoldQuote(quote.start(), quote.end(), quote.kind(), quote.n_words(), quote.mention(), speaker);
    }

    private static String name(Doc doc, String[] label) {
        StringJoiner name = new StringJoiner(" and ");
        for (int i = 3; i < label.length; i++) {
            String[] range = label[i].split("-");
            name.add(doc.span(Integer.parseInt(range[0]), Integer.parseInt(range[1]))
                    .in(doc.text()));
        }
        return name.toString();
    }

    private static Map<String, Map<Integer, String[]>> labels(Path file) throws IOException {
        Map<String, Map<Integer, String[]>> labels = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t");
            if (!line.startsWith("#") && fields.length >= 4) {
                labels.computeIfAbsent(fields[0], hash -> new HashMap<>()).put(Integer.valueOf(fields[1]), fields);
            }
        }
        return labels;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
