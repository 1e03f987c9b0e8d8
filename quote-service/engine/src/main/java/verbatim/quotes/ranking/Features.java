package verbatim.quotes.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The binary features of one candidate: names that are read again in the weights and in the evidence. */
public final class Features {

    private final List<String> names = new ArrayList<>(48);

    public Features add(String name) {
        names.add(name);
        return this;
    }

    public Features addIf(boolean condition, String name) {
        return condition ? add(name) : this;
    }

    public List<String> names() {
        return Collections.unmodifiableList(names);
    }
}
