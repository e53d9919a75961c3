package id.prakerja.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an OpenAPI document forbids, and what it gives as an example. */
final class SchemaViolations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Texts of which few patterns take any, and none takes all. */
    private static final List<String> UNLIKELY = List.of("\u2603", "no such form!", "/?#", "-", " ");

    private final JsonNode document;

    SchemaViolations(JsonNode document) {
        this.document = document;
    }

    /** The schema itself, wherever it is written down. */
    JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.get("$ref").asText().substring(1)));
        }
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode one : schema.path(choice)) {
                if (!one.path("type").asText().equals("null")) {
                    return resolved(one);
                }
            }
        }
        return schema;
    }

    /** Texts that the schema of a parameter does not take. */
    List<String> texts(JsonNode schema) {
        JsonNode plain = resolved(schema);
        if (types(plain).contains("array")) {
            return texts(plain.path("items"));
        }
        Set<String> forbidden = new TreeSet<>();
        if (!types(plain).contains("string")) {
            forbidden.add("no-number");
        }
        if (plain.has("enum")) {
            forbidden.add("NO_SUCH_VALUE");
        }
        if (plain.has("format") && types(plain).contains("string")) {
            forbidden.add("no-such-form");
        }
        if (plain.has("pattern")) {
            Pattern pattern = Pattern.compile(plain.get("pattern").asText());
            UNLIKELY.stream()
                    .filter(text -> !pattern.matcher(text).find())
                    .findFirst()
                    .ifPresent(forbidden::add);
        }
        bounds(plain).forEach(number -> forbidden.add(number.toString()));
        if (plain.has("maxLength")) {
            forbidden.add("a".repeat(plain.get("maxLength").asInt() + 1));
        }
        return List.copyOf(forbidden);
    }

    /** Values that the schema of a field does not take. */
    List<JsonNode> values(JsonNode schema) {
        JsonNode plain = resolved(schema);
        Set<String> types = types(plain);
        List<JsonNode> forbidden = new ArrayList<>();
        if (types.isEmpty()) {
            return forbidden;
        }
        if (types.contains("string")) {
            forbidden.add(JSON.objectNode());
            forbidden.add(JSON.arrayNode());
            texts(schema).forEach(text -> forbidden.add(JSON.textNode(text)));
            if (plain.path("minLength").asInt() > 0) {
                forbidden.add(JSON.textNode(""));
            }
        } else {
            forbidden.add(JSON.textNode("no-such-value"));
            bounds(plain).forEach(number -> forbidden.add(JSON.numberNode(number)));
        }
        if (types.contains("integer") && !types.contains("number")) {
            forbidden.add(JSON.numberNode(1.5));
        }
        if (types.contains("boolean")) {
            forbidden.add(JSON.numberNode(1));
        }
        return forbidden;
    }

    /** Bodies each of which breaks the schema in one place, by a word for it. */
    Map<String, JsonNode> bodies(JsonNode schema) {
        JsonNode plain = resolved(schema);
        Map<String, JsonNode> forbidden = new LinkedHashMap<>();
        if (!types(plain).contains("object") || !(example(plain) instanceof ObjectNode right)) {
            return forbidden;
        }
        forbidden.put("a list", JSON.arrayNode());
        for (JsonNode required : plain.path("required")) {
            ObjectNode without = right.deepCopy();
            without.remove(required.asText());
            forbidden.put("without " + required.asText(), without);
        }
        plain.path("properties")
                .properties()
                .forEach(field -> values(field.getValue())
                        .forEach(value -> forbidden.put(
                                field.getKey() + " " + shortened(value),
                                right.deepCopy().set(field.getKey(), value))));
        return forbidden;
    }

    /** What the document gives as an example, or the least that its schema asks for. */
    JsonNode example(JsonNode schema) {
        JsonNode plain = resolved(schema);
        if (plain.path("examples").has(0)) {
            return plain.get("examples").get(0);
        }
        if (plain.has("example")) {
            return plain.get("example");
        }
        if (plain.path("enum").has(0)) {
            return plain.get("enum").get(0);
        }
        Set<String> types = types(plain);
        if (types.contains("object")) {
            ObjectNode least = JSON.objectNode();
            plain.path("required")
                    .forEach(name -> least.set(
                            name.asText(), example(plain.path("properties").path(name.asText()))));
            return least;
        }
        if (types.contains("array")) {
            return JSON.arrayNode().add(example(plain.path("items")));
        }
        if (types.contains("integer") || types.contains("number")) {
            return JSON.numberNode(Math.max(1, plain.path("minimum").asLong()));
        }
        return types.contains("boolean") ? JSON.booleanNode(true) : JSON.textNode("text");
    }

    private static List<Long> bounds(JsonNode plain) {
        List<Long> beyond = new ArrayList<>();
        if (plain.has("minimum")) {
            beyond.add(plain.get("minimum").asLong() - 1);
        }
        if (plain.has("maximum") && plain.get("maximum").asLong() < Long.MAX_VALUE) {
            beyond.add(plain.get("maximum").asLong() + 1);
        }
        return beyond;
    }

    private static Set<String> types(JsonNode plain) {
        Set<String> types = new TreeSet<>();
        JsonNode type = plain.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else if (type.isTextual()) {
            types.add(type.asText());
        }
        types.remove("null");
        return types;
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) + "… of " + text.length() : text;
    }
}
