package id.prakerja.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records, schemas, samples and AsyncAPI say the same. */
class EventContractsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Map<String, Class<?>> EVENTS = Map.ofEntries(
            Map.entry(Topics.APPLICANT_REGISTERED, ApplicantRegistered.class),
            Map.entry(Topics.APPLICANT_JOINED, ApplicantJoined.class),
            Map.entry(Topics.APPLICANT_ERASED, ApplicantErased.class),
            Map.entry(Topics.WAVE_CHANGED, WaveChanged.class),
            Map.entry(Topics.JOINS_COUNTED, JoinsCounted.class),
            Map.entry(Topics.PARTICIPANT_SELECTED, ParticipantSelected.class),
            Map.entry(Topics.PARTICIPANT_REMINDED, ParticipantReminded.class),
            Map.entry(Topics.PARTICIPANT_REVOKED, ParticipantRevoked.class),
            Map.entry(Topics.PARTICIPANT_SUSPENDED, ParticipantSuspended.class),
            Map.entry(Topics.PARTICIPANT_REINSTATED, ParticipantReinstated.class),
            Map.entry(Topics.PARTICIPANT_IDENTIFIED, ParticipantIdentified.class),
            Map.entry(Topics.EXCLUSION_CHANGED, ExclusionChanged.class),
            Map.entry(Topics.PRIORITY_CHANGED, PriorityChanged.class),
            Map.entry(Topics.LIST_PUBLISHED, ListPublished.class),
            Map.entry(Topics.TRAINING_ENROLLED, TrainingEnrolled.class),
            Map.entry(Topics.TRAINING_COMPLETED, TrainingCompleted.class),
            Map.entry(Topics.TRAINING_COMPLETION_WITHDRAWN, TrainingCompletionWithdrawn.class),
            Map.entry(Topics.TRAINING_REVIEWED, TrainingReviewed.class),
            Map.entry(Topics.TRAINING_BALANCE_RETURNED, TrainingBalanceReturned.class),
            Map.entry(Topics.PAYOUT_DECIDED, PayoutDecided.class),
            Map.entry(Topics.INCENTIVE_DISBURSED, IncentiveDisbursed.class),
            Map.entry(Topics.INCENTIVE_RETURNED, IncentiveReturned.class),
            Map.entry(Topics.RECOVERY_NOTIFIED, RecoveryNotified.class),
            Map.entry(Topics.DAY_SEALED, DaySealed.class),
            Map.entry("payout.requested", PayoutRequested.class),
            Map.entry("payout.reported", PayoutReported.class));

    static Stream<Map.Entry<String, Class<?>>> events() {
        return EVENTS.entrySet().stream();
    }

    @Test
    void everyTopicHasAnEvent() {
        assertTrue(EVENTS.keySet().containsAll(Topics.ALL));
        assertTrue(Topics.ALL.containsAll(Topics.COMPACTED));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaNamesExactlyTheFieldsOfTheRecord(Map.Entry<String, Class<?>> event) {
        Set<String> components = Arrays.stream(event.getValue().getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(components, names(schema(event.getKey()).get("properties")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everySampleFitsItsSchemaAndIsReadWhole(Map.Entry<String, Class<?>> event) throws IOException {
        var validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema(event.getKey()),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        List<Path> samples = samples(event.getKey());
        assertTrue(samples.size() >= 2, "samples of " + event.getKey());
        for (Path sample : samples) {
            JsonNode written = JSON.readTree(sample.toFile());
            assertEquals(Set.of(), validator.validate(written), sample.toString());

            JsonNode readAndWrittenAgain =
                    JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(written, event.getValue())));

            assertEquals(known(written, readAndWrittenAgain), withoutNulls(readAndWrittenAgain), sample.toString());
        }
    }

    @Test
    void asyncApiListsEveryTopicWithItsSchema() throws IOException {
        JsonNode asyncApi =
                new YAMLMapper().readTree(RESOURCES.resolve("asyncapi.yaml").toFile());
        Set<String> listed = StreamSupport.stream(asyncApi.get("channels").spliterator(), false)
                .map(channel -> channel.get("address").asText().replace(".{partner}", ""))
                .collect(Collectors.toSet());

        assertEquals(EVENTS.keySet(), listed);
        asyncApi.get("components")
                .get("messages")
                .forEach(message -> assertTrue(
                        Files.exists(RESOURCES.resolve(
                                message.get("payload").get("$ref").asText())),
                        message.toString()));
    }

    @Test
    void noEventCarriesWhatNamesAPerson() {
        for (String topic : EVENTS.keySet()) {
            Set<String> fields = names(schema(topic).get("properties"));
            for (String personal : List.of("nik", "kk", "name", "email", "phone", "address", "birthDate")) {
                assertFalse(fields.contains(personal), topic + " carries " + personal);
            }
        }
    }

    private static JsonNode schema(String topic) {
        try {
            return JSON.readTree(
                    RESOURCES.resolve("schemas").resolve(topic + ".json").toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<Path> samples(String topic) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("samples").resolve(topic))) {
            return files.sorted().toList();
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The fields of a sample that the record of today knows, without nulls. */
    private static JsonNode known(JsonNode written, JsonNode today) {
        ObjectNode known = written.deepCopy();
        known.retain(names(today));
        return withoutNulls(known);
    }

    private static JsonNode withoutNulls(JsonNode object) {
        ObjectNode copy = object.deepCopy();
        copy.removeIf(JsonNode::isNull);
        return copy;
    }
}
