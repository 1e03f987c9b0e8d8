package verbatim.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void aCallersTraceGoesOnUnderASpanOfItsOwn() {
        TraceContext context = TraceContext.of(PARENT, "vendor=1");
        assertThat(context.traceId()).isEqualTo(TRACE);
        assertThat(context.spanId()).matches("[0-9a-f]{16}").isNotEqualTo("00f067aa0ba902b7");
        assertThat(context.traceparent()).isEqualTo("00-" + TRACE + "-" + context.spanId() + "-01");
        assertThat(context.state()).isEqualTo("vendor=1");
    }

    @Test
    void aLaterVersionIsReadAsFarAsItIsKnown() {
        assertThat(TraceContext.of("cc-" + TRACE + "-00f067aa0ba902b7-01-more", null)
                        .traceId())
                .isEqualTo(TRACE);
    }

    @Test
    void withoutAValidHeaderATraceBegins() {
        for (String wrong : List.of(
                "",
                "x",
                PARENT + "-more",
                PARENT.toUpperCase(Locale.ROOT),
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-" + "0".repeat(16) + "-01")) {
            TraceContext context = TraceContext.of(wrong, "vendor=1");
            assertThat(context.traceId()).as(wrong).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
            assertThat(context.state()).isNull();
        }
        assertThat(TraceContext.of(null, null).traceId())
                .isNotEqualTo(TraceContext.of(null, null).traceId());
    }

    @Test
    void aStateThatIsNoHeaderIsNotPassedOn() {
        assertThat(TraceContext.of(PARENT, "a=1\nb=2").state()).isNull();
        assertThat(TraceContext.of(PARENT, "a".repeat(513)).state()).isNull();
    }
}
