package verbatim.quotes.attribution;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;

/** Finds the channel of a quote where its sentence names one: "in a Telegram post", "on Twitter", "told CNN". */
final class Channel {

    private static final Set<String> MEDIA = Set.of(
            "post",
            "tweet",
            "statement",
            "interview",
            "email",
            "e-mail",
            "letter",
            "message",
            "memo",
            "op-ed",
            "video",
            "conference",
            "briefing",
            "broadcast",
            "podcast",
            "speech",
            "blog",
            "release",
            "article",
            "column",
            "testimony");
    private static final Set<String> PLATFORMS = Set.of(
            "twitter",
            "facebook",
            "telegram",
            "instagram",
            "x",
            "youtube",
            "tiktok",
            "weibo",
            "linkedin",
            "reddit",
            "snapchat");
    private static final int REACH = 14;

    private Channel() {}

    static @Nullable String of(QuoteContext quote) {
        Sentence sentence = quote.sentence();
        int from = Math.max(0, quote.first() - REACH);
        int to = Math.min(sentence.size() - 1, quote.last() + REACH);
        for (int i = from; i <= to; i++) {
            Token token = sentence.token(i);
            boolean preposition = !token.isQuoted()
                    && Set.of("in", "on", "via", "during", "at").contains(token.lemma());
            if (preposition) {
                String channel = behind(sentence, i + 1);
                if (channel != null) {
                    return channel;
                }
            }
        }
        return null;
    }

    private static @Nullable String behind(Sentence sentence, int first) {
        int i = first;
        while (i < sentence.size()
                && Set.of("DT", "PRP$").contains(sentence.token(i).tag())) {
            i++;
        }
        int start = i;
        while (i < sentence.size()
                && !sentence.token(i).isQuoted()
                && (sentence.token(i).isNoun() || sentence.token(i).tag().startsWith("JJ"))) {
            String noun = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
            boolean last = i + 1 >= sentence.size() || !sentence.token(i + 1).isNoun();
            if (last && (MEDIA.contains(noun) || PLATFORMS.contains(noun))) {
                return sentence.words(start, i);
            }
            i++;
        }
        return null;
    }
}
