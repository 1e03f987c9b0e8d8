package verbatim.gateway.testing;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Counts the tests that passed on a database and says on which, for logs and for CI. */
public final class DatabaseTally implements TestExecutionListener {

    private final AtomicInteger passed = new AtomicInteger();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean onDatabase = test.isTest()
                && test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(source -> isOnDatabase(((MethodSource) source).getJavaClass()))
                        .orElse(false);
        if (onDatabase && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            passed.incrementAndGet();
        }
    }

    /** Quarkus loads test classes by a class loader of its own: only names can be compared. */
    private static boolean isOnDatabase(Class<?> test) {
        return Arrays.stream(test.getAnnotations())
                .anyMatch(each -> each.annotationType().getName().equals(QuarkusTest.class.getName()));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (passed.get() == 0 || !Files.exists(TestDatabase.CHOICE)) {
            return;
        }
        try {
            String choice = Files.readString(TestDatabase.CHOICE).strip();
            System.out.println("Tests passed on PostgreSQL (" + choice + "): " + passed.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
