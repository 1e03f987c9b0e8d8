package verbatim.gateway.analysis;

import java.util.UUID;

/** Fired inside the transaction that gives a version of an article other speakers than the engines found. */
public record SpeakersChanged(UUID articleId, int version) {}
