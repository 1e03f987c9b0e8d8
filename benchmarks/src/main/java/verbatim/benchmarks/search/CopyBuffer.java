package verbatim.benchmarks.search;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows of one table on their way into it, in the text format of PostgreSQL's COPY. */
final class CopyBuffer {

    private final String sql;
    private final StringBuilder rows = new StringBuilder();

    /** @param columns their names, by commas */
    CopyBuffer(String table, String columns) {
        this.sql = "copy " + table + " (" + columns + ") from stdin";
    }

    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t");
            Object value = values[i];
            rows.append(value == null ? "\\N" : escaped(value.toString()));
        }
        rows.append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    void flush(CopyManager copy) throws SQLException, IOException {
        copy.copyIn(sql, new StringReader(rows.toString()));
        rows.setLength(0);
    }
}
