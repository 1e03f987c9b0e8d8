package verbatim.gateway.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.paging.QueryParameters;
import verbatim.serving.BodyLimits;
import verbatim.serving.OffsetUnit;

/** Quotes as a file: all that a search pages through, in its order, read and written a page at a time. */
@ApplicationScoped
class QuoteFile {

    static final String CSV = "text/csv";
    private static final int AT_ONCE = 500;
    private static final int MAX_LIMIT = 1_000_000;

    private final QuoteSearch search;
    private final ObjectMapper json;

    QuoteFile(QuoteSearch search, ObjectMapper json) {
        this.search = search;
        this.json = json;
    }

    /** Takes a quote and writes it. */
    @FunctionalInterface
    private interface Writer {
        void write(FoundQuote quote) throws IOException;
    }

    /** All that a search pages through, up to {@code limit}, as a file: CSV or NDJSON. */
    Response answer(QuoteFilter filter, QuoteSql.Sort order, @Nullable String limit, OffsetUnit unit, MediaType type) {
        int most = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, MAX_LIMIT);
        Export export = new Export(filter, order, most, unit);
        boolean isCsv = MediaType.valueOf(CSV).isCompatible(type);
        StreamingOutput file = isCsv ? csv(export) : ndjson(export);
        return Response.ok(file, isCsv ? CSV + ";charset=UTF-8" : BodyLimits.NDJSON)
                .build();
    }

    private StreamingOutput csv(Export export) {
        return out -> {
            out.write(Csv.header().getBytes(StandardCharsets.UTF_8));
            write(export, quote -> out.write(Csv.line(quote).getBytes(StandardCharsets.UTF_8)));
        };
    }

    private StreamingOutput ndjson(Export export) {
        return out -> write(export, quote -> {
            out.write(json.writeValueAsBytes(quote));
            out.write('\n');
        });
    }

    private void write(Export export, Writer writer) throws IOException {
        int left = export.limit();
        QuoteSql.@Nullable Place last = null;
        while (left > 0) {
            int size = Math.min(left, AT_ONCE);
            List<QuoteSearch.Hit> hits = search.page(export.filter(), export.order(), last, size, export.unit());
            for (QuoteSearch.Hit hit : hits) {
                writer.write(hit.quote());
            }
            if (hits.size() < size) {
                return;
            }
            last = hits.getLast().place();
            left -= size;
        }
    }

    private record Export(QuoteFilter filter, QuoteSql.Sort order, int limit, OffsetUnit unit) {}
}
