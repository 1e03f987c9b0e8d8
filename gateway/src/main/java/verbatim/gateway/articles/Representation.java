package verbatim.gateway.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import verbatim.serving.SubmittedText;

/** The bytes that answer for an article, and their strong ETag. */
@ApplicationScoped
class Representation {

    private final ObjectMapper json;

    Representation(ObjectMapper json) {
        this.json = json;
    }

    byte[] bytes(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of texts and numbers
        }
    }

    /** Changes with every byte of the answer. */
    EntityTag tag(byte[] bytes) {
        return new EntityTag(SubmittedText.sha256(new String(bytes, StandardCharsets.UTF_8)));
    }
}
