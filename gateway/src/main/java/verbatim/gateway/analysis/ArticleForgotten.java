package verbatim.gateway.analysis;

import java.util.UUID;

/** Fired inside the transaction that deletes an article, before its rows go. */
public record ArticleForgotten(UUID articleId) {}
