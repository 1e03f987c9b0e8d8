package verbatim.quotes.models.corenlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;
import verbatim.quotes.models.parsing.ParserModel;
import verbatim.quotes.models.recognition.RecogniserModel;
import verbatim.quotes.models.tagging.TaggerModel;
import verbatim.quotes.models.words.WordModel;

/**
 * Packs CoreNLP's models, when this module is built: reads them from the class path as CoreNLP does, and writes resources beside
 * this module's classes. Arguments: the folder of these classes, and a file that keeps a fingerprint of what was packed, by which
 * another build sees that nothing is to do.
 */
public final class Pack {

    private static final String MODELS = "edu/stanford/nlp/models/";

    /** Where CoreNLP's jar of English models has them. */
    public static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";

    public static final String RECOGNISER = MODELS + "ner/english.all.3class.distsim.crf.ser.gz";
    public static final String PARSER = MODELS + "parser/nndep/english_UD.gz";

    private static final String NAME_GENDERS = MODELS + "dcoref/namegender.combine.txt";
    private static final String NAME_COUNTS = MODELS + "quoteattribution/gender_filtered.txt";
    private static final String ANIMATE_NOUNS = MODELS + "dcoref/animate.unigrams.txt";
    private static final String DEMONYMS = MODELS + "dcoref/demonyms.txt";

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    private Pack(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path stamp = Path.of(args[1]);
        Pack pack = new Pack(folder);
        String fingerprint = pack.fingerprint();
        if (pack.isComplete() && Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Files.deleteIfExists(stamp);
        pack.all();
        Files.writeString(stamp, fingerprint);
    }

    private void all() throws IOException {
        // Few lines, read as they are
        try (InputStream in = open(DEMONYMS);
                OutputStream out = create(WordModel.DEMONYMS)) {
            in.transferTo(out);
        }
        write(WordModel.KIND, words().pack());
        write(ParserModel.KIND, parser().pack());
        write(TaggerModel.KIND, tagger().pack());
        write(RecogniserModel.KIND, recogniser().pack());
    }

    /** The tagger as CoreNLP's file has it. */
    static TaggerModel tagger() throws IOException {
        try (InputStream in = open(TAGGER)) {
            return TaggerReader.read(in);
        }
    }

    static RecogniserModel recogniser() throws IOException {
        try (InputStream in = open(RECOGNISER)) {
            return RecogniserReader.read(new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER));
        }
    }

    static ParserModel parser() throws IOException {
        try (InputStream in = open(PARSER)) {
            return ParserReader.read(new GZIPInputStream(in, BUFFER));
        }
    }

    static WordModel words() throws IOException {
        try (InputStream genders = open(NAME_GENDERS);
                InputStream counts = open(NAME_COUNTS);
                InputStream nouns = open(ANIMATE_NOUNS)) {
            return WordReader.read(genders, counts, nouns);
        }
    }

    private void write(String kind, FlatWriter model) throws IOException {
        try (OutputStream out = create(FlatReader.resource(kind))) {
            model.writeTo(out);
        }
    }

    private OutputStream create(String resource) throws IOException {
        Path file = folder.resolve(resource);
        Files.createDirectories(file.getParent());
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    private static InputStream open(String resource) throws IOException {
        return new BufferedInputStream(url(resource).openStream(), BUFFER);
    }

    private static URL url(String resource) throws IOException {
        URL url = Pack.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IOException("not on the class path: " + resource);
        }
        return url;
    }

    private boolean isComplete() {
        return Stream.of(TaggerModel.KIND, RecogniserModel.KIND, ParserModel.KIND, WordModel.KIND)
                        .map(FlatReader::resource)
                        .allMatch(resource -> Files.exists(folder.resolve(resource)))
                && Files.exists(folder.resolve(WordModel.DEMONYMS));
    }

    /** Of CoreNLP's files, by the checksums in their jar, and of the classes that pack them. */
    private String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        List<String> sources = List.of(TAGGER, RECOGNISER, PARSER, NAME_GENDERS, NAME_COUNTS, ANIMATE_NOUNS, DEMONYMS);
        for (String source : sources) {
            if (!(url(source).openConnection() instanceof JarURLConnection connection)) {
                throw new IOException("in no jar: " + source);
            }
            String entry = source + " " + connection.getJarEntry().getCrc() + "\n";
            digest.update(entry.getBytes(StandardCharsets.UTF_8));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
