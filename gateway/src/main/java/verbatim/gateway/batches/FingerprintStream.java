package verbatim.gateway.batches;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the fingerprint of a body while it is read. */
final class FingerprintStream extends DigestInputStream {

    FingerprintStream(InputStream in) {
        super(in, sha256());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** SHA-256 in hexadecimal of what was read; to be asked once, at the end. */
    String fingerprint() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }
}
