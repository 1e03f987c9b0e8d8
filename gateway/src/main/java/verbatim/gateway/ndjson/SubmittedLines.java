package verbatim.gateway.ndjson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import verbatim.gateway.analysis.SubmittedArticle;
import verbatim.serving.CommonProblem;
import verbatim.serving.FrameworkProblems;
import verbatim.serving.Problem;

/** Reads an article of one line as strictly as one that is a whole body. */
@ApplicationScoped
public class SubmittedLines {

    private final ObjectMapper json;

    SubmittedLines(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The article of a line.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if it is none, or breaks the contract
     */
    public SubmittedArticle read(String line) {
        SubmittedArticle submitted;
        try {
            submitted = json.readValue(line, SubmittedArticle.class);
        } catch (JsonProcessingException e) {
            throw FrameworkProblems.unreadable(e);
        }
        if (submitted == null) {
            throw Problem.of(CommonProblem.MALFORMED_JSON, "The line is null; a JSON object is expected.");
        }
        return submitted.checked();
    }
}
