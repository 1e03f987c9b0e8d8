import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over names and contents of files: equal exactly when nothing changed, whatever the clocks say. */
final class Fingerprint {
    private final Path root;
    private final MessageDigest digest;

    Fingerprint(Path root) {
        this.root = root;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** Adds a file, or every file under a folder; what does not exist adds its absence. */
    Fingerprint contents(String relative) {
        files(relative).forEach(file -> {
            text(root.relativize(file).toString());
            try {
                digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return text(relative);
    }

    /** Adds names and sizes alone, for libraries that are large and never change under one name. */
    Fingerprint sizes(String relative) {
        files(relative)
                .forEach(
                        file -> text(root.relativize(file) + " " + file.toFile().length()));
        return text(relative);
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Path> files(String relative) {
        try (Stream<Path> found = Files.walk(root.resolve(relative))) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (NoSuchFileException absent) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
