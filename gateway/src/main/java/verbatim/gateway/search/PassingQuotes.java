package verbatim.gateway.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parts of statements that find the quotes of newest versions that pass a filter. The newest of them are found along the
 * index whose order is that of pages: of all quotes, of a name, or of somebody across articles. So somebody who is quoted every
 * day costs no more than a page needs.
 */
final class PassingQuotes {

    /** The order of pages: newest article first, its quotes in reading order. */
    static final String ORDER = "q.occurred_at desc, q.article_id desc, -q.ordinal desc";

    /** A quote's place in this order. */
    static final String KEY = "q.occurred_at, q.article_id, -q.ordinal";

    private static final String QUERY = " cross join websearch_to_tsquery('english', ?) as query";

    /** Whoever goes by a name in the article itself, or in any. */
    private static final String NAMED =
            " and q.speaker_id in (select n.speaker_id from article_speaker_name n where n.name_key = ?"
                    + " union all select l.article_speaker_id from speaker_name n"
                    + " join speaker_link l on l.speaker_id = n.speaker_id where n.name_key = ?)";

    /** One that was merged is the other. */
    private static final String STANDING = "(select coalesce(s.merged_into, s.id) from speaker s where s.id = ?)";

    private static final String KNOWN =
            " and q.speaker_id in (select l.article_speaker_id from speaker_link l where l.speaker_id = " + STANDING
                    + ")";

    private static final String BY_NAME = "article_speaker_name w join quote q on q.speaker_id = w.speaker_id";
    private static final String BY_LINK = "speaker_link w join quote q on q.speaker_id = w.article_speaker_id";

    private final QuoteFilter filter;
    private final boolean areSpoken;

    private PassingQuotes(QuoteFilter filter, boolean areSpoken) {
        this.filter = filter;
        this.areSpoken = areSpoken;
    }

    static PassingQuotes of(QuoteFilter filter) {
        return new PassingQuotes(filter, false);
    }

    /** Of these, only those that somebody says. */
    PassingQuotes spoken() {
        return new PassingQuotes(filter, true);
    }

    /** What follows {@code from}: the quotes as {@code q} and, where words are asked for, {@code query}, with their condition. */
    Sql all() {
        Sql sql = new Sql().add("quote q");
        query(sql);
        sql.add(" where q.current");
        named(sql);
        known(sql);
        conditions(sql, "q");
        return sql;
    }

    /**
     * A query for the newest of them, with all that is stored of them and {@code query}.
     *
     * @param after the place behind which they stand, absent for the first ones
     */
    Sql newest(QuoteSql.@Nullable Place after, int limit) {
        String columns = filter.words() == null ? "q.*" : "q.*, query";
        UUID known = filter.speakerId();
        String name = filter.speaker();
        if (known != null) {
            return along(columns, BY_LINK, new Sql().add(" and w.speaker_id = " + STANDING, known), after, limit);
        }
        if (name != null) {
            return ofName(columns, name, after, limit);
        }
        Sql sql = new Sql().add("select " + columns + " from quote q");
        query(sql);
        sql.add(" where q.current");
        conditions(sql, "q");
        after(sql, after);
        return sql.add(" order by " + ORDER + " limit ?", limit);
    }

    /** Those of the name in their article, and those of everybody who goes by it in another; most are both. */
    private Sql ofName(String columns, String name, QuoteSql.@Nullable Place after, int limit) {
        String key = "w.occurred_at, w.article_id, -q.ordinal as place, q.id";
        String order = " order by occurred_at desc, article_id desc, place desc limit ?";
        Sql sql = new Sql().add("select " + columns + " from ((");
        sql.add(along(key, BY_NAME, new Sql().add(" and w.name_key = ?", name), after, limit));
        sql.add(") union (select k.* from speaker_name s cross join lateral (");
        sql.add(along(key, BY_LINK, new Sql().add(" and w.speaker_id = s.speaker_id"), after, limit));
        sql.add(") k where s.name_key = ?" + order, name, limit);
        sql.add(")" + order, limit).add(") page join quote q on q.id = page.id");
        query(sql);
        return sql;
    }

    private Sql along(String columns, String walk, Sql condition, QuoteSql.@Nullable Place after, int limit) {
        Sql sql = new Sql().add("select " + columns + " from " + walk);
        query(sql);
        sql.add(" where q.current").add(condition);
        if (filter.speakerId() != null) {
            named(sql);
        }
        conditions(sql, "w");
        if (after != null) {
            sql.add(" and (w.occurred_at, w.article_id) <= (?, ?)", after.occurredAt(), after.articleId());
        }
        after(sql, after);
        return sql.add(" order by w.occurred_at desc, w.article_id desc, -q.ordinal desc limit ?", limit);
    }

    private static void after(Sql sql, QuoteSql.@Nullable Place after) {
        if (after != null) {
            sql.add(" and (" + KEY + ") < (?, ?, ?)", after.occurredAt(), after.articleId(), -after.ordinal());
        }
    }

    private void query(Sql sql) {
        sql.addIf(filter.words(), QUERY);
    }

    private void named(Sql sql) {
        String name = filter.speaker();
        if (name != null) {
            sql.add(NAMED, name, name);
        }
    }

    private void known(Sql sql) {
        sql.addIf(filter.speakerId(), KNOWN);
    }

    /** @param time the table whose time is asked for */
    private void conditions(Sql sql, String time) {
        sql.add(filter.words() == null ? "" : " and q.words @@ query")
                .add(areSpoken ? " and q.speaker_id is not null" : "")
                .addIf(filter.outlet(), " and q.outlet = ?")
                .addIf(filter.from(), " and " + time + ".occurred_at >= ?")
                .addIf(filter.until(), " and " + time + ".occurred_at < ?")
                .addIf(filter.label(), " and q.label = ?")
                .addIf(filter.kind(), " and q.kind = ?")
                .addIf(filter.minConfidence(), " and q.speaker_confidence >= ?")
                .addIf(filter.minScore(), " and q.score >= ?")
                .addIf(filter.maxScore(), " and q.score <= ?")
                .addIf(
                        filter.topic(),
                        " and (q.article_id, q.version) in (select t.article_id, t.version from article_version t"
                                + " where t.topic @@ websearch_to_tsquery('english', ?))");
    }
}
