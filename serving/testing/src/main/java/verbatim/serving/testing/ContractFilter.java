package verbatim.serving.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;

/**
 * Holds every answer that a test sees to the contract: of the documented operation to what it promises, of any other
 * address to {@code application/problem+json}.
 */
public final class ContractFilter implements Filter {

    private final OpenApiContract contract;
    private final String path;

    /** @param path of the documented operation, a POST */
    public ContractFilter(OpenApiContract contract, String path) {
        this.contract = contract;
        this.path = path;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String asked = URI.create(request.getURI()).getPath();
        boolean documented = asked.equals(path) && request.getMethod().equals("POST");
        List<String> faults = documented
                ? contract.faultsOf("POST", path, response.statusCode(), response.contentType(), response.asString())
                : faultsOfProblem(response);
        if (!faults.isEmpty()) {
            throw new AssertionError(request.getMethod() + " " + asked + " breaks the contract: " + faults);
        }
        return response;
    }

    private List<String> faultsOfProblem(Response response) {
        if (!response.contentType().startsWith("application/problem+json")) {
            return List.of("answers " + response.contentType());
        }
        return contract.faultsOf("/components/schemas/Problem", response.asString());
    }
}
