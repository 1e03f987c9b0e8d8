package verbatim.quotes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Block;
import verbatim.quotes.Span;

/** Finds the updates of a live report: each begins with a line that holds a time and nothing else. */
final class UpdateBlocks {

    /** Longest line, in UTF-16 units, that is looked at as a stamp; it bounds the work of the pattern. */
    private static final int STAMP_LENGTH = 60;

    private static final String MERIDIEM = "\\h?(?:[aApP]\\.?\\h?[mM]\\b\\.?)";
    private static final String ZONE = "\\h?\\(?(?:[A-Z]{2,5}|[A-Z][a-z]+ time|local time)(?:[+-]\\d{1,2})?\\)?";
    private static final String CLOCK = "(?:[01]?\\d|2[0-4])";
    private static final String DATE = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\\h)?"
            + "(?:\\d{1,2}(?:st|nd|rd|th)?\\h[A-Z][a-z]{2,8}\\.?|[A-Z][a-z]{2,8}\\.?\\h\\d{1,2}(?:st|nd|rd|th)?)"
            + "(?:,?\\h\\d{4})?";

    /** A colon (or French h) suffices; a full stop or a bare hour needs the half of the day or a zone beside it. */
    private static final Pattern STAMP =
            Pattern.compile("(?:(?:(?i:last )?(?i:updated?|posted|published)|At)(?i: at)?:?\\h)?"
                    + "[\\[(]?(?<time>(?:" + DATE + "(?:,|\\hat|\\h[-–—|])?\\h)?"
                    + "(?:" + CLOCK + "[:h][0-5]\\d(?::[0-5]\\d)?(?:" + MERIDIEM + ")?(?:" + ZONE + ")?"
                    + "|" + CLOCK + "(?:\\.[0-5]\\d)?(?:" + MERIDIEM + "(?:" + ZONE + ")?))"
                    + "(?:(?:,|\\h[-–—|])?\\h" + DATE + ")?)[\\])]?(?:\\h?[-–—:])?");

    private UpdateBlocks() {}

    /** The time in a paragraph that is nothing but a stamp, without brackets and "Updated"; absent for any other. */
    static @Nullable Span timeIn(String text, Span paragraph) {
        if (paragraph.length() > STAMP_LENGTH || paragraph.length() < 3) {
            return null;
        }
        Matcher matcher = STAMP.matcher(text).region(paragraph.start(), paragraph.end());
        return matcher.matches() ? new Span(matcher.start("time"), matcher.end("time")) : null;
    }

    static List<Block> of(String text, List<Paragraph> paragraphs) {
        List<Paragraph> stamps = paragraphs.stream()
                .filter(p -> p.kind() == Paragraph.Kind.TIME_STAMP)
                .toList();
        if (stamps.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        int firstStamp = stamps.getFirst().span().start();
        Span before = Characters.trim(text, 0, firstStamp);
        if (before.length() > 0) {
            blocks.add(new Block("b1", before, null));
        }
        for (int i = 0; i < stamps.size(); i++) {
            Span stamp = stamps.get(i).span();
            int end = i + 1 < stamps.size() ? stamps.get(i + 1).span().start() : text.length();
            Span time = stamps.get(i).label();
            blocks.add(new Block(
                    "b" + (blocks.size() + 1),
                    Characters.trim(text, stamp.start(), end),
                    time == null ? null : time.in(text)));
        }
        return blocks;
    }
}
