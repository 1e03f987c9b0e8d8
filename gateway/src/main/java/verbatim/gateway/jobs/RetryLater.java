package verbatim.gateway.jobs;

/** Ends a job that has to wait for something; unlike any other failure it is no fault and not logged as one. */
public final class RetryLater extends RuntimeException {

    public RetryLater(String reason) {
        super(reason, null, false, false);
    }
}
