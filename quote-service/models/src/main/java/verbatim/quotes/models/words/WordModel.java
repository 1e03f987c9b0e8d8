package verbatim.quotes.models.words;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;
import verbatim.quotes.models.lexicon.HashSlots;
import verbatim.quotes.models.lexicon.StringHash;

/**
 * What lists of words tell that come with CoreNLP's models.
 *
 * @param givenNames hashes of given names in lower case
 * @param genders by slot of {@code givenNames}, the place of a {@link NameGender} in its order
 * @param animateNouns hashes of nouns that name somebody alive (Ji and Lin 2009)
 */
public record WordModel(HashSlots givenNames, byte[] genders, HashSlots animateNouns) {

    /** The name of its packed form. */
    public static final String KIND = "words";

    /** Name of the resource with a place a line and the names of who or what is from there, with tabs between. */
    public static final String DEMONYMS = "verbatim/quotes/models/demonyms.txt";

    private static final NameGender[] GENDERS = NameGender.values();

    /** Whose name a given name is. */
    public enum NameGender {
        EITHER,
        MALE,
        FEMALE
    }

    /**
     * @throws IllegalArgumentException if two words share a hash
     */
    public static WordModel of(Map<String, NameGender> givenNames, Set<String> animateNouns) {
        HashSlots names = hashes(givenNames.keySet());
        byte[] genders = new byte[names.size()];
        givenNames.forEach((name, gender) -> genders[names.find(StringHash.of(name))] = (byte) gender.ordinal());
        return new WordModel(names, genders, hashes(animateNouns));
    }

    private static HashSlots hashes(Set<String> words) {
        return HashSlots.of(words.stream().mapToLong(StringHash::of).toArray());
    }

    /** Whose name a given name in lower case is; null if the lists do not have it. */
    public @Nullable NameGender genderOf(String givenName) {
        int slot = givenNames.find(StringHash.of(givenName));
        return slot == HashSlots.NONE ? null : GENDERS[genders[slot]];
    }

    public boolean isAnimate(String noun) {
        return animateNouns.find(StringHash.of(noun)) != HashSlots.NONE;
    }

    public FlatWriter pack() {
        FlatWriter out = new FlatWriter(KIND);
        givenNames.write(out);
        out.bytes(genders);
        animateNouns.write(out);
        return out;
    }

    public static WordModel read(FlatReader in) throws IOException {
        return new WordModel(HashSlots.read(in), in.bytes(), HashSlots.read(in));
    }
}
