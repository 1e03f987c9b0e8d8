package verbatim.gateway.testing;

import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A test of the whole gateway over HTTP, on a real PostgreSQL and simulated engines that work unless told otherwise. */
@WithTestResource(TestDatabase.class)
@WithTestResource(SimulatedEngines.class)
public abstract class GatewayTest {

    /** As the test profile sets it. */
    protected static final String ADMIN_KEY = "the-admin-key-of-the-tests-alone";

    // set by the test resource before each test
    @SuppressWarnings("NullAway")
    protected SimulatedEngines engines;

    @BeforeEach
    @SuppressWarnings("NullAway") // taken for an initialiser of the field that it reads
    void enginesWork() {
        engines.work();
    }

    /** A request of the admin whose answer is held to the contract. */
    protected static RequestSpecification request() {
        return request(ADMIN_KEY);
    }

    /** The same with another key. */
    protected static RequestSpecification request(String key) {
        return anonymous().header("X-API-Key", key);
    }

    /** The same without a key. */
    protected static RequestSpecification anonymous() {
        return RestAssured.given().filter(new ContractFilter());
    }

    /** The same with a JSON body. */
    protected static RequestSpecification json(Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body);
    }
}
