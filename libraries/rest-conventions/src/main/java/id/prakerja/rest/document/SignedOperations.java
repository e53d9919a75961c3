package id.prakerja.rest.document;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes the headers of a Standard Webhooks signature, and the answers that a partner gets for one, on every operation that takes it. */
final class SignedOperations {

    /** Name of the security scheme. */
    static final String SCHEME = "signature";

    private SignedOperations() {}

    static void describe(Operation operation) {
        if (!TruthfulDocument.isSigned(operation)) {
            return;
        }
        boolean signatureAlone = operation.getSecurity().size() == 1;
        header(operation, signatureAlone, "webhook-partner", "Your id", "tokopedia", text().maxLength(100));
        header(
                operation,
                signatureAlone,
                "webhook-id",
                "Your name for this request, the same on every retry; also the idempotency key",
                "evt-2020-0001",
                text().maxLength(100));
        header(
                operation,
                signatureAlone,
                "webhook-timestamp",
                "Unix seconds, at most five minutes from our time",
                "1598504400",
                text().pattern("^[0-9]{1,12}$"));
        header(
                operation,
                signatureAlone,
                "webhook-signature",
                "v1, and the base64 of HMAC-SHA-256 over id.timestamp.body; several are separated by spaces",
                "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
                text());
        answer(
                operation,
                "401",
                "SIGNATURE_HEADER_MISSING, SIGNATURE_TIMESTAMP_MALFORMED, SIGNATURE_TIMESTAMP_OUTSIDE_WINDOW, SIGNATURE_MISMATCH");
        answer(operation, "403", "FORBIDDEN: not a partner of this kind");
        answer(operation, "404", "What is named is not there; the code says what");
        answer(operation, "409", "EVENT_ID_REUSED, or a code that says what stands against it");
        answer(operation, "422", "A rule of the programme forbids it; the code says which");
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING).minLength(1);
    }

    private static void header(
            Operation operation, boolean required, String name, String description, String example, Schema schema) {
        List<Parameter> there = operation.getParameters();
        if (there != null && there.stream().anyMatch(parameter -> name.equals(parameter.getName()))) {
            return;
        }
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .example(example)
                .schema(schema));
    }

    private static void answer(Operation operation, String status, String codes) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(
                    status, OASFactory.createAPIResponse().description(codes).content(ProblemSchema.content()));
        }
    }
}
