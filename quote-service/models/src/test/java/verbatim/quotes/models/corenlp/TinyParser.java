package verbatim.quotes.models.corenlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import verbatim.quotes.models.parsing.ParserModel;

/** The text of a small model of the parser, with few weights that are not 0. */
final class TinyParser {

    private static final int POSITIONS = 48;
    private static final int TAG_OF_SECOND = 18 + 1;
    private static final int HIDDEN = 4;

    private TinyParser() {}

    static ParserModel load() throws IOException {
        return read(text());
    }

    static ParserModel read(String text) throws IOException {
        return ParserReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String text() {
        String words = "-UNKNOWN- 0 0 0\n-NULL- 0 0 0\n-ROOT- 0 0 0\ncafé 0 0 0\n";
        String tags = "-UNKNOWN- 0 0 0\n-NULL- 0 0 0\n-ROOT- 0 0 0\nDT 1.0 0 0\nNN 0 1.0000 0\nVBZ 0 0 1\n";
        String relations = "-NULL- 0 0 0\nroot 0 0 0\ndet 0 0 0\nnsubj 0 0 0\nobj 0 0 0\n";
        StringBuilder text = new StringBuilder("dict=4\npos=6\nlabel=5\nembeddingSize=3\nhiddenSize=4\nnumTokens=48\n");
        text.append("preComputed=0\n").append(words).append(tags).append(relations);
        for (int position = 0; position < POSITIONS; position++) {
            for (int i = 0; i < 3; i++) {
                text.append(position == TAG_OF_SECOND ? unit(i) : row(HIDDEN)).append('\n');
            }
        }
        text.append("0 0 0 0.5\n"); // the last unit is always on, and says: shift
        text.append(output("L det"))
                .append(output("L nsubj"))
                .append(output("R obj"))
                .append(output("S"));
        return text.toString();
    }

    private static String unit(int at) {
        List<String> row = new ArrayList<>(Collections.nCopies(HIDDEN, "0"));
        row.set(at, "1");
        return String.join(" ", row);
    }

    private static String row(int length) {
        return String.join(" ", Collections.nCopies(length, "0"));
    }

    /** Transitions stand in this order, so that a line of weights can name the one that it speaks for. */
    private static String output(String transition) {
        List<String> order = List.of("L root", "L det", "L nsubj", "L obj", "R root", "R det", "R nsubj", "R obj", "S");
        return String.join(
                        " ",
                        order.stream()
                                .map(name -> name.equals(transition) ? "1" : "0")
                                .toList()) + "\n";
    }
}
