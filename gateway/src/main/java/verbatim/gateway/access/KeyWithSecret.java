package verbatim.gateway.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A key as the one answer that holds its secret.
 *
 * @param key the secret, to be sent as {@code X-API-Key}
 */
public record KeyWithSecret(@JsonUnwrapped ApiKey about, String key) {}
