package verbatim.gateway.analysis;

import java.util.UUID;

/** Fired inside the transaction that gives a version of an article the tones that it lacked. */
public record TonesCompleted(UUID articleId, int version) {}
