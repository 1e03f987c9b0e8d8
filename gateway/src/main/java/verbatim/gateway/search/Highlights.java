package verbatim.gateway.search;

import java.util.ArrayList;
import java.util.List;
import verbatim.gateway.analysis.Span;

/** The words of a quote that a full-text query asked for, as PostgreSQL's ts_headline marks them. */
final class Highlights {

    /** Private use characters: a text that holds one loses no more than its highlights. */
    private static final char START = '\uE000';

    private static final char STOP = '\uE001';

    /**
     * The quote with marks around each match. ts_headline leaves out what looks like an element of HTML, hence another
     * character of the same length for the bracket. The length is that of the index.
     */
    static final String SQL = "ts_headline('english', translate(left(q.text, 100000), '<', '{'), query,"
            + " 'HighlightAll=true, StartSel=" + START + ", StopSel=" + STOP + "')";

    private Highlights() {}

    /** Where the marks stand, in UTF-16 units of the text without them. */
    static List<Span> of(String headline) {
        List<Span> spans = new ArrayList<>();
        int marks = 0;
        int open = -1;
        for (int i = 0; i < headline.length(); i++) {
            char unit = headline.charAt(i);
            if (unit == START) {
                open = i - marks++;
            } else if (unit == STOP) {
                spans.add(new Span(open, i - marks++));
            }
        }
        return spans;
    }
}
