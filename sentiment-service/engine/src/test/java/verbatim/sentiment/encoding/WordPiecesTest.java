package verbatim.sentiment.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

    private final Vocabulary vocabulary = Vocabulary.load("/bge-small-en-v1.5-q-tokenizer.json");
    private final WordPieces pieces = new WordPieces(vocabulary);

    @Test
    void theVocabularyIsThatOfUncasedBert() {
        assertThat(vocabulary.size()).isEqualTo(30_522);
        assertThat(vocabulary.idOf("[PAD]")).isZero();
        assertThat(pieces.start()).isEqualTo(101);
        assertThat(pieces.end()).isEqualTo(102);
    }

    @Test
    void knownWordsAreOnePieceUnknownOnesSeveral() {
        assertThat(pieces.split("Hello, world").ids()).containsExactly(7592, 1010, 2088);
        assertThat(pieces.split("unaffable").ids())
                .containsExactly(vocabulary.idOf("una"), vocabulary.idOf("##ffa"), vocabulary.idOf("##ble"));
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(pieces.split("Él Niño DÉJÀ").ids())
                .isEqualTo(pieces.split("el nino deja").ids());
    }

    @Test
    void piecesStandWhereTheyAreInTheText() {
        String text = "“Ça va”, 😀 they’re unaffable\u00A0folks";
        WordPieces.Pieces split = pieces.split(text);

        StringBuilder covered = new StringBuilder();
        int last = 0;
        for (int i = 0; i < split.ids().length; i++) {
            assertThat(split.from()[i]).isGreaterThanOrEqualTo(last);
            covered.append(text, split.from()[i], split.to()[i]);
            last = split.to()[i];
        }
        assertThat(covered.toString()).isEqualTo(text.replaceAll("[ \u00A0]", ""));
    }

    @Test
    void aWordWithoutPiecesIsUnknownAsAWhole() {
        assertThat(pieces.split("\uD83D\uDE00\uD83D\uDE00 ok").ids()).hasSize(2).startsWith(100);
        assertThat(pieces.split("z".repeat(5_000)).ids()).containsExactly(100);
        assertThat(pieces.split("z".repeat(5_000)).to()).containsExactly(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u0301", "\u200B"})
    void nothingVisibleIsNoPiece(String text) {
        assertThat(pieces.split(text).ids()).isEmpty();
    }

    @Test
    void aFileWithoutVocabularyIsRefused() {
        assertThatThrownBy(() -> Vocabulary.parse("{}")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void escapesInTheVocabularyAreRead() {
        Vocabulary small = Vocabulary.parse("{\"vocab\": {\"a\\\"\": 1, \"\\u00e9\": 2, \"}\": 3, \"\\\\\": 4}}");

        assertThat(small.idOf("a\"")).isEqualTo(1);
        assertThat(small.idOf("é")).isEqualTo(2);
        assertThat(small.idOf("}")).isEqualTo(3);
        assertThat(small.idOf("\\")).isEqualTo(4);
    }
}
