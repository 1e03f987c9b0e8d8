package verbatim.quotes.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that ends each connection after one request, as pods behind a Kubernetes Service may. */
@QuarkusTest
@TestProfile(EndedConnectionsTest.OneRequest.class)
class EndedConnectionsTest {

    public static class OneRequest extends Scripted.Tiny {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("verbatim.connection.mean-requests", "1");
        }
    }

    @Test
    void theAnswerSaysThatTheConnectionEnds() {
        for (int i = 0; i < 3; i++) {
            given().get("/q/health/live")
                    .then()
                    .statusCode(200)
                    .header("Connection", equalToIgnoringCase("close"))
                    .header("X-Request-Id", matchesPattern(".+"));
        }
    }
}
