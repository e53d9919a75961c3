package id.prakerja.draw.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A determination list as somebody has it: the answer of {@code GET /v1/waves/{wave}/determination-list.ndjson}.
 *
 * @param name of the file
 * @param lines in their order
 * @param digest hex SHA-256 of its bytes
 */
record DeterminationFile(String name, List<DeterminationLine> lines, String digest) {

    /** Whether an object is a line of such a list. */
    static boolean isLine(JsonNode object) {
        return object.has("action") && object.has("line");
    }

    /** Reads a list strictly: every line as it would be written. */
    static DeterminationFile read(String name, byte[] content, List<JsonNode> objects) throws TamperedException {
        List<DeterminationLine> lines = new ArrayList<>();
        ByteArrayOutputStream canonical = new ByteArrayOutputStream();
        try {
            for (JsonNode object : objects) {
                DeterminationLine line = line(object);
                lines.add(line);
                canonical.writeBytes(line.bytes());
            }
        } catch (RuntimeException malformed) {
            throw new TamperedException(name, "is not a determination list in its canonical form");
        }
        if (!Arrays.equals(content, canonical.toByteArray())) {
            throw new TamperedException(name, "is not a determination list in its canonical form");
        }
        return new DeterminationFile(name, lines, Fingerprint.of(content));
    }

    private static DeterminationLine line(JsonNode object) {
        List<String> reasons = new ArrayList<>();
        object.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        return new DeterminationLine(
                object.path("line").intValue(),
                DeterminationLine.Action.valueOf(object.path("action").asText()),
                UUID.fromString(object.path("entryId").asText()),
                object.path("rank").intValue(),
                object.path("seatProvince").textValue(),
                object.path("seat").textValue(),
                object.path("inPlaceOfRank").isNull()
                        ? null
                        : object.path("inPlaceOfRank").intValue(),
                reasons);
    }
}
