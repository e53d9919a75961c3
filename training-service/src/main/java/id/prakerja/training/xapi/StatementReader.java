package id.prakerja.training.xapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.prakerja.json.JsonFaults;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.rest.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads statements, and tells two of one id apart by their digest. */
@ApplicationScoped
class StatementReader {

    /** The most statements of one request. */
    static final int MOST = 500;

    /** What a store of statements adds by itself, so that two copies may differ in it. */
    private static final List<String> ADDED = List.of("stored", "authority", "version");

    private final ObjectMapper json;

    StatementReader(ObjectMapper json) {
        this.json = json;
    }

    /** Reads one statement, or a list of them; those without an id get one. */
    List<Received> read(String body) {
        JsonNode tree = tree(body);
        List<JsonNode> nodes = new ArrayList<>();
        if (tree instanceof ArrayNode list) {
            list.forEach(nodes::add);
        } else {
            nodes.add(tree);
        }
        if (nodes.isEmpty() || nodes.size() > MOST) {
            throw Refusal.of(StatementProblem.STATEMENT_COUNT, Integer.toString(MOST))
                    .toException();
        }
        return nodes.stream().map(this::received).toList();
    }

    /** Reads one statement that is to be stored under an id. */
    Received readUnder(UUID statementId, String body) {
        if (!(tree(body) instanceof ObjectNode statement)) {
            throw Refusal.of(StatementProblem.STATEMENT_COUNT, "1").toException();
        }
        if (statement.has("id") && !statement.get("id").asText().equalsIgnoreCase(statementId.toString())) {
            throw Refusal.of(StatementProblem.STATEMENT_FIELD_MISSING, "id").toException();
        }
        return received(statement.put("id", statementId.toString()));
    }

    private Received received(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            throw Refusal.of(CommonProblem.MALFORMED_JSON, "statement").toException();
        }
        if (!object.has("id")) {
            object.put("id", UUID.randomUUID().toString());
        }
        try {
            return new Received(json.treeToValue(object, Statement.class), hash(object));
        } catch (JsonProcessingException malformed) {
            throw Refusal.of(StatementProblem.STATEMENT_FIELD_MISSING, field(malformed))
                    .toException();
        }
    }

    private static String field(JsonProcessingException malformed) {
        return JsonFaults.field(malformed).orElse("a field");
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw Refusal.of(CommonProblem.MALFORMED_JSON, "body").toException();
        }
    }

    private String hash(ObjectNode statement) {
        ObjectNode compared = statement.deepCopy().without(ADDED);
        try {
            return ContentDigest.of(json.writeValueAsString(sorted(compared)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can be written", impossible);
        }
    }

    /** With the fields of all objects in order. */
    private Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }

    /**
     * A statement as it came.
     *
     * @param statement what is read of it
     * @param hash its digest
     */
    record Received(Statement statement, String hash) {}
}
