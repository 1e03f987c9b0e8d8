package verbatim.measuring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are written. */
public final class Figures {

    private Figures() {}

    /** Four decimals, the exact value of the number rounded half to even; a dash for what is not defined. */
    public static String share(double value) {
        return decimals(value, 4);
    }

    /** The given number of decimals; a dash for what is not defined. */
    public static String decimals(double value, int decimals) {
        return Double.isNaN(value)
                ? "–"
                : new BigDecimal(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}
