package verbatim.gateway.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The statements that read quotes. */
final class QuoteSql {

    private static final String COLUMNS = """
            select b.body, q.article_id, q.occurred_at, q.ordinal, q.version,
                a.url, a.outlet, a.published_at, a.ingested_at, v.title, v.language,
                (select l.speaker_id from speaker_link l where l.article_speaker_id = q.speaker_id
                    and l.rule <> 'member') as known_speaker""";

    private static final String SOURCES = """

            join article a on a.id = q.article_id
            join article_version v on v.article_id = q.article_id and v.version = q.version
            join quote_body b on b.quote_id = q.id""";

    /** Density of the words that are asked for, less in longer quotes (flag 1): ts_rank_cd of PostgreSQL's manual. */
    private static final String RANK = "ts_rank_cd(r.words, r.query, 1)";

    /** Ranking reads every quote that it ranks: the newest that match, so that frequent words cost no more than rare ones. */
    private static final int RANKED = 1000;

    /** One word tells quotes little apart, and may be much more frequent than several are together. */
    private static final int RANKED_BY_ONE_WORD = 100;

    private static final String MATRIX = """

            select s.id as speaker_id, coalesce(s.name, q.named) as name, count(*) as quotes,
                sum(q.word_count) as words,
                sum(q.word_count)::double precision / greatest(1, sum(sum(q.word_count)) over ()) as share,
                avg(q.score) as mean_score,
                count(*) filter (where q.label = 'negative') as negative,
                count(*) filter (where q.label = 'neutral') as neutral,
                count(*) filter (where q.label = 'positive') as positive,
                count(*) filter (where q.label = 'mixed') as mixed,
                (select count(*) from q) as counted
            from q
            left join speaker_link l on l.article_speaker_id = q.speaker_id and l.rule <> 'member'
            left join speaker s on s.id = l.speaker_id
            group by 1, 2 order by words desc, name, speaker_id limit ?""";

    private QuoteSql() {}

    /** In which order quotes come. */
    enum Sort {
        NEWEST,
        RELEVANCE
    }

    /**
     * Where a quote stands in the order of pages.
     *
     * @param rank 0 where the order is that of time
     * @param ordinal its place in the article
     */
    record Place(float rank, Instant occurredAt, UUID articleId, int ordinal) {}

    static Sql byId(UUID id) {
        return new Sql().add(COLUMNS + " from quote q" + SOURCES + " where q.id = ?", id);
    }

    /** Quotes by their ids. */
    static Sql byIds(List<UUID> ids) {
        return new Sql().add(COLUMNS + " from quote q" + SOURCES + " where q.id = any (?::text[]::uuid[])", (Object)
                texts(ids));
    }

    /**
     * A page of quotes. The page is cut before its articles are looked up and its words marked, so that both cost what a page
     * needs, whatever passes the filter.
     *
     * @param filter with {@code words} where the order is that of relevance
     */
    static Sql page(QuoteFilter filter, Sort sort, @Nullable Place after, int limit) {
        String words = filter.words();
        String columns = COLUMNS + (words == null ? "" : ", " + Highlights.SQL + " as headline");
        PassingQuotes quotes = PassingQuotes.of(filter);
        if (sort == Sort.NEWEST || words == null) {
            return new Sql()
                    .add(columns + " from (")
                    .add(quotes.newest(after, limit))
                    .add(") q" + SOURCES + " order by " + PassingQuotes.ORDER);
        }
        boolean isOneWord = words.strip().chars().noneMatch(Character::isWhitespace);
        Sql sql = new Sql()
                .add(columns + ", rank from (select * from (select r.*, " + RANK + " as rank from (")
                .add(quotes.newest(null, isOneWord ? RANKED_BY_ONE_WORD : RANKED))
                .add(") r) q");
        if (after != null) {
            sql.add(
                    " where (rank, " + PassingQuotes.KEY + ") < (?, ?, ?, ?)",
                    after.rank(),
                    after.occurredAt(),
                    after.articleId(),
                    -after.ordinal());
        }
        String order = " order by rank desc, " + PassingQuotes.ORDER;
        return sql.add(order + " limit ?) q", limit).add(SOURCES + order);
    }

    /** Those of some articles that pass, in the order of articles and reading. */
    static Sql among(QuoteFilter filter, List<UUID> articles) {
        return new Sql()
                .add("select q.id, q.article_id, q.text from ")
                .add(PassingQuotes.of(filter).all())
                .add(" and q.article_id = any (?::text[]::uuid[]) order by q.article_id, q.ordinal", (Object)
                        texts(articles));
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /**
     * How often which values occur among the quotes that pass.
     *
     * @param expressions what to count by; each row says by which of them it counts ({@code facet}, from 0)
     * @param among the newest that are counted, or all where absent
     * @param most values of each
     */
    static Sql facets(QuoteFilter filter, List<String> expressions, @Nullable Integer among, int most) {
        StringBuilder values = new StringBuilder();
        StringBuilder sets = new StringBuilder();
        StringBuilder which = new StringBuilder();
        for (int i = 0; i < expressions.size(); i++) {
            values.append(i == 0 ? "" : ", ")
                    .append(expressions.get(i))
                    .append(" as v")
                    .append(i);
            sets.append(i == 0 ? "" : ", ").append("(v").append(i).append(")");
            which.append(" when grouping(v").append(i).append(") = 0 then ").append(i);
        }
        return new Sql()
                .add("with counted as materialized (select " + values + " from ")
                .add(among(PassingQuotes.of(filter), among))
                .add("), grouped as (select case" + which + " end as facet, coalesce(" + columns(expressions.size())
                        + ") as value, count(*) as n from counted group by grouping sets (" + sets + "))")
                .add(
                        " select facet, value, n from (select *, row_number() over (partition by facet order by n desc, value)"
                                + " as place from grouped where value is not null) g where place <= ?"
                                + " union all select -1, null, count(*) from counted order by facet, n desc, value",
                        most);
    }

    private static String columns(int count) {
        return IntStream.range(0, count).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
    }

    /** The quotes that pass as {@code q}: the newest so many, or all. */
    private static Sql among(PassingQuotes quotes, @Nullable Integer newest) {
        return newest == null
                ? quotes.all()
                : new Sql().add("(").add(quotes.newest(null, newest)).add(") q");
    }

    /**
     * Who says how much in which tone.
     *
     * @param among the newest quotes of somebody that are counted, or all where absent
     */
    static Sql matrix(QuoteFilter filter, @Nullable Integer among, int limit) {
        return new Sql()
                .add("with q as materialized (select q.speaker_id, q.speaker_name as named,")
                .add(" q.word_count, q.score, q.label from ")
                .add(among(PassingQuotes.of(filter).spoken(), among))
                .add(")" + MATRIX, limit);
    }
}
