package verbatim.gateway.analysis;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.access.Requires;
import verbatim.gateway.access.Role;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.Bodies;
import verbatim.serving.OffsetUnit;
import verbatim.serving.SubmittedText;
import verbatim.serving.TimeBudget;

/** {@code /v1/analyses}: analyses an article and stores nothing. */
@Path("/v1/analyses")
@Requires(Role.READ) // it changes nothing
@Blocking
public class AnalysisResource {

    private final Analyser analyser;
    private final AnalysisConfig config;

    AnalysisResource(Analyser analyser, AnalysisConfig config) {
        this.analyser = analyser;
        this.config = config;
    }

    /** Answers in JSON, or as a table for people. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public AnalysisAnswer analyse(
            @Nullable SubmittedArticle submitted,
            @HeaderParam(TimeBudget.REMAINING) @Nullable String remaining,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return answer(Bodies.required(submitted), remaining);
    }

    /** The same for a bare text. */
    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public AnalysisAnswer analyseText(
            byte[] body,
            @QueryParam("offsetUnit") @Nullable String unit,
            @QueryParam("language") @Nullable String language,
            @HeaderParam(TimeBudget.REMAINING) @Nullable String remaining,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("offsetUnit", "language"));
        String charset = headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
        String text = SubmittedText.decode(body, charset);
        OffsetUnit offsets = OffsetUnit.ofParameter("offsetUnit", unit);
        return answer(SubmittedArticle.ofText(text, offsets, language), remaining);
    }

    private AnalysisAnswer answer(SubmittedArticle submitted, @Nullable String remaining) {
        SubmittedArticle checked = submitted.checked();
        Article article = checked.article();
        Deadline deadline = Deadline.in(config.budget().forText(article.text().length(), remaining));
        return AnalysisAnswer.of(analyser.analyse(article, deadline), article.text(), checked.unit())
                .with(checked.foundText());
    }
}
