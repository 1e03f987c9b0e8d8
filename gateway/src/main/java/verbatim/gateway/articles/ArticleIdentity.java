package verbatim.gateway.articles;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Article;
import verbatim.gateway.analysis.SubmittedArticle;

/**
 * What makes two submissions one article, and two texts of it two versions.
 *
 * @param source SHA-256 in hexadecimal of the externalId, else the url; else of the outlet (or none) and the text, since an outlet has
 *     many articles
 * @param content SHA-256 in hexadecimal of all that the analysis reads
 */
record ArticleIdentity(String source, String content) {

    static ArticleIdentity of(SubmittedArticle submitted) {
        Article article = submitted.article();
        String content = sha256("content", article.text(), article.title(), article.author(), article.language());
        String source;
        if (submitted.externalId() != null) {
            source = sha256("externalId", submitted.externalId());
        } else if (submitted.url() != null) {
            source = sha256("url", submitted.url());
        } else {
            source = sha256("outlet", submitted.outlet(), article.text());
        }
        return new ArticleIdentity(source, content);
    }

    /** Parts are told apart by their lengths, an absent one from an empty one by -1. */
    private static String sha256(@Nullable String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(part == null ? -1 : bytes.length)
                        .array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
