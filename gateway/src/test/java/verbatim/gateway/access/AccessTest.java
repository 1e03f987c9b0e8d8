package verbatim.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import verbatim.gateway.database.Database;
import verbatim.gateway.testing.Contract;
import verbatim.gateway.testing.GatewayTest;

@QuarkusTest
class AccessTest extends GatewayTest {

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource source;

    private static Response create(Map<String, ?> key) {
        return json(key).post("/v1/keys");
    }

    private static Response create(String role) {
        Response created = create(Map.of("name", "test", "role", role));
        created.then().statusCode(201);
        return created;
    }

    @Test
    void everyOperationAsksForAKeyOfItsRole() {
        String read = create("read").path("key");
        String write = create("write").path("key");
        int checked = 0;
        for (var path : Contract.document().get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getKey().equals("parameters")) {
                    continue;
                }
                String method = operation.getKey();
                String address = path.getKey()
                        .replaceAll("\\{[^}]*\\}", UUID.randomUUID().toString());
                String role = role(operation.getValue());
                send(anonymous(), method, address)
                        .then()
                        .statusCode(401)
                        .body("code", equalTo("key-missing"))
                        .header("WWW-Authenticate", notNullValue());
                assertThat(send(request(read), method, address).statusCode() == 403)
                        .as("read: " + method + " " + address)
                        .isEqualTo(!role.equals("read"));
                assertThat(send(request(write), method, address).statusCode() == 403)
                        .as("write: " + method + " " + address)
                        .isEqualTo(role.equals("admin"));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    private static String role(JsonNode operation) {
        JsonNode security = operation.has("security")
                ? operation.get("security")
                : Contract.document().get("security");
        return security.at("/0/apiKey/0").textValue();
    }

    /** With a body of a type that the operation takes, but of no use to it. */
    private static Response send(
            io.restassured.specification.RequestSpecification request, String method, String address) {
        JsonNode content = Contract.operation(method, address).at("/requestBody/content");
        return content.isMissingNode()
                ? request.request(method, address)
                : request.contentType(content.fieldNames().next())
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .request(method, address);
    }

    @Test
    void aKeyIsShownOnceAndStoredAsAHash() {
        Response created = create(Map.of("name", "newsroom", "role", "write", "requestsPerMinute", 7));
        created.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("newsroom"))
                .body("role", equalTo("write"))
                .body("requestsPerMinute", equalTo(7))
                .body("key", matchesRegex("vb_[A-Za-z0-9_-]{43}"));
        String key = created.path("key");
        String id = created.path("id");
        request()
                .get("/v1/keys/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("newsroom"))
                .body("key", nullValue());
        request().get("/v1/keys").then().statusCode(200).body("keys.id", hasItem(id));
        List<String> hashes = new Database(source)
                .list("select hash from api_key_secret where key_id = ?::uuid", row -> row.text("hash"), id);
        assertThat(hashes).singleElement().asString().hasSize(64).doesNotContain(key);
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String key : List.of("x", "vb_" + "A".repeat(43), ADMIN_KEY + "x", "' or '1'='1", "ü".repeat(40))) {
            request(key).get("/v1/articles").then().statusCode(401).body("code", equalTo("key-invalid"));
        }
        request("  ").get("/v1/articles").then().statusCode(401).body("code", equalTo("key-missing"));
    }

    @Test
    void aRevokedKeyEndsAtOnceAndItsLineStays() {
        Response created = create("read");
        String key = created.path("key");
        String path = "/v1/keys/" + created.path("id");
        request(key).get("/v1/articles").then().statusCode(200);
        request().delete(path).then().statusCode(204);
        request().delete(path).then().statusCode(204);
        request(key).get("/v1/articles").then().statusCode(401);
        request().get(path).then().statusCode(200).body("revokedAt", notNullValue());
        request().post(path + "/rotate").then().statusCode(409).body("code", equalTo("key-revoked"));
    }

    @Test
    void anExpiredKeyIsRefused() {
        Response created = create(Map.of(
                "name",
                "soon gone",
                "role",
                "read",
                "expiresAt",
                Instant.now().plusSeconds(600).toString()));
        String key = created.path("key");
        request(key).get("/v1/articles").then().statusCode(200);
        new Database(source)
                .update(
                        "update api_key set expires_at = now() - interval '1 second' where id = ?::uuid",
                        created.<String>path("id"));
        request(key).get("/v1/articles").then().statusCode(401);
    }

    @Test
    void aRotatedKeyHasANewSecretAndTheOldOneAsLongAsAsked() {
        Response created = create("read");
        String path = "/v1/keys/" + created.path("id") + "/rotate";
        String first = created.path("key");
        String second = request().queryParam("overlapSeconds", 600).post(path).path("key");
        assertThat(second).isNotEqualTo(first);
        request(first).get("/v1/articles").then().statusCode(200);
        request(second).get("/v1/articles").then().statusCode(200);
        String third = request().post(path).path("key");
        request(first).get("/v1/articles").then().statusCode(401);
        request(second).get("/v1/articles").then().statusCode(401);
        request(third).get("/v1/articles").then().statusCode(200);
        request().queryParam("overlapSeconds", -1).post(path).then().statusCode(400);
    }

    @Test
    void theLastAdminKeyCannotBeRevoked() {
        String last = new Database(source)
                .first("select id from api_key where from_environment", row -> row.uuid("id")
                        .toString())
                .orElseThrow();
        String expiring = create(Map.of(
                        "name",
                        "a",
                        "role",
                        "admin",
                        "expiresAt",
                        Instant.now().plusSeconds(600).toString()))
                .path("id");
        request().delete("/v1/keys/" + last).then().statusCode(409).body("code", equalTo("last-admin-key"));
        request().delete("/v1/keys/" + expiring).then().statusCode(204);
    }

