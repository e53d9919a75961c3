package id.prakerja.rest.document;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The form of every refusal. What the extension says of it is declared for problems in general, and not true of ours. */
final class ProblemSchema {

    /** Name of the schema, which the annotations of all services refer to. */
    static final String NAME = "HttpProblem";

    private static final String VALIDATION = "HttpValidationProblem";
    private static final String MEDIA_TYPE = "application/problem+json";

    private ProblemSchema() {}

    static void write(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(NAME, problem());
        if (document.getComponents().getSchemas().containsKey(VALIDATION)) {
            document.getComponents().addSchema(VALIDATION, problem());
        }
    }

    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + NAME)));
    }

    private static Schema problem() {
        return object("A refusal, in the form of RFC 9457. Decide by the code, which is stable; show the message")
                .addProperty(
                        "type",
                        text("Names the code as an address", "https://docs.prakerja.local/problems/not-found")
                                .format("uri-reference"))
                .addProperty("title", text("The status in words", "Not Found"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .description("The HTTP status")
                                .addExample(404))
                .addProperty(
                        "detail", text("Why, in the language that was asked for", "There is nothing at this address."))
                .addProperty(
                        "instance",
                        text("The path that was asked", "/v1/waves/7").format("uri-reference"))
                .addProperty("code", text("Why, for machines", "NOT_FOUND").pattern("^[A-Z][A-Z0-9_]*$"))
                .addProperty(
                        "messages",
                        object("Why, in both languages")
                                .addProperty("en", text("In English", "There is nothing at this address."))
                                .addProperty("id", text("In Indonesian", "Tidak ada apa pun di alamat ini."))
                                .required(List.of("en", "id")))
                .addProperty("appeal", text("Where the person may object", "/v1/reviews"))
                .addProperty("field", text("The field or parameter that it is about", "birthDate"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("With VALIDATION_FAILED: every value that is not acceptable")
                                .items(object("One value")
                                        .addProperty("field", text("Its field or parameter", "name"))
                                        .addProperty("code", text("The rule that it breaks", "NOT_BLANK"))
                                        .addProperty("message", text("The rule as a sentence", "must not be blank"))
                                        .required(List.of("field", "code"))))
                .required(List.of("type", "title", "status", "detail", "code", "messages"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
