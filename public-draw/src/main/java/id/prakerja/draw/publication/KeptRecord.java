package id.prakerja.draw.publication;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.draw.pseudonym.EntryPseudonyms;
import id.prakerja.draw.publication.DrawParameters.Announcement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody kept of a wave when it was public: an answer of {@code GET /v1/waves/{wave}} or {@code …/freeze}, an event {@code
 * wave.changed}, entries of the public log, or the own result. Whatever it says of the draw must be what the package says: this is what a package cannot prove by itself.
 */
final class KeptRecord {

    private static final String DETERMINATION = "DETERMINATION";

    private final String name;
    private final DrawParameters parameters;
    private final KeptStory story;
    private final Map<String, String> said = new LinkedHashMap<>();
    private int agreed;

    private KeptRecord(String name, DrawParameters parameters, KeptStory story) {
        this.name = name;
        this.parameters = parameters;
        this.story = story;
        said.put("wave", Integer.toString(parameters.wave()));
        said.put("seedCommitment", parameters.seedCommitment());
        said.put("pseudonymCommitment", parameters.pseudonymCommitment());
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
    static int compare(String name, List<JsonNode> objects, DrawParameters parameters, KeptStory story)
            throws TamperedException {
        KeptRecord kept = new KeptRecord(name, parameters, story);
        for (JsonNode object : objects) {
            if (object.has("event")) {
                kept.logged(object.path("topic").asText(), object.path("event"));
            } else {
                kept.compare(object);
            }
        }
        return kept.agreed;
    }

    /** An entry of the public log; those about other waves and of other topics are passed over. */
    private void logged(String topic, JsonNode event) throws TamperedException {
        if (!event.path("wave").asText().equals(said.get("wave"))) {
            return;
        }
        if (topic.equals("wave.joins-counted")) {
            if (parameters.freeze().joinsCounted() != null) {
                expect("joinsCounted", event.path("joined").asText(), said.get("joinsCounted"));
            }
        } else {
            story.tell(name, "version " + event.path("version").asText(), event.toString());
            compare(event);
        }
    }

    private void compare(JsonNode object) throws TamperedException {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "lists" -> lists(value);
                case "results" -> selfTests(value);
                case "announcements" -> announcements(value);
                case "determinations" -> determinations(value);
                case "rulesDigest" -> rules(object, value);
                case "decree" -> tell("decree of " + DETERMINATION, value);
                case "determined", "participants" -> tell("participants of " + DETERMINATION, value);
                case "opening" -> opening(object);
                default -> any(field.getKey(), value);
            }
        }
    }

    private void any(String key, JsonNode value) throws TamperedException {
        if (value.isObject()) {
            compare(value);
        } else if (said.containsKey(key) && !value.isNull()) {
            expect(key, text(key, value), said.get(key));
        }
    }

    private void tell(String what, JsonNode value) throws TamperedException {
        if (!value.isNull()) {
            story.tell(name, what, value.asText());
        }
    }

    /** Whoever shows the opening of an entry shows whose it is. */
    private void opening(JsonNode object) throws TamperedException {
        try {
            UUID entry = UUID.fromString(object.path("entryId").asText());
            UUID applicant = UUID.fromString(object.path("applicantId").asText());
            byte[] opening = HexFormat.of().parseHex(object.path("opening").asText());
            if (EntryPseudonyms.opened(parameters.wave(), applicant, opening).equals(entry)) {
                story.open(name, entry);
                agreed++;
                return;
            }
        } catch (IllegalArgumentException malformed) {
            // No more of its entry than another's.
        }
        throw new TamperedException(name, "has an opening that is not of its entry");
    }

    /** By which rules people are judged is settled with the freeze. */
    private void rules(JsonNode object, JsonNode digest) throws TamperedException {
        if (object.path("freeze").isObject()) {
            expect("rulesDigest", digest.asText(), Fingerprint.ofRules(parameters.rules()));
        }
    }

    /** Of the announcements the first may be kept when they were all. */
    private void announcements(JsonNode kept) throws TamperedException {
        List<String> found = new ArrayList<>();
        kept.forEach(each -> found.add("%s %s %s %s %s %s"
                .formatted(
                        moment(each.path("announcedAt")),
                        each.path("kind").asText(),
                        each.path("source").asText(),
                        each.path("chain").asText(),
                        each.path("marginSeconds").asText(),
                        moment(each.path("availableAt")))));
        List<String> stated = parameters.announcements().stream()
                .limit(found.size())
                .map(KeptRecord::line)
                .toList();
        expect("announcements", found.toString(), stated.toString());
    }

    private static String line(Announcement each) {
        return "%s %s %s %s %s %s"
                .formatted(
                        each.at(), each.kind(), each.source(), each.chain(), each.marginSeconds(), each.availableAt());
    }

    private static String moment(JsonNode value) {
        return value.isTextual() ? text("frozenAt", value) : "null";
    }

    private void determinations(JsonNode stages) throws TamperedException {
        for (JsonNode each : stages) {
            String stage = each.path("stage").asText();
            tell("decree of " + stage, each.path("decree"));
            tell("participants of " + stage, each.path("participants"));
            tell("list of " + stage, each.path("listDigest"));
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
