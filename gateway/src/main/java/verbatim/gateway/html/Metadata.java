package verbatim.gateway.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: in JSON-LD, else in the terms of Open Graph, else in HTML's own. */
record Metadata(
        @Nullable String title,
        @Nullable String author,
        @Nullable String outlet,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String url) {

    static Metadata of(Document page) {
        LinkedArticle linked = LinkedArticle.of(page);
        return new Metadata(
                first(
                        linked::title,
                        () -> content(page, "meta[property=og:title]"),
                        () -> text(page, "h1"),
                        () -> line(page.title())),
                first(
                        linked::author,
                        () -> content(page, "meta[name=author]"),
                        () -> notAddress(content(page, "meta[property=article:author]")),
                        () -> text(page, "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]")),
                first(
                        linked::outlet,
                        () -> content(page, "meta[property=og:site_name]"),
                        () -> content(page, "meta[name=application-name]")),
                Stream.<Supplier<@Nullable String>>of(
                                linked::published,
                                () -> content(page, "meta[property=article:published_time]"),
                                () -> content(page, "meta[itemprop=datePublished]"),
                                () -> content(page, "meta[name=date]"),
                                () -> attribute(page, "time[datetime]", "datetime"))
                        .map(Supplier::get)
                        .flatMap(text -> time(text).stream())
                        .findFirst()
                        .orElse(null),
                first(
                        () -> address(attribute(page, "link[rel=canonical]", "abs:href")),
                        () -> address(content(page, "meta[property=og:url]"))));
    }

    @SafeVarargs
    private static @Nullable String first(Supplier<@Nullable String>... places) {
        for (Supplier<@Nullable String> place : places) {
            String found = place.get();
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String content(Document page, String query) {
        return attribute(page, query, "content");
    }

    private static @Nullable String attribute(Document page, String query, String name) {
        Element element = page.selectFirst(query);
        return element == null ? null : line(element.attr(name));
    }

    private static @Nullable String text(Document page, String query) {
        Element element = page.selectFirst(query);
        return element == null ? null : line(element.text());
    }

    /** One line, absent if there is nothing on it. */
    static @Nullable String line(String text) {
        String line = text.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** Some pages name the author by the address of a profile. */
    private static @Nullable String notAddress(@Nullable String text) {
        return text == null || text.startsWith("http") ? null : text;
    }

    private static @Nullable String address(@Nullable String text) {
        return text != null && text.matches("(?i)https?://.+") ? text : null;
    }

    private static Optional<OffsetDateTime> time(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")));
        } catch (DateTimeException e) {
            // a date is enough
        }
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
