package verbatim.load.driving;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import verbatim.load.results.Work;

/** One kind of request; each has another path or body, in turn. */
public final class Operation {

    private static final byte[] NOTHING = {};

    private final String name;
    private final Work work;
    private final boolean isPost;
    private final Map<String, String> headers;
    private final List<String> paths;
    private final List<byte[]> bodies;
    private final AtomicInteger nextPath = new AtomicInteger();
    private final AtomicInteger nextBody = new AtomicInteger();

    private Operation(
            String name,
            Work work,
            boolean isPost,
            Map<String, String> headers,
            List<String> paths,
            List<byte[]> bodies) {
        if (paths.isEmpty() || bodies.isEmpty()) {
            throw new IllegalArgumentException(name + " has nothing to send");
        }
        this.name = name;
        this.work = work;
        this.isPost = isPost;
        this.headers = headers;
        this.paths = paths;
        this.bodies = bodies;
    }

    /** A request that reads; paths come with their query, encoded. */
    public static Operation get(String name, List<String> paths) {
        return new Operation(name, Work.READ, false, Map.of(), paths, List.of(NOTHING));
    }

    /** A request that sends something. */
    public static Operation post(String name, Work work, String path, String contentType, List<byte[]> bodies) {
        return new Operation(name, work, true, Map.of("Content-Type", contentType), List.of(path), bodies);
    }

    public String name() {
        return name;
    }

    public Work work() {
        return work;
    }

    boolean isPost() {
        return isPost;
    }

    Map<String, String> headers() {
        return headers;
    }

    String path() {
        return paths.get(Math.floorMod(nextPath.getAndIncrement(), paths.size()));
    }

    byte[] body() {
        return bodies.get(Math.floorMod(nextBody.getAndIncrement(), bodies.size()));
    }
}
