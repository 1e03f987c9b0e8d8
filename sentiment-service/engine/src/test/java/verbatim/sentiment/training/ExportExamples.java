package verbatim.sentiment.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verbatim.sentiment.encoding.EncoderInput;

/**
 * Writes what {@code training/tune_encoder.py} learns from: {@code ExportExamples DATA-FOLDER OUTPUT-FILE}. One example a line:
 * piece numbers with start and end, probabilities of the classes, tone, weight, part of an epoch, kind of the head, and where
 * phrases are known a mark a piece. The tenth of the documents that {@link Example#isHeldOut} names is left out.
 */
public final class ExportExamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POSITIVE = 1;
    private static final int NEGATIVE = 2;

    private ExportExamples() {}

    public static void main(String[] args) throws IOException {
        int count = 0;
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
            Corpus corpus = new Corpus(Path.of(args[0]));
            List<Example> examples = new ArrayList<>(corpus.training());
            examples.addAll(corpus.invented());
            for (Example example : examples) {
                if (!example.isHeldOut()) {
                    out.println(JSON.writeValueAsString(line(example)));
                    count++;
                }
            }
        }
        System.out.println("examples " + count);
    }

    private static ObjectNode line(Example example) {
        EncoderInput input = EncoderInput.of(example.text());
        ObjectNode line = JSON.createObjectNode()
                .put("kind", kind(example.domain()))
                .put("weight", example.domain().weight)
                .put("sampled", example.domain().sampled)
                .put("tone", example.tone());
        ArrayNode ids = line.putArray("ids");
        for (int id : input.ids()) {
            ids.add(id);
        }
        ArrayNode classes = line.putArray("classes");
        for (double p : example.target()) {
            classes.add(p);
        }
        List<String> phrases = example.phrases();
        if (phrases != null) {
            ArrayNode marks = line.putArray("marks");
            for (int mark : marks(example, phrases, input)) {
                marks.add(mark);
            }
        }
        return line;
    }

    /** Which head reads it. */
    private static int kind(Example.Domain domain) {
        return switch (domain) {
            case EDITORIAL -> 1;
            case TARGETED -> 2;
            case QUOTE, OWN, INVENTED, PHRASE -> 0;
        };
    }

    /** For every piece: does it stand in a phrase that carries positive, that carries negative tone? */
    private static int[] marks(Example example, List<String> phrases, EncoderInput input) {
        int[] marks = new int[input.from().length];
        for (String phrase : phrases) {
            int start = example.text().indexOf(phrase);
            for (int i = 0; start >= 0 && i < marks.length; i++) {
                if (input.from()[i] < start + phrase.length() && input.to()[i] > start) {
                    marks[i] = example.tone() < 0 ? NEGATIVE : POSITIVE;
                }
            }
        }
        return marks;
    }
}
