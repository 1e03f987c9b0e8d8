package verbatim.quotes.language;

/** What punctuation tokens do to sentences. */
final class Marks {

    private Marks() {}

    /** Whether a sentence may end with this token. */
    static boolean endsSentence(String word) {
        if (word.isEmpty()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '.' && c != '?' && c != '!' && c != '…') {
                return false;
            }
        }
        return true;
    }

    /** Whether this token belongs to the sentence before it although that has ended. */
    static boolean closesOrJoins(String word) {
        return switch (word) {
            case ")", "]", "-RRB-", "-RSB-", ",", ";", ":", "—", "–", "--", "''", "’", "'" -> true;
            default -> endsSentence(word);
        };
    }
}
