package id.prakerja.rest.document;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Corrects what is derived from Java types: a zone is a text and no object of rules; a pattern holds for the whole value; an optional
 * field may be null, for an answer writes it when it is empty and a request may do so too; and what nothing refers to any more goes.
 */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";

    /** Of a text that must not be blank: something to see anywhere in it. The only pattern that is not a whole value's. */
    private static final String NOT_BLANK = "\\S";

    private final OpenAPI document;
    private final Map<String, Schema> named;

    Schemas(OpenAPI document) {
        this.document = document;
        this.named = document.getComponents().getSchemas();
    }

    void tellTheTruth() {
        replace("ZoneId", text("A time zone of the IANA database", "Asia/Jakarta"));
        replace(
                "LocalDateTime",
                text("A time on the clock of the programme's zone", "2020-08-27T12:00:00")
                        .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?$"));
        replace("JsonNode", OASFactory.createSchema().description("JSON of any form"));
        operations().forEach(operation -> parameters(operation).forEach(schema -> walk(schema, Schemas::anchor)));
        named.values().forEach(schema -> walk(schema, Schemas::anchor));
        Set<String> answers = reachable(operations().flatMap(Schemas::answers));
        answers.remove(ProblemSchema.NAME);
        answers.forEach(name -> walk(named.get(name), Schemas::nullable));
        reachable(operations().flatMap(Schemas::bodies)).forEach(name -> walk(named.get(name), Schemas::nullable));
        Set<String> used = reachable(operations().flatMap(Schemas::all));
        used.add(ProblemSchema.NAME);
        List.copyOf(named.keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    private Stream<Operation> operations() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private void replace(String name, Schema schema) {
        if (named.containsKey(name)) {
            document.getComponents().addSchema(name, schema);
        }
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .addExample(example);
    }

    /** Java matches a whole value, JSON Schema any part of it. */
    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !(pattern.startsWith("^") && pattern.endsWith("$"))) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }

    private static void nullable(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        for (Map.Entry<String, Schema> property :
                Map.copyOf(schema.getProperties()).entrySet()) {
            if (!required.contains(property.getKey())) {
                schema.addProperty(property.getKey(), orNull(property.getValue()));
            }
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (schema.getType() != null
                && !schema.getType().contains(SchemaType.NULL)
                && schema.getEnumeration() == null) {
            schema.addType(SchemaType.NULL);
        }
        return schema;
    }

    private Set<String> reachable(Stream<Schema> from) {
        Set<String> names = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>();
        from.forEach(open::add);
        while (!open.isEmpty()) {
            walk(open.remove(), schema -> {
                String ref = schema.getRef();
                if (ref != null && ref.startsWith(PREFIX)) {
                    String name = ref.substring(PREFIX.length());
                    if (named.containsKey(name) && names.add(name)) {
                        open.add(named.get(name));
                    }
                }
            });
        }
        return names;
    }

    /** Visits a schema and all that are written inside it, not those that it refers to. */
    private static void walk(Schema schema, Consumer<Schema> visit) {
        if (schema == null) {
            return;
        }
        visit.accept(schema);
        walk(schema.getItems(), visit);
        walk(schema.getAdditionalPropertiesSchema(), visit);
        if (schema.getProperties() != null) {
            List.copyOf(schema.getProperties().values()).forEach(each -> walk(each, visit));
        }
        Stream.of(schema.getAnyOf(), schema.getAllOf(), schema.getOneOf())
                .filter(each -> each != null)
                .flatMap(Collection::stream)
                .forEach(each -> walk(each, visit));
    }

    private static Stream<Schema> all(Operation operation) {
        return Stream.of(bodies(operation), answers(operation), parameters(operation))
                .flatMap(each -> each);
    }

    private static Stream<Schema> bodies(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.empty()
                : of(operation.getRequestBody().getContent());
    }

    private static Stream<Schema> parameters(Operation operation) {
        return operation.getParameters() == null
                ? Stream.empty()
                : operation.getParameters().stream()
                        .map(parameter -> parameter.getSchema())
                        .filter(schema -> schema != null);
    }

    private static Stream<Schema> answers(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .flatMap(response -> of(response.getContent()));
    }

    private static Stream<Schema> of(Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(schema -> schema != null);
    }
}
