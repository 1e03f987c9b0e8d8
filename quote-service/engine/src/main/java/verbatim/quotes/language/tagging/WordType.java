package verbatim.quotes.language.tagging;

import verbatim.quotes.models.tagging.WeightRow;

/**
 * What a word brings to every sentence that it stands in.
 *
 * @param tags ids of the tags that it may have
 * @param rare whether its form and its neighbours' forms count
 * @param atStart what it says of its own tag where it begins a sentence
 * @param later the same for any other place
 * @param capital whether it begins with a capital letter
 * @param company whether a company's name may end in it
 * @param cluster name of its distributional cluster
 * @param asPrevious what it says of the tag of the word that follows
 * @param asNext what it says of the tag of the word before it
 * @param asRaresPrevious what it says, moreover, if the word that follows is rare
 * @param asRaresNext what it says, moreover, if the word before it is rare
 */
record WordType(
        int[] tags,
        boolean rare,
        WeightRow atStart,
        WeightRow later,
        boolean capital,
        boolean company,
        String cluster,
        WeightRow asPrevious,
        WeightRow asNext,
        WeightRow[] asRaresPrevious,
        WeightRow[] asRaresNext) {}
