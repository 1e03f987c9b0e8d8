package verbatim.benchmarks.page;

/**
 * One visit of the page.
 *
 * @param usable milliseconds from the start of the navigation until the first field was painted and takes text
 * @param loaded milliseconds until DOMContentLoaded had ended
 * @param answers that came from the gateway, also those that only said that nothing has changed
 * @param bytes that came over the network, headers included
 */
public record Visit(double usable, double loaded, int answers, int bytes) {}
