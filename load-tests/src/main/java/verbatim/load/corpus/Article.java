package verbatim.load.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** An article as the gateway takes it. */
public record Article(
        ArticleKind kind,
        String externalId,
        String title,
        String outlet,
        String author,
        Instant publishedAt,
        String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern GAP = Pattern.compile("\\s+");

    /** The same article under another id of the client, and so another one to the gateway. */
    public Article withExternalId(String id) {
        return new Article(kind, id, title, outlet, author, publishedAt, text);
    }

    /** Words of the text, as spaces divide them. */
    public int words() {
        return GAP.split(text.strip()).length;
    }

    /** One line of JSON, UTF-8, in the contract's form; without the line's end. */
    public byte[] json() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("externalId", externalId);
        fields.put("title", title);
        fields.put("outlet", outlet);
        fields.put("author", author);
        fields.put("publishedAt", publishedAt.toString());
        fields.put("text", text);
        try {
            return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
