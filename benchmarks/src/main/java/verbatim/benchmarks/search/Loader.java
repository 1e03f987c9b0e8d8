package verbatim.benchmarks.search;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes synthetic articles as the gateway would have stored them, by COPY. */
final class Loader {

    private static final int AT_ONCE = 1000;
    private static final int WRITERS = 2;
    private static final String ENGINE = "{\"name\": \"synthetic\", \"version\": \"1\"}";

    private final String jdbcUrl;
    private final SyntheticNews news;

    Loader(String jdbcUrl, SyntheticNews news) {
        this.jdbcUrl = jdbcUrl;
        this.news = news;
    }

    /** Fills the tables, which must be those of the gateway, if they do not hold this many quotes. */
    void load() throws SQLException, IOException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            if (count(statement) == (long) news.articles() * SyntheticNews.QUOTES) {
                return;
            }
            statement.execute("truncate article, speaker cascade");
            Map<String, String> indexes = indexes(statement);
            for (String index : indexes.keySet()) {
                statement.execute("drop index " + index);
            }
            writePeople(copy(statement, connection));
            writeArticles();
            statement.execute("set maintenance_work_mem = '1GB'");
            for (String definition : indexes.values()) {
                statement.execute(definition);
            }
            // as autovacuum leaves a table that has been there for some time
            statement.execute("vacuum (analyze)");
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from quote")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Those that are quicker to build over all rows than row by row, with the statements that make them. */
    private static Map<String, String> indexes(Statement statement) throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery("select indexname, indexdef from pg_indexes"
                + " where schemaname = 'public' and tablename in ('quote', 'article_version')"
                + " and indexdef not like '%UNIQUE%' order by 1")) {
            while (rows.next()) {
                definitions.put(rows.getString(1), rows.getString(2));
            }
        }
        return definitions;
    }

    /** References hold by construction and need not be looked up. */
    private static CopyManager copy(Statement statement, Connection connection) throws SQLException {
        statement.execute("set session_replication_role = replica");
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void writePeople(CopyManager copy) throws SQLException, IOException {
        CopyBuffer speakers = new CopyBuffer("speaker", "id, name, type, created_at");
        CopyBuffer names = new CopyBuffer("speaker_name", "speaker_id, name_key, name, is_full");
        for (int person = 0; person < SyntheticNews.PEOPLE; person++) {
            UUID id = news.personId(person);
            String name = Words.name(person);
            speakers.row(id, name, "person", SyntheticNews.BEGIN);
            names.row(id, key(name), name, true);
            names.row(id, key(Words.surname(person)), Words.surname(person), false);
        }
        speakers.flush(copy);
        names.flush(copy);
    }

    private void writeArticles() throws SQLException, IOException, InterruptedException {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int begin = 0; begin < news.articles(); begin += AT_ONCE) {
                int first = begin;
                parts.add(writers.submit(() -> {
                    writeArticles(first, Math.min(first + AT_ONCE, news.articles()));
                    return null;
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the synthetic articles could not be written", e.getCause());
        }
    }

    private void writeArticles(int first, int end) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            CopyManager copy = copy(statement, connection);
            Rows rows = new Rows();
            for (int number = first; number < end; number++) {
                rows.add(news.article(number), number);
            }
            rows.flush(copy);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Rows of some articles. */
    private final class Rows {
        private final CopyBuffer articles = new CopyBuffer(
                "article", "id, identity, external_id, url, outlet, published_at, ingested_at, updated_at, version");
        private final CopyBuffer versions = new CopyBuffer(
                "article_version",
                "article_id, version, content_hash, title, language, text, text_sha256, status, engine, tone_engine, created_at");
        private final CopyBuffer speakers = new CopyBuffer("article_speaker", "id, article_id, version, ordinal, body");
        private final CopyBuffer names =
                new CopyBuffer("article_speaker_name", "speaker_id, name_key, occurred_at, article_id");
        private final CopyBuffer links =
                new CopyBuffer("speaker_link", "article_speaker_id, speaker_id, rule, name, occurred_at, article_id");
        private final CopyBuffer quotes = new CopyBuffer(
                "quote",
                "id, article_id, version, ordinal, current, occurred_at, outlet, kind, speaker_id, speaker_name, speaker_confidence,"
                        + " label, score, text");
        private final CopyBuffer bodies = new CopyBuffer("quote_body", "quote_id, body");

        void add(SyntheticNews.Article article, int number) {
            String hash = "%064d".formatted(number);
            articles.row(
                    article.id(),
                    hash,
                    "synthetic-" + number,
                    "https://news.example/" + number,
                    article.outlet(),
                    article.published(),
                    article.published(),
                    article.published(),
                    1);
            versions.row(
                    article.id(),
                    1,
                    hash,
                    article.title(),
                    "en",
                    article.text(),
                    hash,
                    "complete",
                    ENGINE,
                    ENGINE,
                    article.published());
            List<UUID> ids = addSpeakers(article, number);
            for (int i = 0; i < article.quotes().size(); i++) {
                SyntheticNews.Quote quote = article.quotes().get(i);
                Integer speaker = quote.speaker();
                quotes.row(
                        quote.id(),
                        article.id(),
                        1,
                        i,
                        true,
                        article.published(),
                        article.outlet(),
                        quote.kind(),
                        speaker == null ? null : ids.get(speaker),
                        speaker == null ? null : Words.name(article.people().get(speaker)),
                        speaker == null ? null : quote.confidence(),
                        quote.label(),
                        quote.label() == null ? null : StoredJson.rounded(quote.score()),
                        quote.text());
                bodies.row(quote.id(), StoredJson.quote(article, i, ids));
            }
        }

        private List<UUID> addSpeakers(SyntheticNews.Article article, int number) {
            Map<Integer, Integer> counts = new HashMap<>();
            article.quotes().stream()
                    .map(SyntheticNews.Quote::speaker)
                    .filter(Objects::nonNull)
                    .forEach(speaker -> counts.merge(speaker, 1, Integer::sum));
            SplittableRandom random = new SplittableRandom(number);
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < article.people().size(); i++) {
                int person = article.people().get(i);
                UUID id = new UUID(
                        article.id().getMostSignificantBits(),
                        random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
                ids.add(id);
                speakers.row(id, article.id(), 1, i, StoredJson.speaker(id, i, person, counts.getOrDefault(i, 0)));
                names.row(id, key(Words.name(person)), article.published(), article.id());
                names.row(id, key(Words.surname(person)), article.published(), article.id());
                links.row(
                        id, news.personId(person), "full-name", Words.name(person), article.published(), article.id());
            }
            return ids;
        }

        void flush(CopyManager copy) throws SQLException, IOException {
            for (CopyBuffer each : List.of(articles, versions, speakers, names, links, quotes, bodies)) {
                each.flush(copy);
            }
        }
    }
}
