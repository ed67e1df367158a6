package vn.loa.testing;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds every answer that a test gets through REST Assured against the committed contracts, and fails the test where it
 * is not as documented. What no contract has (the contracts themselves, the documentation page, health) is tested with
 * the HTTP client of the JDK.
 */
public class ContractExtension implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        if (RestAssured.filters().stream().noneMatch(ContractFilter.class::isInstance)) {
            RestAssured.filters(new ContractFilter());
        }
    }

    private static final class ContractFilter implements Filter {
        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification expected,
                FilterContext context) {
            var answer = context.next(request, expected);
            var address = URI.create(request.getURI());
            var query = address.getRawQuery() == null ? "" : address.getRawQuery();
            var exchange = new ContractCheck.Exchange(
                    request.getMethod(),
                    address.getRawPath(),
                    Arrays.stream(query.split("&"))
                            .map(parameter -> parameter.split("=")[0])
                            .collect(Collectors.toUnmodifiableSet()),
                    answer.statusCode(),
                    answer::header,
                    answer.asByteArray());
            var violations = ContractCheck.violations(exchange);
            if (!violations.isEmpty()) {
                throw new AssertionError("The contract does not say this of " + exchange + ":\n  "
                        + String.join("\n  ", violations) + "\nThe answer was:\n" + answer.asString());
            }
            return answer;
        }
    }
}
