package verbatim.benchmarks.gold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quoted span and its labels.
 *
 * @param span marks included
 * @param text the span's text
 * @param kind {@code direct}, or {@code mixed} where only a part of what is attributed stands between marks
 * @param words how many words it has
 * @param speaker who says it, where that is annotated
 * @param mention the words that name the speaker there, where annotated
 * @param form how the speaker is named where there is no mention: {@code name}, {@code pronoun}, {@code nominal}
 * @param tone in [-1, 1], where annotated
 * @param phrases the words that carry the tone, where annotated; empty where none does
 */
public record GoldQuote(
        Range span,
        String text,
        String kind,
        int words,
        @Nullable Speaker speaker,
        @Nullable Mention mention,
        @Nullable String form,
        @Nullable Double tone,
        @Nullable List<String> phrases) {

    /** Whether nobody says it: a title, a term, a nickname, a scare quote. */
    public boolean unspoken() {
        return speaker != null && speaker.nobody();
    }

    /** How the speaker is named near the quote; {@code ?} where nobody noted it. */
    public String formOrUnknown() {
        if (mention != null && mention.form() != null) {
            return mention.form();
        }
        return form == null ? "?" : form;
    }

    /**
     * Who says a quote.
     *
     * @param name resolved to the fullest form of the article
     * @param type {@code PERSON}, {@code ORG}, {@code UNNAMED} or {@code NONE}
     */
    public record Speaker(String name, String type) {

        public boolean nobody() {
            return type.equals("NONE");
        }
    }

    /**
     * The words that name a speaker.
     *
     * @param span where they stand
     * @param form {@code name}, {@code pronoun} or {@code nominal}, where annotated
     */
    public record Mention(Range span, @Nullable String form) {}
}
