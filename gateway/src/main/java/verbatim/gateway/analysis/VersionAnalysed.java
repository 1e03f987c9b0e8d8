package verbatim.gateway.analysis;

import java.util.UUID;

/** Fired inside the transaction that stores what the engines found in a version of an article, after its rows. */
public record VersionAnalysed(UUID articleId, int version) {}
