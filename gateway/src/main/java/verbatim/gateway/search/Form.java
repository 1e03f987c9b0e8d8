package verbatim.gateway.search;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import verbatim.serving.BodyLimits;

/** The forms in which found quotes are answered. */
enum Form {
    JSON(MediaType.APPLICATION_JSON, Set.of("sort", "limit", "cursor", "facets", "exact", "offsetUnit")),
    NDJSON(BodyLimits.NDJSON, Set.of("sort", "limit", "offsetUnit")),
    CSV(QuoteFile.CSV, Set.of("sort", "limit", "offsetUnit")),
    JSON_LD(JsonLd.TYPE, Set.of("sort", "limit", "cursor")),
    RSS(Rss.TYPE, Set.of("limit"));

    private final MediaType type;
    private final Set<String> parameters;

    Form(String type, Set<String> parameters) {
        this.type = MediaType.valueOf(type);
        this.parameters = parameters;
    }

    /** By what the client accepts most; JSON where it does not care. */
    static Form chosen(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (Form form : values()) {
                if (accepted.isCompatible(form.type)) {
                    return form;
                }
            }
        }
        return JSON;
    }

    MediaType type() {
        return type;
    }

    /** What may be asked beside the filter. */
    Set<String> parameters() {
        return parameters;
    }

    /** Whether it holds a page, not all that pass. */
    boolean isPage() {
        return this != NDJSON && this != CSV;
    }
}
