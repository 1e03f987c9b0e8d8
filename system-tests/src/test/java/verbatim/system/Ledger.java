package verbatim.system;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was sent against what is there: every article once.
 *
 * @param lost sent and not there
 * @param doubled there more than once
 * @param strange there and never sent
 */
record Ledger(List<String> lost, List<String> doubled, List<String> strange) {

    static Ledger of(Collection<String> sent, Collection<String> found) {
        Map<String, Integer> times = new HashMap<>();
        found.forEach(each -> times.merge(each, 1, Integer::sum));
        Set<String> known = new TreeSet<>(sent);
        List<String> lost =
                known.stream().filter(each -> !times.containsKey(each)).toList();
        List<String> doubled = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        new TreeSet<>(times.keySet()).forEach(each -> {
            if (times.getOrDefault(each, 0) > 1) {
                doubled.add(each);
            }
            if (!known.contains(each)) {
                strange.add(each);
            }
        });
        return new Ledger(lost, doubled, strange);
    }

    boolean balances() {
        return lost.isEmpty() && doubled.isEmpty() && strange.isEmpty();
    }
}
