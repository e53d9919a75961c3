package id.prakerja.rest.document;

import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.PageRequest;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes down what the code enforces of parameters that many operations have. */
final class Parameters {

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    /** Base64url, as {@link id.prakerja.rest.page.Cursor} writes it. */
    private static final String CURSOR_FORM = "^[A-Za-z0-9_-]+$";

    private Parameters() {}

    static void bound(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.HEADER && IdempotencyKey.HEADER.equals(parameter.getName())) {
                key(parameter);
            } else if (parameter.getIn() == Parameter.In.QUERY
                    && LIMIT.equals(parameter.getName())
                    && parameter.getSchema() != null
                    && parameter.getSchema().getMaximum() == null) {
                parameter.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MOST));
            } else if (parameter.getIn() == Parameter.In.QUERY
                    && CURSOR.equals(parameter.getName())
                    && parameter.getSchema() != null) {
                parameter.getSchema().pattern(CURSOR_FORM);
            }
        }
    }

    private static void key(Parameter parameter) {
        parameter.setRequired(true);
        parameter.setSchema(OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .pattern("^[\\x21-\\x7e]{1,100}$")
                .minLength(1)
                .maxLength(100));
    }
}
