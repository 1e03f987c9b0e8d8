package verbatim.quotes;

import org.jspecify.annotations.Nullable;

/**
 * One update of a live report.
 *
 * @param id {@code b1}, {@code b2}, … in text order
 * @param span its text, the time stamp included
 * @param time the stamp as the article writes it ({@code 17:59}), absent for what stands before the first stamp
 */
public record Block(String id, Span span, @Nullable String time) {}
