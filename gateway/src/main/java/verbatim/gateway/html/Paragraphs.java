package verbatim.gateway.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an element as people see it: white space collapsed, an empty line between two blocks. */
final class Paragraphs implements NodeVisitor {

    private static final String BETWEEN = "\n\n";

    /** What is not read as part of the text; the headline is known apart from it. */
    private static final Set<String> SILENT = Set.of(
            "head",
            "title",
            "h1",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "button",
            "form",
            "nav",
            "aside",
            "footer",
            "figcaption");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int silent;

    private Paragraphs() {}

    static String of(Element content) {
        Paragraphs paragraphs = new Paragraphs();
        content.traverse(paragraphs);
        paragraphs.end(BETWEEN);
        return paragraphs.text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (silent == 0) {
                append(words.getWholeText());
            }
        } else if (node instanceof Element element) {
            if (SILENT.contains(element.normalName())) {
                silent++;
            } else if (element.normalName().equals("br")) {
                end("\n");
            } else if (element.normalName().equals("q")) {
                append("“"); // browsers draw the marks
            } else if (element.isBlock()) {
                end(BETWEEN);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (SILENT.contains(element.normalName())) {
                silent--;
            } else if (element.normalName().equals("q")) {
                append("”");
            } else if (element.isBlock()) {
                end(BETWEEN);
            }
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            boolean isSpace = Character.isWhitespace(unit) || unit == '\u00A0';
            if (!isSpace) {
                line.append(unit);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    private void end(String separator) {
        String done = line.toString().strip();
        line.setLength(0);
        if (!done.isEmpty()) {
            text.append(done).append(separator);
        } else if (separator.equals(BETWEEN) && text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n'); // a line break at the end of a block
        }
    }
}