    @Test
    void aLimitHoldsOverAllGateways() throws Exception {
        Response created = create(Map.of("name", "slow", "role", "read", "requestsPerMinute", 5));
        String key = created.path("key");
        Limits other = new Limits(source); // as another gateway has it
        ApiKey known = new Keys(new Database(source))
                .find(UUID.fromString(created.path("id")))
                .orElseThrow();
        request(key)
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"key\";q=5;w=60")
                .header("RateLimit", matchesRegex("\"key\";r=4;t=1[0-9]"));
        assertThat(other.take(known).isAllowed()).isTrue();
        assertThat(other.take(known).remaining()).isEqualTo(2);
        request(key).get("/v1/articles").then().statusCode(200);
        request(key).get("/v1/articles").then().statusCode(200);
        request(key)
                .get("/v1/articles")
                .then()
                .statusCode(429)
                .body("code", equalTo("rate-limited"))
                .header("Retry-After", matchesRegex("[1-9]|1[0-2]"))
                .header("RateLimit", matchesRegex("\"key\";r=0;t=.*"));
        assertThat(other.take(known).isAllowed()).isFalse();
        request().get("/v1/articles").then().statusCode(200);
    }

    @Test
    void ofManyRequestsAtOnceAsManyAsAllowedPass() throws Exception {
        Response created = create(Map.of("name", "burst", "role", "read", "requestsPerMinute", 6));
        String key = created.path("key");
        Callable<Integer> call = () -> request(key).get("/v1/articles").statusCode();
        int passed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<Integer> each : threads.invokeAll(java.util.Collections.nCopies(12, call))) {
                passed += each.get() == 200 ? 1 : 0;
            }
        }
        assertThat(passed).isEqualTo(6);
    }

    @Test
    void aNewKeyIsChecked() {
        refused(Map.of("role", "read"), "missing-field", "name");
        refused(Map.of("name", "x"), "missing-field", "role");
        refused(Map.of("name", " ", "role", "read"), "invalid-value", "name");
        refused(Map.of("name", "a\nb", "role", "read"), "invalid-value", "name");
        refused(Map.of("name", "x".repeat(101), "role", "read"), "text-too-long", "name");
        refused(Map.of("name", "x", "role", "owner"), "invalid-value", "role");
        refused(Map.of("name", "x", "role", "read", "requestsPerMinute", 0), "invalid-value", "requestsPerMinute");
        refused(Map.of("name", "x", "role", "read", "expiresAt", "2020-01-01T00:00:00Z"), "invalid-value", "expiresAt");
        refused(Map.of("name", "x", "role", "read", "key", "mine"), "unknown-field", "key");
    }

    private static void refused(Map<String, ?> key, String code, String field) {
        create(key).then().statusCode(422).body("code", equalTo(code)).body("field", equalTo(field));
    }

    @Test
    void whoChangedWhatIsKept() {
        Response writer = create("write");
        String key = writer.path("key");
        String path = "/v1/articles/" + UUID.randomUUID();
        request(key).header("X-Request-Id", "audited").delete(path).then().statusCode(404);
        request(key).get("/v1/articles").then().statusCode(200);
        request(key).get("/v1/audit").then().statusCode(403);
        request(key).delete("/v1/keys/" + writer.path("id")).then().statusCode(403);
        Response audit =
                request().queryParam("keyId", writer.<String>path("id")).get("/v1/audit");
        audit.then()
                .statusCode(200)
                .body("entries.method", equalTo(List.of("DELETE", "DELETE")))
                .body("entries.status", equalTo(List.of(403, 404)))
                .body("entries[1].path", equalTo(path))
                .body("entries[1].keyName", equalTo("test"))
                .body("entries[1].role", equalTo("write"))
                .body("entries[1].requestId", equalTo("audited"));
        Response page = request()
                .queryParam("keyId", writer.<String>path("id"))
                .queryParam("limit", 1)
                .get("/v1/audit");
        request()
                .urlEncodingEnabled(false)
                .get(Objects.requireNonNull(page.header("Link")).replaceFirst("<(.*)>.*", "$1"))
                .then()
                .body("entries.size()", equalTo(1))
                .body("entries[0].path", equalTo(path))
                .body("next", nullValue());
        assertThat(audit.asString()).doesNotContain(key);
        request().get("/v1/audit").then().body("entries.path", hasItem("/v1/keys"));
        request().get("/v1/audit").then().body("entries.path", not(hasItem("/v1/audit")));
    }

    @Test
    void whatIsNoKeyIdIsNotFound() {
        for (String id : List.of("x", UUID.randomUUID().toString())) {
            request().get("/v1/keys/" + id).then().statusCode(404).body("code", equalTo("key-not-found"));
            request().delete("/v1/keys/" + id).then().statusCode(404);
            request().post("/v1/keys/" + id + "/rotate").then().statusCode(404);
        }
    }

    @Test
    void aKeyAskedForAgainIsTheSameWithANewSecret() {
        String word = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("name", "lost", "role", "read");
        Response first = json(body).header("Idempotency-Key", word).post("/v1/keys");
        Response again = json(body).header("Idempotency-Key", word).post("/v1/keys");
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        request(again.path("key")).get("/v1/articles").then().statusCode(200);
        request(first.path("key")).get("/v1/articles").then().statusCode(401);
    }
}
