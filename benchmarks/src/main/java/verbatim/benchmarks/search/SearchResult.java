package verbatim.benchmarks.search;

import java.util.List;
import verbatim.benchmarks.speed.Latencies;

/**
 * How fast one kind of search was.
 *
 * @param isCommon whether the bar of latency is meant for it
 * @param plans how PostgreSQL executed one such request, a plan a statement
 */
public record SearchResult(String name, boolean isCommon, Latencies latencies, List<String> plans) {}
