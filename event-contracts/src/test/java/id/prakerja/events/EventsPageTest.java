package id.prakerja.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/events.md} shows what the AsyncAPI document, the schemas and the samples say. It is written anew by
 * {@code ./mvnw -pl event-contracts test -Dtest=EventsPageTest -Dprakerja.write-docs=true}.
 */
class EventsPageTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PAGE = Path.of("../docs/events.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HEAD = """
            # Events

            %s

            | topic | published by | says |
            |---|---|---|
            """;

    @Test
    void thePageSaysWhatTheContractsSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("prakerja.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    @Test
    void everySchemaIsOnIt() throws IOException {
        String page = page();
        try (Stream<Path> schemas = Files.list(RESOURCES.resolve("schemas"))) {
            schemas.map(schema -> schema.getFileName().toString().replace(".json", ""))
                    .forEach(event -> assertTrue(page.contains("\n## " + event + "\n"), event));
        }
    }

    private static String page() throws IOException {
        JsonNode document =
                new YAMLMapper().readTree(RESOURCES.resolve("asyncapi.yaml").toFile());
        StringBuilder overview = new StringBuilder(
                HEAD.formatted(document.at("/info/description").asText().strip()));
        StringBuilder events = new StringBuilder();
        for (JsonNode channel : document.get("channels")) {
            String address = channel.get("address").asText();
            String event = address.replace(".{partner}", "");
            JsonNode schema = JSON.readTree(
                    RESOURCES.resolve("schemas/" + event + ".json").toFile());
            overview.append("| [`%s`](#%s) | %s | %s |\n"
                    .formatted(address, event.replace(".", ""), publisher(document, address), text(schema)));
            events.append(event(event, address, schema));
        }
        return overview.append(events).toString();
    }

    private static String publisher(JsonNode document, String address) {
        Set<String> publishers = new TreeSet<>();
        for (JsonNode operation : document.get("operations")) {
            String channel = operation.at("/channel/$ref").asText().replace("#", "");
            if (document.at(channel).get("address").asText().equals(address)
                    && operation.get("action").asText().equals("send")) {
                publishers.add(operation.get("summary").asText().replace("Published by ", ""));
            }
        }
        return publishers.isEmpty() ? "payment partners" : String.join(", ", publishers);
    }

    private static String event(String event, String address, JsonNode schema) throws IOException {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(field -> required.add(field.asText()));
        List<String> rows = new ArrayList<>();
        schema.get("properties")
                .properties()
                .forEach(field -> rows.add("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                field.getKey(),
                                type(field.getValue()),
                                required.contains(field.getKey()) ? "always" : "",
                                text(field.getValue()))));
        return """

                ## %s

                %s Topic `%s`.

                | field | form | there | says |
                |---|---|---|---|
                %s
                ```json
                %s
                ```
                """.formatted(event, text(schema), address, String.join("", rows), sample(event));
    }

    private static String type(JsonNode field) {
        if (field.has("enum")) {
            List<String> values = new ArrayList<>();
            field.get("enum").forEach(value -> values.add("`" + value.asText() + "`"));
            return String.join(", ", values);
        }
        JsonNode type = field.path("type");
        String name = type.isArray()
                ? Stream.of(JSON.convertValue(type, String[].class)).collect(Collectors.joining(" or "))
                : type.asText();
        return field.has("format") ? name + ", " + field.get("format").asText() : name;
    }

    private static String text(JsonNode described) {
        return described
                .path("description")
                .asText()
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    /** The newest sample that has no fields of a release to come. */
    private static String sample(String event) throws IOException {
        try (Stream<Path> samples = Files.list(RESOURCES.resolve("samples/" + event))) {
            Path newest = samples.filter(
                            sample -> !sample.getFileName().toString().matches(".*(later-release|without).*"))
                    .max(Path::compareTo)
                    .orElseThrow();
            return Files.readString(newest).strip();
        }
    }
}
