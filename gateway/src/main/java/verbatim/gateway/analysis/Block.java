package verbatim.gateway.analysis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One update of a live report.
 *
 * @param time its stamp as the article writes it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Block(String id, int start, int end, @Nullable String time) {

    public Block mapped(IntUnaryOperator offsets) {
        return new Block(id, offsets.applyAsInt(start), offsets.applyAsInt(end), time);
    }
}
