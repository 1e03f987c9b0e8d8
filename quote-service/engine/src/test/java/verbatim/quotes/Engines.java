package verbatim.quotes;

/** The engine that all tests of this module share: its models load once. */
public final class Engines {

    private static final class Holder {
        private static final QuoteEngine ENGINE = QuoteEngine.load();
    }

    private Engines() {}

    public static QuoteEngine shared() {
        return Holder.ENGINE;
    }
}
