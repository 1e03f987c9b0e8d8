/** Ends the program with one line for the user; never a stack trace. */
final class Failure extends RuntimeException {
    private final int status;

    private Failure(String line, int status) {
        super(line, null, false, false);
        this.status = status;
    }

    /** Something went wrong while running: exit status 1. */
    static Failure of(String line) {
        return new Failure(line, 1);
    }

    /** The command or its environment is wrong: exit status 2. */
    static Failure usage(String line) {
        return new Failure(line, 2);
    }

    int status() {
        return status;
    }
}
