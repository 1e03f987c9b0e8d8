package verbatim.sentiment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into tokens in one pass without look-back, so time is linear whatever the text holds.
 *
 * <p>An apostrophe between two letters stays inside its word ({@code don’t}); a hyphen parts words, so {@code
 * low-key} and {@code low key} match the same lexicon entry. Lone surrogates and emoji are marks.
 */
public final class Tokenizer {

    /** Words longer than this are cut for look-up; no entry of a lexicon is near it. */
    private static final int MAX_FORM = 64;

    private Tokenizer() {}

    /** Returns the tokens of {@code text} in order; white space is left out. */
    public static List<Token> tokenize(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            if (Character.isLetter(c)) {
                i = word(text, i, tokens);
            } else if (Character.isDigit(c)) {
                i = number(text, i, tokens);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                i += width;
            } else {
                i = mark(text, i, c, tokens);
            }
        }
        return tokens;
    }

    private static int word(String text, int start, List<Token> tokens) {
        int i = start;
        boolean upperOnly = true;
        int letters = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                upperOnly &= !Character.isLowerCase(c);
                letters++;
                i += Character.charCount(c);
            } else if (isApostrophe(c) && i + 1 < text.length() && Character.isLetter(text.codePointAt(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        String form = text.substring(start, Math.min(i, start + MAX_FORM))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ʼ', '\'');
        tokens.add(new Token(form, start, i, Token.Kind.WORD, upperOnly && letters > 1));
        return i;
    }

    private static int number(String text, int start, List<Token> tokens) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean grouping = (c == ',' || c == '.') && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
            if (!Character.isLetterOrDigit(c) && !grouping) {
                break;
            }
            i += Character.charCount(c);
        }
        tokens.add(new Token("0", start, i, Token.Kind.NUMBER, false));
        return i;
    }

    private static int mark(String text, int start, int c, List<Token> tokens) {
        if (joinsWords(text, start, c)) {
            return start + 1;
        }
        int i = start;
        while (i < text.length() && text.codePointAt(i) == c) {
            i += Character.charCount(c);
        }
        String form = c == '.' && i - start > 1 ? "…" : Character.toString(c);
        tokens.add(new Token(form, start, i, Token.Kind.MARK, false));
        return i;
    }

    private static boolean joinsWords(String text, int at, int c) {
        return (c == '-' || c == '‐' || c == '‑')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }
}
