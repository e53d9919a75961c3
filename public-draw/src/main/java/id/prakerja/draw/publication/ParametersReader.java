package id.prakerja.draw.publication;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code parameters.json}; what it leaves open, the comparison with the canonical form settles. */
final class ParametersReader {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode object;

    private ParametersReader(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads the parameters.
     *
     * @throws TamperedException if the bytes are not what the parameters read from them would be written as
     */
    static DrawParameters read(byte[] bytes) throws TamperedException {
        DrawParameters parameters;
        try {
            parameters = new ParametersReader(JSON.readTree(bytes)).parameters();
        } catch (IOException | IllegalArgumentException malformed) {
            throw new TamperedException(PackagePart.PARAMETERS, "is not in its canonical form", malformed);
        }
        int line = Lines.firstDifference(bytes, parameters.bytes());
        if (line > 0) {
            throw new TamperedException(PackagePart.PARAMETERS, line, "is not in its canonical form");
        }
        return parameters;
    }

    private DrawParameters parameters() {
        return new DrawParameters(
                number("wave"),
                number("quota"),
                number("priorityShareBasisPoints"),
                number("affirmativeShareBasisPoints"),
                number("familyCap"),
                seats(),
                text("seedCommitment"),
                text("seed"),
                text("publicRandomness"),
                text("randomnessSource"),
                number("joined"),
                number("eligible"),
                number("selected"),
                text("entryRoot"),
                text("outcomeRoot"));
    }

    private SortedMap<String, Integer> seats() {
        SortedMap<String, Integer> seats = new TreeMap<>();
        for (Map.Entry<String, JsonNode> province : object.path("seats").properties()) {
            seats.put(province.getKey(), number(province.getValue()));
        }
        return seats;
    }

    private int number(String key) {
        return number(object.path(key));
    }

    private static int number(JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw new IllegalArgumentException("Not a number of the expected size: " + value);
        }
        return value.intValue();
    }

    private String text(String key) {
        JsonNode value = object.path(key);
        if (!value.isTextual() && !value.isNull()) {
            throw new IllegalArgumentException("Not a text: " + key);
        }
        return value.textValue();
    }
}
