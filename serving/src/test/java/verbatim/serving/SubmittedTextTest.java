package verbatim.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "😀", "\uFEFFwith a mark", "tab\tand\r\nline"})
    void textsAreKept(String text) {
        assertThat(SubmittedText.check("text", text, 100)).isEqualTo(text);
    }

    @Test
    void lengthCountsUnits() {
        assertThat(SubmittedText.check("text", "😀😀", 4)).hasSize(4);
        assertProblem("text-too-long", () -> SubmittedText.check("text", "😀😀", 3));
    }

    @Test
    void missing() {
        assertProblem("missing-field", () -> SubmittedText.check("text", absent(), 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\uD83D", "ab\uDE00c", "ab\uD83Dc", "ab\uD83D\uD83D\uDE00", "ab\0"})
    void noCharacters(String text) {
        assertThatThrownBy(() -> SubmittedText.check("text", text, 100))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getParameters()).containsEntry("code", "invalid-text");
                    assertThat(problem.getDetail()).contains("offset 2");
                });
    }

    @Test
    void decoding() {
        assertThat(SubmittedText.decode("“é”".getBytes(StandardCharsets.UTF_8), absent()))
                .isEqualTo("“é”");
        assertThat(SubmittedText.decode(new byte[] {(byte) 0xE9}, "iso-8859-1")).isEqualTo("é");
        assertProblem("malformed-encoding", () -> SubmittedText.decode(new byte[] {(byte) 0xE9}, absent()));
        assertProblem("unsupported-media-type", () -> SubmittedText.decode(new byte[0], "klingon"));
        assertProblem("unsupported-media-type", () -> SubmittedText.decode(new byte[0], "no name!"));
    }

    @Test
    void digest() {
        assertThat(SubmittedText.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static @Nullable String absent() {
        return null;
    }

    private static void assertProblem(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getParameters())
                        .containsEntry("code", code));
    }
}
