package verbatim.quotes.language;

/** Classes of the named-entity recogniser. */
public enum EntityType {
    NONE,
    PERSON,
    ORGANIZATION,
    LOCATION
}
