package verbatim.quotes.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.text.QuotedSpan.Marks;

/**
 * Forms of quotation marks. The costs (see {@link Costs}) say how unwillingly each opens and closes: typists and
 * converters turn curly marks the wrong way, but not as a rule.
 */
enum Glyph {
    STRAIGHT(Marks.DOUBLE, 0, 0),
    OPENING(Marks.DOUBLE, 0, 15),
    CLOSING(Marks.DOUBLE, 15, 0),
    LOW(Marks.DOUBLE, 0, 90),
    APOSTROPHE(Marks.SINGLE, 0, 0),
    SINGLE_OPENING(Marks.SINGLE, 0, 15),
    SINGLE_CLOSING(Marks.SINGLE, 15, 0),
    SINGLE_LOW(Marks.SINGLE, 0, 90),
    GUILLEMET_LEFT(Marks.GUILLEMETS, 0, 12),
    GUILLEMET_RIGHT(Marks.GUILLEMETS, 12, 0);

    private static final Map<String, Integer> ENTITIES = Map.ofEntries(
            Map.entry("quot", (int) '"'),
            Map.entry("ldquo", (int) '“'),
            Map.entry("rdquo", (int) '”'),
            Map.entry("bdquo", (int) '„'),
            Map.entry("apos", (int) '\''),
            Map.entry("lsquo", (int) '‘'),
            Map.entry("rsquo", (int) '’'),
            Map.entry("sbquo", (int) '‚'),
            Map.entry("laquo", (int) '«'),
            Map.entry("raquo", (int) '»'),
            Map.entry("lsaquo", (int) '‹'),
            Map.entry("rsaquo", (int) '›'),
            Map.entry("nbsp", 0xA0),
            Map.entry("ndash", (int) '–'),
            Map.entry("mdash", (int) '—'),
            Map.entry("hellip", (int) '…'),
            Map.entry("amp", (int) '&'));

    /** Longest entity, {@code &lsaquo;} or {@code &#x201c;}, in UTF-16 units. */
    static final int ENTITY_LENGTH = 9;

    final Marks family;
    final int openCost;
    final int closeCost;

    Glyph(Marks family, int openCost, int closeCost) {
        this.family = family;
        this.openCost = openCost;
        this.closeCost = closeCost;
    }

    /** The form of a character, absent when it is no quotation mark. C1 controls are Windows-1252 read as Latin-1. */
    static @Nullable Glyph of(int c) {
        return switch (c) {
            case '"', '\uFF02', '\u2033', '\u02BA', '\u201F', '\u301D', '\u301E' -> STRAIGHT;
            case '\u201C', '\u0093' -> OPENING;
            case '\u201D', '\u0094' -> CLOSING;
            case '\u201E', '\u0084' -> LOW;
            case '\'', '\uFF07', '\u2032', '\u02BC' -> APOSTROPHE;
            case '\u2018', '\u0091', '`', '\u201B', '\u02BB' -> SINGLE_OPENING;
            case '\u2019', '\u0092', '\u00B4' -> SINGLE_CLOSING;
            case '\u201A', '\u0082' -> SINGLE_LOW;
            case '\u00AB', '\u2039' -> GUILLEMET_LEFT;
            case '\u00BB', '\u203A' -> GUILLEMET_RIGHT;
            default -> null;
        };
    }

    /** The double mark that two equal single ones make: {@code ''}, {@code ``}, {@code ‘‘}, {@code ’’}, {@code ‚‚}. */
    Glyph doubled() {
        return switch (this) {
            case APOSTROPHE -> STRAIGHT;
            case SINGLE_OPENING -> OPENING;
            case SINGLE_CLOSING -> CLOSING;
            case SINGLE_LOW -> LOW;
            default -> this;
        };
    }

    /**
     * The character an HTML entity stands for.
     *
     * @param body what stands between {@code &} and {@code ;}
     * @return a code point, -1 for an entity that is of no use here
     */
    static int decode(String body) {
        if (!body.startsWith("#")) {
            return ENTITIES.getOrDefault(body, -1);
        }
        boolean hexadecimal = body.startsWith("#x") || body.startsWith("#X");
        try {
            int c = Integer.parseInt(body, hexadecimal ? 2 : 1, body.length(), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(c) ? c : -1;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return -1;
        }
    }
}
