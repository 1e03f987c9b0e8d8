package verbatim.gateway.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Has this gateway look for due jobs at once instead of at its next poll. Whatever a nudge misses, because the gateway ended
 * or another one has to do the work, the poll finds.
 */
@ApplicationScoped
public class JobNudge {

    private final Jobs jobs;
    private final TransactionSynchronizationRegistry transactions;

    JobNudge(Jobs jobs, TransactionSynchronizationRegistry transactions) {
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /** When the transaction at hand has committed and its jobs can be seen; at once where there is none. */
    public void now() {
        if (transactions.getTransactionKey() == null) {
            jobs.lookForDue();
        } else {
            transactions.registerInterposedSynchronization(new AfterCommit(jobs::lookForDue));
        }
    }

    private record AfterCommit(Runnable work) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing can be seen yet
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                work.run();
            }
        }
    }
}
