package verbatim.gateway.search;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Quote;

/** Quotes as a feed (RSS 2.0): an item a quote, its link the article's. */
final class Rss {

    static final String TYPE = "application/rss+xml";

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    private static final int TITLE_UNITS = 100;

    private Rss() {}

    static String of(List<FoundQuote> quotes) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            element(xml, "title", "Verbatim: quotes");
            element(xml, "link", "/v1/quotes");
            element(xml, "description", "Who said what in the news");
            for (FoundQuote quote : quotes) {
                item(xml, quote);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // it writes into memory
        }
        return out.toString();
    }

    private static void item(XMLStreamWriter xml, FoundQuote found) throws XMLStreamException {
        Quote quote = found.quote();
        FoundQuote.Source article = found.article();
        Quote.Attribution speaker = quote.speaker();
        xml.writeStartElement("item");
        element(xml, "title", (speaker == null ? "" : speaker.name() + ": ") + shortened(quote.text()));
        element(xml, "link", Objects.requireNonNullElse(article.url(), "/v1/quotes/" + quote.id()));
        element(xml, "description", quote.text());
        if (quote.tone() != null) {
            element(xml, "category", quote.tone().label());
        }
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters("urn:uuid:" + quote.id());
        xml.writeEndElement();
        element(xml, "pubDate", date(article.publishedAt() == null ? article.ingestedAt() : article.publishedAt()));
        source(xml, article.outlet(), article.url());
        xml.writeEndElement();
    }

    /** The channel that an item comes from must have an address. */
    private static void source(XMLStreamWriter xml, @Nullable String outlet, @Nullable String url)
            throws XMLStreamException {
        if (outlet != null && url != null) {
            xml.writeStartElement("source");
            xml.writeAttribute("url", printable(url));
            xml.writeCharacters(printable(outlet));
            xml.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static String shortened(String text) {
        if (text.length() <= TITLE_UNITS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(TITLE_UNITS - 1)) ? TITLE_UNITS - 1 : TITLE_UNITS;
        return text.substring(0, end) + "…";
    }

    /** Without the characters that XML 1.0 (section 2.2) does not allow. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
