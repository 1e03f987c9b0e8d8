package verbatim.gateway.watches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import verbatim.gateway.analysis.TonesCompleted;
import verbatim.gateway.analysis.VersionAnalysed;
import verbatim.gateway.database.Database;
import verbatim.gateway.paging.Ids;

/** Notes, in the transaction that stores them, that an article has new quotes or tones. */
@ApplicationScoped
class Inbox {

    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    void analysed(@Observes VersionAnalysed event) {
        note(event.articleId());
    }

    void completed(@Observes TonesCompleted event) {
        note(event.articleId());
    }

    private void note(UUID article) {
        database.update(
                "insert into watch_inbox (id, article_id) select ?, ? where exists (select 1 from watch)",
                Ids.next(),
                article);
    }
}
