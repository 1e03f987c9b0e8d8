package verbatim.serving;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as answers write them, the same on every machine. */
public final class Decimals {

    private static final int PLACES = 4;

    private Decimals() {}

    /**
     * Rounds to four places, without trailing zeros and never in scientific notation for values in [-1, 1].
     *
     * @throws NumberFormatException for NaN and infinities, which no answer may hold
     */
    public static BigDecimal rounded(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
