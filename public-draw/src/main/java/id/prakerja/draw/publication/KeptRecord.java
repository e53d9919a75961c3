package id.prakerja.draw.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody kept of a wave when it was public: an answer of {@code GET /v1/waves/{wave}} or {@code …/freeze}, or an event {@code
 * wave.changed}. Whatever it says of the draw must be what the package says: this is what a package cannot prove by itself.
 */
final class KeptRecord {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final DrawParameters parameters;
    private final Map<String, String> said = new LinkedHashMap<>();
    private int agreed;

    private KeptRecord(String name, DrawParameters parameters) {
        this.name = name;
        this.parameters = parameters;
        said.put("wave", Integer.toString(parameters.wave()));
        said.put("seedCommitment", parameters.seedCommitment());
        said.put("frozenAt", parameters.freeze().at());
        said.put("entryRoot", parameters.freeze().entryRoot());
        said.put("joined", Integer.toString(parameters.freeze().joined()));
        said.put("eligible", Integer.toString(parameters.freeze().eligible()));
        said.put("joinsCounted", String.valueOf(parameters.freeze().joinsCounted()));
        said.put("overrideReason", String.valueOf(parameters.freeze().overrideReason()));
        said.put("rulesVersion", String.valueOf(parameters.rules().get("version")));
        said.put("round", Long.toString(parameters.value().round()));
        said.put("drandRound", Long.toString(parameters.value().round()));
        said.put("outcomeRoot", parameters.outcomeRoot());
        said.put(
                "significancePerMillion",
                Integer.toString(parameters.selfTests().significancePerMillion()));
        said.put("smallestGroup", Integer.toString(parameters.selfTests().smallestGroup()));
        said.put("answer", String.valueOf(parameters.selfTests().answer()));
    }

    /** Compares; the number of values in which the two agree. */
    static int compare(Path file, DrawParameters parameters) throws TamperedException, IOException {
        KeptRecord kept = new KeptRecord(file.getFileName().toString(), parameters);
        kept.compare(JSON.readTree(Files.readAllBytes(file)));
        return kept.agreed;
    }

    private void compare(JsonNode object) throws TamperedException {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                compare(value);
            } else if (field.getKey().equals("lists")) {
                lists(value);
            } else if (field.getKey().equals("results")) {
                selfTests(value);
            } else if (said.containsKey(field.getKey()) && !value.isNull()) {
                expect(field.getKey(), text(field.getKey(), value), said.get(field.getKey()));
            }
        }
    }

    private static String text(String key, JsonNode value) {
        try {
            return key.equals("frozenAt") ? Times.of(Instant.parse(value.asText())) : value.asText();
        } catch (DateTimeParseException other) {
            return value.asText();
        }
    }

    private void lists(JsonNode lists) throws TamperedException {
        Map<String, String> versions = new LinkedHashMap<>();
        lists.forEach(list -> versions.put(
                list.path("kind").asText() + " " + list.path("list").asText(),
                list.path("version").asText() + " " + list.path("digest").asText()));
        Map<String, String> stated = new LinkedHashMap<>();
        parameters
                .freeze()
                .lists()
                .forEach(list -> stated.put(list.kind() + " " + list.list(), list.version() + " " + list.digest()));
        expect("lists", versions.toString(), stated.toString());
    }

    private void selfTests(JsonNode results) throws TamperedException {
        if (results.isEmpty()) {
            return; // kept before the draw
        }
        List<String> found = new ArrayList<>();
        results.forEach(result -> found.add(result.path("test").asText() + " "
                + result.path("degrees").asText() + " "
                + result.path("chiSquareThousandths").asText()));
        List<String> stated = parameters.selfTests().results().stream()
                .map(result -> result.test() + " " + result.degrees() + " " + result.chiSquareThousandths())
                .toList();
        expect("results", found.toString(), stated.toString());
    }

    private void expect(String key, String kept, String stated) throws TamperedException {
        if (!kept.equals(stated)) {
            throw new TamperedException(name, "has another " + key + " than parameters.json");
        }
        agreed++;
    }
}
