package verbatim.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1, -1",
        "0.5, 0.5",
        "0.00004, 0",
        "0.0001, 0.0001",
        "-0.123456, -0.1235",
        "10, 10"
    })
    void writtenAs(double value, String written) {
        assertThat(Decimals.rounded(value)).hasToString(written);
    }
}
