package verbatim.quotes.language.tagging;

import java.util.Set;
import java.util.function.IntPredicate;

/** Questions about the spelling of a word, by UTF-16 unit as CoreNLP's feature extractors ask them. */
final class WordForm {

    /** Words that end the name of a company ({@code CompanyNameDetector}). */
    private static final Set<String> COMPANY_ENDS = Set.of(
            "Company",
            "COMPANY",
            "Co.",
            "Co",
            "Cos.",
            "CO.",
            "COS.",
            "Corporation",
            "CORPORATION",
            "Corp.",
            "Corp",
            "CORP.",
            "Incorporated",
            "INCORPORATED",
            "Inc.",
            "Inc",
            "INC.",
            "Association",
            "ASSOCIATION",
            "Assn",
            "ASSN",
            "Limited",
            "LIMITED",
            "Ltd.",
            "LTD.",
            "L.P.");

    private WordForm() {}

    static boolean endsCompany(String word) {
        return COMPANY_ENDS.contains(word);
    }

    static boolean startsUpperCase(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    static boolean hasUpperCase(String word) {
        return word.chars().anyMatch(Character::isUpperCase);
    }

    static boolean isUpperCase(String word) {
        return word.chars().allMatch(Character::isUpperCase);
    }

    static boolean hasDash(String word) {
        return word.indexOf('-') >= 0;
    }

    static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    static boolean isNotAlphanumeric(String word) {
        IntPredicate letter = Character::isLetter;
        return word.chars().noneMatch(letter.or(Character::isDigit));
    }
}
