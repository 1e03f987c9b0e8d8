package verbatim.quotes.models.corenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.StreamCorruptedException;
import java.util.HashMap;
import java.util.Map;
import verbatim.quotes.models.lexicon.Clusters;

/** Reads the objects of a model file and keeps the greatest map among them, also inside of others: its lexicon. */
final class LexiconReader extends ObjectInputStream {

    private Map<?, ?> greatest = Map.of();

    LexiconReader(InputStream in) throws IOException {
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

    /** The clusters of the objects that were read, which name them by number. */
    Clusters clusters() throws IOException {
        Map<String, Short> clusters = HashMap.newHashMap(greatest.size());
        for (Map.Entry<?, ?> entry : greatest.entrySet()) {
            try {
                clusters.put((String) entry.getKey(), Short.valueOf((String) entry.getValue()));
            } catch (NumberFormatException e) {
                throw new StreamCorruptedException("no cluster: " + entry.getValue());
            }
        }
        return Clusters.of(clusters);
    }
}
