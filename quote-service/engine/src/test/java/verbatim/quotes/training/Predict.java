package verbatim.quotes.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import verbatim.quotes.Analysis;
import verbatim.quotes.Quote;
import verbatim.quotes.Span;
import verbatim.quotes.Speaker;
import verbatim.quotes.attribution.QuoteAttribution;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.LanguageModel;
import verbatim.quotes.language.ReadingCache;
import verbatim.quotes.speakers.Casting;
import verbatim.quotes.speakers.Credits;
import verbatim.quotes.speakers.Spoken;
import verbatim.quotes.text.QuotationScanner;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;

/** Writes the engine's answers for a gold file, offsets in code points. Arguments: the gold file, the file to write. */
public final class Predict {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Predict() {}

    public static void main(String[] args) throws Exception {
        ReadingCache language =
                new ReadingCache(Path.of(System.getProperty("readings", "target/readings")), LanguageModel::load);
        Casting casting = Casting.load();
        QuoteAttribution attribution = QuoteAttribution.load();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
            for (Gold.Doc doc : Gold.read(Path.of(args[0]))) {
                SourceText source = SourceText.of(doc.text());
                List<QuotedSpan> quotes = QuotationScanner.scan(source).stream()
                        .filter(quote -> quote.depth() == 0)
                        .toList();
                Document document = language.read(doc.id(), source, quotes);
                QuoteAttribution.Attributed attributed = attribution.attribute(
                        source, quotes, document, casting.cast(source, document, Credits.NONE, Spoken.NOTHING));
                Analysis analysis =
                        attributed.resolve(casting.cast(source, document, Credits.NONE, attributed.spoken()));
                out.println(JSON.writeValueAsString(answer(doc, analysis)));
            }
        }
    }

    private static ObjectNode answer(Gold.Doc doc, Analysis analysis) {
        ObjectNode answer = JSON.createObjectNode().put("id", doc.id());
        for (Quote quote : analysis.quotes()) {
            ObjectNode node = answer.withArray("quotes").addObject();
            span(node, doc.text(), quote.span())
                    .put("kind", quote.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (quote.mention() != null) {
                span(node.putObject("mention"), doc.text(), quote.mention().span())
                        .put("form", quote.mention().form().name());
            }
            if (quote.speaker() != null) {
                Speaker speaker = analysis.speakers().stream()
                        .filter(each -> each.id().equals(quote.speaker().speakerId()))
                        .findFirst()
                        .orElseThrow();
                node.putObject("speaker")
                        .put("name", speaker.name())
                        .put("named", speaker.named())
                        .put("confidence", quote.speaker().confidence());
            }
            node.put("rule", quote.evidence().rule());
        }
        answer.withArray("quotes");
        return answer;
    }

    private static ObjectNode span(ObjectNode node, String text, Span span) {
        int start = text.codePointCount(0, span.start());
        return node.put("start", start)
                .put("end", start + text.codePointCount(span.start(), span.end()))
                .put("text", span.in(text));
    }
}
