package verbatim.quotes.language.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Map;

/** Reads the objects of a model file and keeps the greatest map among them, also inside of others: its lexicon. */
public final class LexiconReader extends ObjectInputStream {

    private Map<?, ?> greatest = Map.of();

    public LexiconReader(InputStream in) throws IOException {
        super(in);
        enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object object) {
        if (object instanceof Map<?, ?> map && map.size() > greatest.size()) {
            greatest = map;
        }
        return object;
    }

    /** The clusters of the objects that were read. */
    public Clusters clusters() throws IOException {
        return Clusters.of(greatest);
    }
}
