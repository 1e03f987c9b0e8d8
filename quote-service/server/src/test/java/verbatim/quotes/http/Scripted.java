package verbatim.quotes.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Profiles in which the service runs with {@link ScriptedAnalyserSource}. */
final class Scripted {

    private Scripted() {}

    /** With the sizes of production. */
    public static class Usual implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ScriptedAnalyserSource.class);
        }
    }

    /** One worker, one place to wait; loading waits for the test. */
    public static class Tiny extends Usual {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "verbatim.engine.threads", "1",
                    "verbatim.engine.queue", "1",
                    "verbatim.engine.budget-base", "60s",
                    "test.gated", "true");
        }
    }
}
