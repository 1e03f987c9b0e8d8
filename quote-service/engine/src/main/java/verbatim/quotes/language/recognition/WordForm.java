package verbatim.quotes.language.recognition;

/** Questions about the spelling of a word, by UTF-16 unit as {@code NERFeatureFactory} asks them. */
final class WordForm {

    private WordForm() {}

    /** Whether it is of two letters or more, of which the first alone is upper case. */
    static boolean isName(String word) {
        return word.length() >= 2
                && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)))
                && word.chars().skip(1).noneMatch(Character::isUpperCase);
    }

    static boolean isLower(String word) {
        return !word.isEmpty() && word.chars().noneMatch(Character::isUpperCase);
    }

    static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    /** The word with 9 for every digit. */
    static String withoutDigits(String word) {
        if (word.chars().noneMatch(Character::isDigit)) {
            return word;
        }
        char[] units = word.toCharArray();
        for (int i = 0; i < units.length; i++) {
            if (Character.isDigit(units[i])) {
                units[i] = '9';
            }
        }
        return new String(units);
    }
}
