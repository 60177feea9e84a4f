package ma.hawafiz.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.swagger.v3.oas.models.OpenAPI;

/**
 * Holds every exchange against the contract: the answer always, its status included; the request where it was accepted,
 * since a test may send what the contract forbids as long as the portal refuses it. A body is given as text or bytes: a
 * stream could not be read a second time.
 */
final class ContractFilter implements Filter {
    private final OpenApiInteractionValidator validator;

    ContractFilter(OpenAPI contract) {
        validator = OpenApiInteractionValidator.createFor(contract).build();
    }

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        Response answered = context.next(asked, expected);
        Request request = RestAssuredRequest.of(asked);
        com.atlassian.oai.validator.model.Response response = RestAssuredResponse.of(answered);
        ValidationReport report = answered.statusCode() < 400
                ? validator.validate(request, response)
                : validator.validateResponse(request.getPath(), request.getMethod(), response);
        if (report.hasErrors()) {
            throw new AssertionError(SimpleValidationReportFormat.getInstance().apply(report));
        }
        return answered;
    }
}
