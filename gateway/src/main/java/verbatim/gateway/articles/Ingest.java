package verbatim.gateway.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Analyser;
import verbatim.gateway.analysis.Analysis;
import verbatim.gateway.analysis.Deadline;
import verbatim.gateway.analysis.SubmittedArticle;

/**
 * Analyses an article and keeps it, in two steps: the engines work outside of any transaction, and what they found is
 * stored in the caller's.
 */
@ApplicationScoped
public class Ingest {

    private final Analyser analyser;
    private final ArticleStore store;

    Ingest(Analyser analyser, ArticleStore store) {
        this.analyser = analyser;
        this.store = store;
    }

    /**
     * Has the engines analyse an article, unless it is known with this content; blocks until they have answered.
     *
     * @param submitted checked
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if quote-service gave no answer
     */
    public Prepared prepare(SubmittedArticle submitted, Deadline deadline) {
        ArticleIdentity identity = ArticleIdentity.of(submitted);
        Optional<Kept> known = store.sameContent(identity);
        return known.isPresent()
                ? new Prepared(submitted, identity, known.get(), null)
                : new Prepared(submitted, identity, null, analyser.analyse(submitted.article(), deadline));
    }

    /** Stores it, and in the same transaction does what belongs to it. */
    @Transactional
    public Kept keep(Prepared prepared, Consumer<Kept> with) {
        Kept kept = keep(prepared);
        with.accept(kept);
        return kept;
    }

    /** Stores an article to be analysed later, and in the same transaction does what belongs to it. */
    @Transactional
    public Kept queue(SubmittedArticle submitted, Consumer<Kept> with) {
        ArticleIdentity identity = ArticleIdentity.of(submitted);
        Kept kept = store.sameContent(identity).orElseGet(() -> store.store(submitted, identity, null));
        with.accept(kept);
        return kept;
    }

    /** Stores it, in the caller's transaction if there is one. */
    public Kept keep(Prepared prepared) {
        if (prepared.analysis != null) {
            return store.store(prepared.submitted, prepared.identity, prepared.analysis);
        }
        return Objects.requireNonNull(prepared.known);
    }

    /** An article with its analysis, or the stored one that it is. */
    public static final class Prepared {

        private final SubmittedArticle submitted;
        private final ArticleIdentity identity;
        private final @Nullable Kept known;
        private final @Nullable Analysis analysis;

        private Prepared(
                SubmittedArticle submitted,
                ArticleIdentity identity,
                @Nullable Kept known,
                @Nullable Analysis analysis) {
            this.submitted = submitted;
            this.identity = identity;
            this.known = known;
            this.analysis = analysis;
        }
    }

    /** What storing did. */
    public enum Outcome {
        /** The article was not known. */
        CREATED,
        /** It was, with another content: this is a new version. */
        UPDATED,
        /** It was, with this content. */
        UNCHANGED;

        /** The word in answers and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param version the newest, which has this content */
    public record Kept(UUID id, int version, Outcome outcome) {}
}
