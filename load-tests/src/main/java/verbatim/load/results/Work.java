package verbatim.load.results;

/** What a request costs the services; each has an objective of its own. */
public enum Work {
    /** Both engines read an article. */
    ANALYSIS,
    /** The database alone. */
    READ,
    /** Taking work for later. */
    ACCEPT
}
