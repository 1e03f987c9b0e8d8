package verbatim.quotes.speakers;

/**
 * An entity in sight while the article is read from left to right.
 *
 * @param entity the one
 * @param latest its latest mention so far
 * @param inParagraph how often the paragraph of that mention has mentioned it so far, 1 or more
 */
record Seen(Entity entity, Mention latest, int inParagraph) {}
