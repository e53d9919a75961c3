package id.prakerja.rest.document;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds the answers that an operation may give because all may; those that its own annotations describe stay as they are. */
final class CommonAnswers {

    /** Set by a service that lets in only so many. */
    static final String LIMITED = "prakerja.documents.limited";

    private static final int REFUSALS = 400;
    private static final int MALFORMED = 400;

    private CommonAnswers() {}

    static void add(String path, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        add(operation, MALFORMED, malformed(operation));
        if (TruthfulDocument.isProtected(operation)) {
            add(operation, 401, "UNAUTHENTICATED");
            add(operation, 403, "FORBIDDEN");
        }
        if (path.contains("{")) {
            add(operation, 404, "NOT_FOUND, or a code that names what is not there");
        }
        if (givesContent(operation.getResponses())) {
            add(operation, 406, "NOT_ACCEPTABLE");
        }
        if (operation.getRequestBody() != null) {
            add(operation, 413, "PAYLOAD_TOO_LARGE");
            add(operation, 415, "UNSUPPORTED_MEDIA_TYPE");
        }
        boolean limited = ConfigProvider.getConfig()
                .getOptionalValue(LIMITED, Boolean.class)
                .orElse(false);
        if (limited) {
            retryLater(add(operation, 429, "TOO_MANY_REQUESTS"));
        }
        retryLater(add(operation, 503, "TEMPORARILY_UNAVAILABLE, BUSY"));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (isRefusal(status) && response.getRef() == null && hasNoContent(response)) {
                response.setContent(ProblemSchema.content());
            }
        });
        if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
            // The one refusal without a body: the server gives it before it has read what it would answer.
            operation
                    .getResponses()
                    .addAPIResponse(
                            "414",
                            OASFactory.createAPIResponse().description("The address is too long; there is no body"));
        }
    }

    private static String malformed(Operation operation) {
        return operation.getRequestBody() == null
                ? "FIELD_MALFORMED, BAD_REQUEST"
                : "MALFORMED_JSON, FIELD_MALFORMED, VALIDATION_FAILED, BAD_REQUEST";
    }

    /** What the framework describes in its own words is described by codes. */
    private static APIResponse add(Operation operation, int status, String codes) {
        APIResponses responses = operation.getResponses();
        APIResponse there = responses.getAPIResponse(Integer.toString(status));
        if (there == null) {
            there = OASFactory.createAPIResponse().description(codes).content(ProblemSchema.content());
            responses.addAPIResponse(Integer.toString(status), there);
        } else if (hasNoContent(there)) {
            there.setDescription(codes);
        }
        return there;
    }

    private static void retryLater(APIResponse response) {
        Header seconds = OASFactory.createHeader()
                .description("Seconds after which the same request may be sent again")
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER));
        response.addHeader("Retry-After", seconds);
    }

    private static boolean givesContent(APIResponses responses) {
        return responses.getAPIResponses().entrySet().stream()
                .anyMatch(answer -> answer.getKey().startsWith("2") && !hasNoContent(answer.getValue()));
    }

    private static boolean hasNoContent(APIResponse response) {
        return response.getContent() == null
                || response.getContent().getMediaTypes() == null
                || response.getContent().getMediaTypes().isEmpty();
    }

    private static boolean isRefusal(String status) {
        return status.matches("[0-9]{3}") && Integer.parseInt(status) >= REFUSALS;
    }
}
