package verbatim.gateway.speakers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.NameKey;
import verbatim.gateway.analysis.Speaker;
import verbatim.gateway.analysis.SpeakersChanged;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.analysis.VersionAnalysed;
import verbatim.gateway.database.Database;
import verbatim.gateway.database.Row;
import verbatim.gateway.paging.Ids;

/** Says for each named speaker of an article who that is across articles. */
@ApplicationScoped
class Linker {

    private static final String UNLINKED = """
            select s.id, s.body from article_speaker s
            where s.article_id = ? and s.version = ?
                and not exists (select 1 from speaker_link l where l.article_speaker_id = s.id)
            order by s.ordinal""";

    private static final String EARLIER = """
            select s.body ->> 'name' as name, l.speaker_id from article_speaker s
            join speaker_link l on l.article_speaker_id = s.id and l.rule <> 'member'
            where s.article_id = ? and s.version <= ?
            order by s.version""";

    private final Database database;
    private final Candidates candidates;

    Linker(Database database, Candidates candidates) {
        this.database = database;
        this.candidates = candidates;
    }

    /** One that an article names, not yet linked. */
    private record Unlinked(UUID id, Speaker speaker) {
        static Unlinked of(Row row) throws SQLException {
            return new Unlinked(row.uuid("id"), StoredJson.read(row.text("body"), Speaker.class));
        }

        boolean isOne() {
            return speaker.named() && speaker.members().isEmpty();
        }
    }

    private record Name(UUID speaker, String key, String name, boolean isFull) {}

    void analysed(@Observes VersionAnalysed event) {
        link(event.articleId(), event.version());
    }

    void changed(@Observes SpeakersChanged event) {
        link(event.articleId(), event.version());
    }

    /** In the caller's transaction; what is linked stays so. */
    void link(UUID article, int version) {
        List<Unlinked> all = database.list(UNLINKED, Unlinked::of, article, version);
        List<Unlinked> single = all.stream().filter(Unlinked::isOne).toList();
        if (!single.isEmpty()) {
            lock(single);
            linkEach(single, earlier(article, version));
        }
        all.stream()
                .filter(each -> !each.speaker().members().isEmpty())
                .forEach(each -> linkMembers(each.id(), each.speaker()));
    }

    /** @param linked who each name of the article is so far */
    private void linkEach(List<Unlinked> single, Map<String, UUID> linked) {
        Candidates.Known known =
                candidates.of(single.stream().map(Unlinked::speaker).toList());
        List<@Nullable Object[]> created = new ArrayList<>();
        List<@Nullable Object[]> links = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (Unlinked each : single) {
            Speaker speaker = each.speaker();
            Candidates.Choice choice = Optional.ofNullable(linked.get(speaker.name()))
                    .map(id -> new Candidates.Choice(id, Rule.SAME_ARTICLE, speaker.name()))
                    .or(() -> known.choose(speaker))
                    .orElseGet(() -> create(speaker, created));
            linked.put(speaker.name(), choice.speaker());
            links.add(new @Nullable Object[] {
                each.id(), choice.speaker(), choice.rule().word(), choice.name()
            });
            names(choice.speaker(), speaker, names);
        }
        database.updateAll("insert into speaker (id, name, type, created_at) values (?, ?, ?, ?)", created);
        database.updateAll(
                "insert into speaker_link (article_speaker_id, speaker_id, rule, name) values (?, ?, ?, ?)", links);
        keep(names);
    }

    /** Two transactions that meet the same names go one after the other; both take their locks in one order. */
    private void lock(List<Unlinked> found) {
        TreeSet<String> names = new TreeSet<>();
        for (Unlinked each : found) {
            names.add(NameKey.of(each.speaker().name()));
            each.speaker().aliases().stream()
                    .filter(alias -> FullName.is(each.speaker().type(), alias))
                    .forEach(alias -> names.add(NameKey.of(alias)));
        }
        database.list(
                "select pg_advisory_xact_lock(h) is null as done from"
                        + " (select distinct hashtext(k)::bigint as h from unnest(?::text[]) as k order by 1) as keys",
                row -> row.truth("done"),
                (Object) names.toArray(String[]::new));
    }

    private Map<String, UUID> earlier(UUID article, int version) {
        Map<String, UUID> linked = new HashMap<>();
        database.list(EARLIER, row -> Map.entry(row.text("name"), row.uuid("speaker_id")), article, version)
                .forEach(each -> linked.put(each.getKey(), each.getValue()));
        return linked;
    }

    private static Candidates.Choice create(Speaker speaker, List<@Nullable Object[]> created) {
        boolean isFull = FullName.is(speaker.type(), speaker.name());
        UUID id = Ids.next();
        created.add(new @Nullable Object[] {
            id, speaker.name(), speaker.type(), Instant.now().truncatedTo(ChronoUnit.MICROS)
        });
        return new Candidates.Choice(id, isFull ? Rule.FULL_NAME : Rule.BARE_NAME, speaker.name());
    }

    private static void names(UUID id, Speaker speaker, List<Name> names) {
        List<String> all = new ArrayList<>(List.of(speaker.name()));
        all.addAll(speaker.aliases());
        for (String name : all) {
            names.add(new Name(id, NameKey.of(name), name, FullName.is(speaker.type(), name)));
        }
    }

    /** In one order, so that two transactions do not wait for each other. */
    private void keep(List<Name> names) {
        names.sort(Comparator.comparing(Name::speaker).thenComparing(Name::key));
        database.updateAll(
                "insert into speaker_name (speaker_id, name_key, name, is_full) values (?, ?, ?, ?)"
                        + " on conflict (speaker_id, name_key) do nothing",
                names.stream()
                        .map(each -> new @Nullable Object[] {each.speaker(), each.key(), each.name(), each.isFull()})
                        .toList());
    }

    private void linkMembers(UUID group, Speaker speaker) {
        for (String member : speaker.members()) {
            database.update(
                    "insert into speaker_link (article_speaker_id, speaker_id, rule, name)"
                            + " select ?, l.speaker_id, 'member', l.name from speaker_link l where l.article_speaker_id = ?::uuid"
                            + " on conflict (article_speaker_id, speaker_id) do nothing",
                    group,
                    member);
        }
    }
}
