package verbatim.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import verbatim.quotes.text.QuotationScanner;
import verbatim.quotes.text.SourceText;

/**
 * Guards against regressions by what is allocated, which a busy machine does not change. Bounds are about twice what was
 * measured.
 */
@NullMarked
class AllocationTest {

    /** Bytes a UTF-16 unit; 70 were measured. */
    private static final double MOST = 140;

    private static final String PARAGRAPH =
            "“We shall see,” said the harbour master, who has run the ‘old’ pier for years. \"Nobody knows\", he wrote.\n\n";

    @Test
    void theScannerAllocatesLittleForACharacterHoweverLongTheText() {
        double ofShort = bytesPerCharacter(PARAGRAPH.repeat(20));
        double ofLong = bytesPerCharacter(PARAGRAPH.repeat(4000));

        assertThat(ofShort).isLessThan(MOST);
        assertThat(ofLong).isLessThan(1.3 * ofShort);
    }

    private static double bytesPerCharacter(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        QuotationScanner.scan(SourceText.of(text)); // loads classes
        long before = threads.getCurrentThreadAllocatedBytes();
        QuotationScanner.scan(SourceText.of(text));
        return (double) (threads.getCurrentThreadAllocatedBytes() - before) / text.length();
    }
}
