package verbatim.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import verbatim.gateway.database.Database;
import verbatim.gateway.testing.GatewayTest;

/** What the first start does, each time in a transaction that is rolled back. */
@QuarkusTest
class FirstKeyTest extends GatewayTest {

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource source;

    @Inject
    @SuppressWarnings("NullAway.Init")
    TransactionManager transactions;

    private void withoutKeys(java.util.function.BiConsumer<Database, Keys> given) throws Exception {
        Database database = new Database(source);
        transactions.begin();
        try {
            database.update("delete from api_key");
            given.accept(database, new Keys(database));
        } finally {
            transactions.rollback();
        }
    }

    @Test
    void theFirstAdminKeyIsMadeOnce() throws Exception {
        withoutKeys((database, keys) -> {
            Secret first = keys.createFirstAdmin(10).orElseThrow();
            assertThat(keys.find(first).map(ApiKey::role)).contains(Role.ADMIN);
            assertThat(keys.createFirstAdmin(10)).isEmpty();
        });
    }

    @Test
    void aRevokedAdminIsNotReplacedByAPrintedOne() throws Exception {
        withoutKeys((database, keys) -> {
            keys.createFirstAdmin(10);
            database.update("update api_key set revoked_at = now()");
            assertThat(keys.createFirstAdmin(10)).isEmpty();
        });
    }

    @Test
    void theKeyOfTheEnvironmentIsTheOneItSetsNow() throws Exception {
        withoutKeys((database, keys) -> {
            Secret before = Secret.of("a".repeat(32));
            Secret now = Secret.of("b".repeat(32));
            keys.setEnvironmentAdmin(before, 10);
            keys.setEnvironmentAdmin(now, 10);
            assertThat(keys.find(before)).isEmpty();
            assertThat(keys.find(now).map(ApiKey::name)).contains("environment");
            keys.endEnvironmentAdmin();
            assertThat(keys.find(now)).isEmpty();
            keys.setEnvironmentAdmin(now, 10);
            assertThat(keys.find(now)).isPresent();
            assertThat(database.first("select count(*) as n from api_key", row -> row.whole("n")))
                    .isEqualTo(Optional.of(1L));
        });
    }
}
