package id.prakerja.draw.publication;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.draw.beacon.domain.DrandScheme;
import id.prakerja.draw.publication.DrawParameters.Announcement;
import id.prakerja.draw.publication.DrawParameters.Freeze;
import id.prakerja.draw.publication.DrawParameters.ListVersion;
import id.prakerja.draw.publication.DrawParameters.Seats;
import id.prakerja.draw.publication.DrawParameters.Step;
import id.prakerja.draw.publication.DrawParameters.Value;
import id.prakerja.draw.publication.DrawParameters.Window;
import id.prakerja.draw.selftest.domain.SelfTest;
import id.prakerja.draw.selftest.domain.SelfTests;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code parameters.json}; what it leaves open, the comparison with the canonical form settles. */
final class ParametersReader {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** More rounds, and more seconds, than any chain will see. */
    private static final long MOST = 1L << 40;

    private ParametersReader() {}

    /**
     * Reads the parameters.
     *
     * @throws TamperedException if the bytes are not what the parameters read from them would be written as
     */
    static DrawParameters read(byte[] bytes) throws TamperedException {
        DrawParameters parameters;
        try {
            parameters = parameters(JSON.readTree(bytes));
        } catch (IOException | RuntimeException malformed) {
            throw new TamperedException(PackagePart.PARAMETERS, "is not in its canonical form", malformed);
        }
        int line = Lines.firstDifference(bytes, parameters.bytes());
        if (line > 0) {
            throw new TamperedException(PackagePart.PARAMETERS, line, "is not in its canonical form");
        }
        return parameters;
    }

    private static DrawParameters parameters(JsonNode object) {
        return new DrawParameters(
                number(object, "wave"),
                list(
                        object,
                        "history",
                        step -> new Step(number(step, "version"), text(step, "status"), text(step, "at"))),
                new Window(text(object, "opensAt"), text(object, "closesAt"), number(object, "joinGraceSeconds")),
                new Seats(
                        number(object, "quota"),
                        number(object, "priorityShareBasisPoints"),
                        number(object, "affirmativeShareBasisPoints"),
                        number(object, "familyCap"),
                        provinces(object)),
                anyObject(object.path("rules")),
                text(object, "seedCommitment"),
                text(object, "pseudonymCommitment"),
                list(object, "announcements", ParametersReader::announcement),
                new Freeze(
                        text(object, "frozenAt"),
                        number(object, "joined"),
                        object.path("joinsCounted").isNull() ? null : number(object, "joinsCounted"),
                        optional(object, "overrideReason"),
                        list(object, "lists", ParametersReader::listVersion),
                        number(object, "eligible"),
                        text(object, "entryRoot")),
                text(object, "seed"),
                value(object.path("publicRandomness")),
                number(object, "selected"),
                text(object, "outcomeRoot"),
                selfTests(object.path("selfTests")));
    }

    private static Announcement announcement(JsonNode node) {
        return new Announcement(
                text(node, "at"),
                text(node, "kind"),
                text(node, "source"),
                text(node, "chain"),
                number(node, "marginSeconds"),
                optional(node, "availableAt"));
    }

    private static ListVersion listVersion(JsonNode node) {
        return new ListVersion(text(node, "kind"), text(node, "list"), number(node, "version"), text(node, "digest"));
    }

    private static Value value(JsonNode node) {
        return new Value(
                text(node, "kind"),
                text(node, "source"),
                text(node, "dueAt"),
                node.path("chain").isNull() ? null : chain(node.path("chain")),
                large(node.path("round")),
                text(node, "value"),
                optional(node, "signature"),
                optional(node, "previousSignature"));
    }

    private static SelfTests selfTests(JsonNode node) {
        return new SelfTests(
                number(node, "significancePerMillion"),
                number(node, "smallestGroup"),
                list(
                        node,
                        "results",
                        result -> new SelfTests.Result(
                                SelfTest.valueOf(text(result, "test")),
                                number(result, "degrees"),
                                large(result.path("chiSquareThousandths")))),
                list(node, "failed", test -> SelfTest.valueOf(textOf(test))),
                optional(node, "answer"));
    }

    private static DrandChain chain(JsonNode node) {
        return new DrandChain(
                text(node, "name"),
                text(node, "hash"),
                DrandScheme.ofDrandName(text(node, "scheme")),
                text(node, "publicKey"),
                text(node, "groupHash"),
                Instant.ofEpochSecond(large(node.path("genesis"))),
                Duration.ofSeconds(number(node, "period")));
    }

    private static SortedMap<String, Integer> provinces(JsonNode object) {
        SortedMap<String, Integer> seats = new TreeMap<>();
        for (Map.Entry<String, JsonNode> province : object.path("seats").properties()) {
            seats.put(province.getKey(), Math.toIntExact(large(province.getValue())));
        }
        return seats;
    }

    private static Map<String, Object> anyObject(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("Not an object: " + node);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        node.properties().forEach(field -> object.put(field.getKey(), any(field.getValue())));
        return object;
    }

    private static Object any(JsonNode node) {
        if (node.isObject()) {
            return anyObject(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(any(element)));
            return list;
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : Math.toIntExact(large(node));
    }

    private static <T> List<T> list(JsonNode object, String key, Reading<T> reading) {
        JsonNode array = object.path(key);
        if (!array.isArray()) {
            throw new IllegalArgumentException("Not a list: " + key);
        }
        List<T> list = new ArrayList<>();
        array.forEach(element -> list.add(reading.read(element)));
        return list;
    }

    private static int number(JsonNode object, String key) {
        return Math.toIntExact(large(object.path(key)));
    }

    private static long large(JsonNode value) {
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 0
                || value.longValue() >= MOST) {
            throw new IllegalArgumentException("Not a number of the expected size: " + value);
        }
        return value.longValue();
    }

    private static String optional(JsonNode object, String key) {
        return object.path(key).isNull() ? null : text(object, key);
    }

    private static String text(JsonNode object, String key) {
        return textOf(object.path(key));
    }

    private static String textOf(JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("Not a text: " + value);
        }
        return value.textValue();
    }

    /** Reads an element of a list. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(JsonNode node);
    }
}
