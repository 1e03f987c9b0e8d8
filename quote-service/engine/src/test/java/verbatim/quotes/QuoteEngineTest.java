package verbatim.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.quotes.Quote.Kind;

/** Whole articles through the whole engine. */
class QuoteEngineTest {

    private static final String LIVE_REPORT = Articles.read("border-talks.txt");

    private final QuoteEngine engine = Engines.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    slow but honest                | Ilse Brandvold
                    has opened very constructively | Tomas Quarrie
                    not leaving this room          | Ilse Brandvold
                    waste of everybody’s time      | Ilse Brandvold
                    getting there                  | Dana Whitlock
                    A second round of talks        | Ostavia's Interior Ministry
                    You will not see a signature   | Dana Whitlock
                    """)
    void names_who_speaks_in_a_live_report(String words, String name) {
        Analysis analysis = engine.analyse(Article.of(LIVE_REPORT));

        assertThat(speaker(analysis, quote(analysis, words)).name()).isEqualTo(name);
    }

    @Test
    void keeps_a_source_that_nobody_names_as_the_article_describes_it() {
        Analysis analysis = engine.analyse(Article.of(LIVE_REPORT));

        Speaker official = speaker(analysis, quote(analysis, "a postcard"));
        assertThat(official.named()).isFalse();
        assertThat(official.name()).isEqualTo("One Kermont official");
    }

    @Test
    void a_term_is_no_speech_and_says_why() {
        Analysis analysis = engine.analyse(Article.of(LIVE_REPORT));

        Quote term = quote(analysis, "winter line");
        assertThat(term.kind()).isNotEqualTo(Kind.SPEECH);
        assertThat(term.speaker()).isNull();
        assertThat(term.reason()).isNotBlank();
    }

    @Test
    void sees_the_updates_of_a_live_report() {
        Analysis analysis = engine.analyse(Article.of(LIVE_REPORT));

        assertThat(analysis.blocks()).extracting(Block::time).containsExactly(null, "16:40", "12:05");
        assertThat(quote(analysis, "getting there").block()).isEqualTo("b2");
    }

    @Test
    void every_quote_is_the_articles_own_text_and_its_evidence_has_places() {
        Analysis analysis = engine.analyse(Article.of(LIVE_REPORT));

        for (Quote quote : analysis.quotes()) {
            assertThat(quote.span().in(LIVE_REPORT)).matches("(?s)[“\"].*[”\"]");
            assertThat(quote.evidence().rule()).isNotBlank();
            for (Evidence.Step step : quote.evidence().steps()) {
                assertThat(step.span()).isNotNull();
            }
        }
    }

    @Test
    void a_title_gives_the_name_that_the_text_leaves_out() {
        String text = "“The ferry sails tonight,” Okonjo said after the meeting.";

        Analysis named = engine.analyse(new Article(text, "Maria Okonjo’s ferry to sail at last", null));

        assertThat(named.speakers()).extracting(Speaker::name).containsExactly("Maria Okonjo");
    }

    @Test
    void who_wrote_the_article_does_not_speak_in_it() {
        String text = "“The ferry sails tonight,” Maria Okonjo said in Hamburg, where Peter Hale reports.";

        Analysis analysis = engine.analyse(new Article(text, null, "By Maria Okonjo"));

        assertThat(analysis.speakers()).extracting(Speaker::name).doesNotContain("Maria Okonjo");
    }

    @Test
    void pieces_of_a_broken_quote_are_one_utterance() {
        String text = "“The bridge is safe,” said Maria Kowalczyk, the chief engineer, “and it will stay open.”";

        Analysis analysis = engine.analyse(Article.of(text));

        assertThat(analysis.quotes()).hasSize(2);
        assertThat(analysis.quotes().get(0).utterance())
                .isEqualTo(analysis.quotes().get(1).utterance());
        assertThat(analysis.speakers()).extracting(Speaker::name).containsExactly("Maria Kowalczyk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n", "“", "\"", "“”", "''", "No quotes here at all.", "Mayor: ‘We will rebuild’"})
    void answers_any_small_text(String text) {
        Analysis analysis = engine.analyse(Article.of(text));

        assertThat(analysis.quotes())
                .allSatisfy(quote -> assertThat(quote.span().end()).isLessThanOrEqualTo(text.length()));
    }

    @Test
    void concurrent_analyses_give_the_same_answers_as_sequential_ones() throws Exception {
        List<String> texts =
                List.of(LIVE_REPORT, LIVE_REPORT.replace('“', '"').replace('”', '"'), LIVE_REPORT.substring(400));
        List<Analysis> expected =
                texts.stream().map(text -> engine.analyse(Article.of(text))).toList();

        List<Future<Analysis>> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 18; i++) {
                String text = texts.get(i % texts.size());
                answers.add(pool.submit(() -> engine.analyse(Article.of(text))));
            }
        }

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo(expected.get(i % texts.size()));
        }
    }

    @Test
    void an_interrupt_stops_the_work() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> engine.analyse(Article.of(LIVE_REPORT))).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void ten_thousand_quotes_are_answered() {
        String text = "“Yes,” said Anna Lindqvist. ".repeat(10_000);

        Analysis analysis = engine.analyse(Article.of(text));

        assertThat(analysis.quotes()).hasSize(10_000);
        assertThat(analysis.speakers()).extracting(Speaker::name).containsExactly("Anna Lindqvist");
    }

    private static Quote quote(Analysis analysis, String words) {
        return analysis.quotes().stream()
                .filter(quote -> quote.span().in(LIVE_REPORT).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no quote with “" + words + "”"));
    }

    private static Speaker speaker(Analysis analysis, Quote quote) {
        Quote.Attribution attribution = quote.speaker();
        if (attribution == null) {
            throw new AssertionError("nobody speaks: " + quote.reason());
        }
        return analysis.speakers().stream()
                .filter(speaker -> speaker.id().equals(attribution.speakerId()))
                .findFirst()
                .orElseThrow();
    }
}
