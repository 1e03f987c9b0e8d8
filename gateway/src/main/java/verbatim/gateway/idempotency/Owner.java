package verbatim.gateway.idempotency;

/** Whose keys they are: two clients may use the same word. */
public interface Owner {

    /** The same for all requests of a client, another one for each client. */
    String owner();
}
