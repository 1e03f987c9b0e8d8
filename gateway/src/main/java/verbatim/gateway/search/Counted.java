package verbatim.gateway.search;

/**
 * Among which quotes something was counted.
 *
 * @param quotes how many
 * @param all whether those are all that pass the filter; else they are the newest
 */
public record Counted(long quotes, boolean all) {

    static Counted of(long found, boolean isExact) {
        return new Counted(found, isExact || found < Facets.COUNTED);
    }
}
