package verbatim.quotes.models.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;
import verbatim.quotes.models.parsing.ParserModel;
import verbatim.quotes.models.recognition.RecogniserModel;
import verbatim.quotes.models.tagging.TaggerModel;
import verbatim.quotes.models.words.WordModel;

/** What the build packed, beside the files of CoreNLP. */
class PackedModelsTest {

    @Test
    void the_tagger_is_packed_to_the_same_bytes_from_its_file_and_from_its_packed_form() throws IOException {
        packsToTheSameBytes(TaggerModel.KIND, Pack.tagger(), TaggerModel::pack, TaggerModel::read);
    }

    @Test
    void so_is_the_recogniser() throws IOException {
        packsToTheSameBytes(RecogniserModel.KIND, Pack.recogniser(), RecogniserModel::pack, RecogniserModel::read);
    }

    @Test
    void so_is_the_parser() throws IOException {
        packsToTheSameBytes(ParserModel.KIND, Pack.parser(), ParserModel::pack, ParserModel::read);
    }

    @Test
    void so_are_the_words() throws IOException {
        packsToTheSameBytes(WordModel.KIND, Pack.words(), WordModel::pack, WordModel::read);
    }

    private static <T> void packsToTheSameBytes(
            String kind, T fromCoreNlp, Function<T, FlatWriter> pack, FlatReader.Content<T> read) throws IOException {
        byte[] packed = resource(FlatReader.resource(kind));
        T again = FlatReader.read(new ByteArrayInputStream(packed), kind, read);

        // Arrays.mismatch, as nobody wants to see 50 MB in a failure
        assertThat(Arrays.mismatch(bytes(pack.apply(fromCoreNlp)), packed)).isEqualTo(-1);
        assertThat(Arrays.mismatch(bytes(pack.apply(again)), packed)).isEqualTo(-1);
    }

    private static byte[] bytes(FlatWriter model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PackedModelsTest.class.getClassLoader().getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
