package verbatim.quotes.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;

/**
 * Keeps what the language model read in a folder, so that training can run again within seconds. Delete the folder after a
 * change to the packages text or language.
 */
public final class ReadingCache {

    private final Path folder;
    private final Supplier<LanguageModel> loader;
    private @Nullable LanguageModel model;

    public ReadingCache(Path folder, Supplier<LanguageModel> loader) {
        this.folder = folder;
        this.loader = loader;
    }

    /** As {@link LanguageModel#read}, from the folder where it was read before. */
    public Document read(String id, SourceText source, List<QuotedSpan> quotes) {
        Path file = folder.resolve(id.replaceAll("[^A-Za-z0-9_-]", "_") + ".bin");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                write(model().read(source, quotes), file);
            }
            return read(file, source.text(), quotes.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LanguageModel model() {
        LanguageModel loaded = model;
        if (loaded == null) {
            loaded = loader.get();
            model = loaded;
        }
        return loaded;
    }

    private static void write(Document document, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(document.sentences().size());
            for (Sentence sentence : document.sentences()) {
                out.writeInt(sentence.paragraph());
                out.writeInt(sentence.size());
                boolean quoted = false;
                boolean narrated = false;
                for (Token token : sentence.tokens()) {
                    out.writeUTF(token.word());
                    out.writeUTF(token.lemma());
                    out.writeUTF(token.tag());
                    out.writeByte(token.entity().ordinal());
                    out.writeInt(token.start());
                    out.writeInt(token.end());
                    out.writeInt(token.quote());
                    quoted |= token.isQuoted();
                    narrated |= !token.isQuoted() && !token.isPunctuation();
                }
                out.writeBoolean(quoted && narrated);
                if (quoted && narrated) {
                    for (int i = 0; i < sentence.size(); i++) {
                        out.writeInt(sentence.dependencies().head(i));
                        out.writeUTF(sentence.dependencies().relation(i));
                    }
                }
            }
        }
    }

    private Document read(Path file, String text, int quotes) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            for (int s = 0; s < count; s++) {
                int paragraph = in.readInt();
                int size = in.readInt();
                List<Token> tokens = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    String word = in.readUTF();
                    String lemma = in.readUTF();
                    String tag = in.readUTF();
                    EntityType entity = EntityType.values()[in.readByte()];
                    tokens.add(new Token(word, lemma, tag, entity, in.readInt(), in.readInt(), in.readInt()));
                }
                Supplier<Dependencies> parse = () -> model().parse(tokens);
                if (in.readBoolean()) {
                    int[] heads = new int[size];
                    String[] relations = new String[size];
                    for (int i = 0; i < size; i++) {
                        heads[i] = in.readInt();
                        relations[i] = in.readUTF();
                    }
                    Dependencies dependencies = new Dependencies(heads, relations);
                    parse = () -> dependencies;
                }
                sentences.add(new Sentence(s, paragraph, tokens, parse));
            }
        }
        return LanguageModel.document(text, sentences, quotes);
    }
}
