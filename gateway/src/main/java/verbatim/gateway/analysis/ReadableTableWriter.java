package verbatim.gateway.analysis;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes an analysis as a table where a client accepts plain text. */
@Provider
@Produces(MediaType.TEXT_PLAIN)
public class ReadableTableWriter implements MessageBodyWriter<AnalysisAnswer> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == AnalysisAnswer.class;
    }

    @Override
    public void writeTo(
            AnalysisAnswer analysis,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8");
        out.write(ReadableTable.of(analysis).getBytes(StandardCharsets.UTF_8));
    }
}
