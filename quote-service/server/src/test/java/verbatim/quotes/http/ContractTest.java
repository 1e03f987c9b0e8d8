package verbatim.quotes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verbatim.serving.CommonProblem;
import verbatim.serving.OffsetUnit;
import verbatim.serving.ProblemCode;
import verbatim.serving.testing.OpenApiContract;

class ContractTest {

    private final OpenApiContract contract = OpenApiContract.read(OpenApiContract.COMMITTED);

    @Test
    void codeKeepsTheCommittedFile() {
        // RequestLog keeps the id's promise for every address
        assertThat(contract.differencesToCode(
                        Set.of("header X-Request-Id: string"), QuotesResource.class, OffsetUnit.class))
                .isEmpty();
    }

    @Test
    void everyProblemHasItsCodeInTheFile() {
        Set<String> documented = new TreeSet<>();
        contract.document()
                .at("/components/schemas/Problem/properties/code/enum")
                .forEach(code -> documented.add(code.asText()));

        assertThat(Stream.<ProblemCode>concat(Stream.of(CommonProblem.values()), Stream.of(QuoteProblem.values()))
                        .map(ProblemCode::code))
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void exampleIsAnAnswer() {
        assertThat(contract.faultsOfExample("Bridge", "QuoteAnswer")).isEmpty();
    }
}
