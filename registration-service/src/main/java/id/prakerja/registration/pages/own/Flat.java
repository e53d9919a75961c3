package id.prakerja.registration.pages.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/** A document as lines of a name and a value, however deep it is. */
final class Flat {

    private Flat() {}

    static List<JsonNode> fields(JsonNode document) {
        List<JsonNode> lines = new ArrayList<>();
        add(lines, "", document);
        return lines;
    }

    private static void add(List<JsonNode> lines, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> add(lines, joined(name, field.getKey()), field.getValue()));
        } else if (value.isArray()) {
            for (int place = 0; place < value.size(); place++) {
                add(lines, joined(name, Integer.toString(place + 1)), value.get(place));
            }
        } else if (!value.isNull() && !value.isMissingNode()) {
            lines.add(JsonNodeFactory.instance.objectNode().put("name", name).put("value", value.asText()));
        }
    }

    private static String joined(String before, String name) {
        return before.isEmpty() ? name : before + " " + name;
    }
}
