package id.prakerja.journey;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents of the API are true: what the schema of a parameter or a field forbids (a type, a pattern, a bound, an enumeration, something
 * missing) is answered with 4xx and a stable code by every operation that takes a token.
 */
class ForbiddenBySchemaTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String SOME_ID = "018f3a5d-ac96-774b-bcce-b302099a8057";

    /** The services whose documents are held to it. */
    private static final Set<Service> HELD = EnumSet.allOf(Service.class);

    private static final Suite SUITE = StartedSuite.shared();

    static Stream<Arguments> operations() throws IOException {
        List<Arguments> operations = new ArrayList<>();
        for (Service service : HELD) {
            JsonNode document = new ObjectMapper()
                    .readTree(given().get(SUITE.managementUrl(service).resolve("/q/openapi?format=json"))
                            .asByteArray());
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        JsonNode role = operation.getValue().at("/security/0/bearer/0");
                        if (METHODS.contains(operation.getKey()) && role.isTextual()) {
                            operations.add(arguments(
                                    service,
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.getValue(),
                                    new SchemaViolations(document)));
                        }
                    }));
        }
        return operations.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("operations")
    void whatTheSchemaForbidsIsRefusedWithACode(
            Service service, String method, String path, JsonNode operation, SchemaViolations schemas) {
        List<String> departures = new ArrayList<>();
        String at = SUITE.url(service) + concrete(path, operation, schemas);
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asText();
            String in = parameter.get("in").asText();
            if (in.equals("query")) {
                for (String value : schemas.texts(parameter.path("schema"))) {
                    note(
                            departures,
                            name + "=" + value,
                            caller(operation, schemas, name).queryParam(name, value),
                            method,
                            at);
                }
            } else if (in.equals("header") && parameter.path("required").asBoolean()) {
                note(departures, "without " + name, caller(operation, schemas, name), method, at);
            }
        }
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        for (Map.Entry<String, JsonNode> forbidden : schemas.bodies(body).entrySet()) {
            RequestSpecification request = caller(operation, schemas)
                    .contentType("application/json")
                    .body(forbidden.getValue().toString());
            note(departures, forbidden.getKey(), request, method, at);
        }
        assertEquals(List.of(), departures);
    }

    private static void note(
            List<String> departures, String what, RequestSpecification request, String method, String at) {
        Response answer = request.request(method, at);
        String type = String.valueOf(answer.contentType()).replaceAll(";.*", "");
        boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
        String code = type.endsWith("json") && refused ? answer.path("code") : null;
        if (code == null || code.isBlank()) {
            departures.add(what + " is answered " + answer.statusCode() + " " + code);
        }
    }

    private static RequestSpecification caller(JsonNode operation, SchemaViolations schemas, String... without) {
        RequestSpecification request = given().urlEncodingEnabled(true)
                .auth()
                .oauth2(token(operation.at("/security/0/bearer/0").asText()));
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asText();
            boolean wanted =
                    parameter.path("required").asBoolean() && !List.of(without).contains(name);
            if (wanted && parameter.get("in").asText().equals("header")) {
                request.header(
                        name,
                        name.equals("Idempotency-Key") ? UUID.randomUUID().toString() : example(parameter, schemas));
            } else if (wanted && parameter.get("in").asText().equals("query")) {
                request.queryParam(name, example(parameter, schemas));
            }
        }
        return request;
    }

    private static String concrete(String path, JsonNode operation, SchemaViolations schemas) {
        String concrete = path;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.get("in").asText().equals("path")) {
                concrete = concrete.replace("{" + parameter.get("name").asText() + "}", example(parameter, schemas));
            }
        }
        assertTrue(!concrete.contains("{"), () -> path + " has a part that is no parameter");
        return concrete;
    }

    private static String example(JsonNode parameter, SchemaViolations schemas) {
        if (parameter.has("example")) {
            return parameter.get("example").asText();
        }
        JsonNode schema = schemas.resolved(parameter.path("schema"));
        return schema.path("format").asText().equals("uuid")
                ? SOME_ID
                : schemas.example(schema).asText();
    }

    private static String token(String role) {
        TokenHolder holder = switch (role) {
            case "applicant" -> TokenHolder.applicant(UUID.fromString(SOME_ID));
            case "officer" -> TokenHolder.officer("31");
            default -> TokenHolder.staff(role);
        };
        return DevelopmentIssuer.of(SUITE.workspace()).token(holder, Duration.ofMinutes(10));
    }
}
