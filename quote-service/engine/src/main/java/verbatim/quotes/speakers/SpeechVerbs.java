package verbatim.quotes.speakers;

import java.util.Set;

/** The verbs that introduce most speech; the full picture is in the learned weights of attribution. */
public final class SpeechVerbs {

    static final Set<String> COMMON = Set.of(
            "say",
            "tell",
            "add",
            "write",
            "ask",
            "tweet",
            "note",
            "reply",
            "explain",
            "state",
            "declare",
            "respond",
            "continue",
            "argue",
            "insist",
            "claim",
            "warn",
            "announce",
            "admit",
            "recall",
            "report",
            "suggest",
            "acknowledge",
            "conclude");

    /** Verbs that mean to say something, though no sentence need follow them. */
    private static final Set<String> NAMING = Set.of("call", "describe", "promise", "vow");

    private SpeechVerbs() {}

    /** Whether a verb mostly means that somebody says something. */
    public static boolean isCommon(String lemma) {
        return COMMON.contains(lemma) || NAMING.contains(lemma);
    }
}
