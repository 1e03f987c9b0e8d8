package verbatim.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;

/** What the gateway serves beside its API. */
@QuarkusTest
class ServiceTest extends GatewayTest {

    private static final String ENGINES = "checks.find { it.name == 'engines' }.data.";

    @Test
    void readinessDoesNotDependOnTheDatabase() {
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("engines"))
                .body("checks.name", not(hasItem(containsString("Database"))));
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/started").then().statusCode(200);
    }

    @Test
    void anEngineThatIsAwayIsReportedAndLeavesTheGatewayReady() throws InterruptedException {
        engineState("ready");
        engines.quotesHealth(aResponse().withStatus(503));
        engineState("not ready");
        engines.quotesHealth(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        engineState("away");
    }

    /** The report gives an engine little time, and a busy machine may need more than one look. */
    private static void engineState(String state) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Response ready = RestAssured.get("/q/health/ready");
        while (!state.equals(ready.path(ENGINES + "'quote-service'")) && System.nanoTime() < end) {
            Thread.sleep(100);
            ready = RestAssured.get("/q/health/ready");
        }
        ready.then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(ENGINES + "'quote-service'", equalTo(state))
                .body(ENGINES + "'sentiment-service'", notNullValue());
    }

    @Test
    void metricsAndSwaggerAreThere() {
        RestAssured.get("/q/metrics").then().statusCode(200).body(containsString("agroal_"));
        RestAssured.get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void thePageRunsNothingThatIsNotItsOwn() {
        Response page = RestAssured.get("/");
        page.then().statusCode(200).header("X-Content-Type-Options", "nosniff");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.asString())
                .doesNotContain("onclick")
                .doesNotContain("style=")
                .doesNotContain("//");
        for (String part : List.of("/page/page.js", "/page/style.css", "/page/icon.svg")) {
            RestAssured.get(part).then().statusCode(200);
        }
        assertThat(RestAssured.get("/page/page.js").asString())
                .doesNotContain("innerHTML")
                .doesNotContain("insertAdjacentHTML")
                .doesNotContain("document.write");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        RestAssured.get("/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        RestAssured.delete("/v1/quotes").then().statusCode(405).body("code", equalTo("method-not-allowed"));
    }

    @Test
    void theRequestIdIsEchoed() {
        RestAssured.given()
                .header("X-Request-Id", "mine-1")
                .get("/v1/articles")
                .then()
                .header("X-Request-Id", "mine-1");
    }
}
