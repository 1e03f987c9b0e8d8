package verbatim.quotes.speakers;

import java.util.Set;

/** The verbs that introduce most speech; the full picture is in the learned weights of attribution. */
final class SpeechVerbs {

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

    private SpeechVerbs() {}
}
