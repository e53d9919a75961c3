package id.prakerja.registration.people.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody takes out later that somebody looked: the hash over a day's log is public. */
@ServiceTest
class DisclosureDaysTest {

    private static final String DAY = "2019-01-02";

    @Inject
    Pool pool;

    @Inject
    DisclosureDays days;

    @Test
    void theRootOfADayIsTheHashOverItsLinesAndIsPublished() throws NoSuchAlgorithmException {
        UUID first = UUID.fromString("01680c8a-0000-7000-8000-000000000001");
        UUID second = UUID.fromString("01680c8a-0000-7000-8000-000000000002");
        UUID person = UUID.fromString("01680c8a-0000-7000-8000-000000000003");
        log(first, person, "PGD-1", second);
        pool.query("delete from disclosure_day").execute().await().indefinitely();

        JsonNode sealed = Waiting.patiently("the day to be published")
                .until(
                        () -> {
                            days.seal().await().indefinitely();
                            return published();
                        },
                        Optional::isPresent)
                .orElseThrow();

        assertEquals(2, sealed.path("entries").asLong());
        String line =
                "[\"%s\", \"2019-01-02T03:04:05.678901Z\", \"officer-32\", \"officer\", \"32\", \"%s\", %s, [\"name\",\"nik\"],"
                        + " \"APPEAL\", %s]";
        String lines = line.formatted(first, "DISCLOSURE", "\"" + person + "\"", "\"PGD-1\"") + "\n"
                + line.formatted(second, "SEARCH", "null", "null") + "\n";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                Base64.getEncoder().encodeToString(hash), sealed.path("root").asText());
    }

    /** Somebody's disclosure and a search, at once: the service seals what it finds by itself too. */
    private void log(UUID disclosure, UUID person, String reference, UUID search) {
        pool.preparedQuery("""
                insert into personal_data_access
                       (id, at, viewer, viewer_role, region, kind, applicant_id, fields, purpose, reference)
                select id, '2019-01-02T03:04:05.678901Z', 'officer-32', 'officer', '32', kind, person, '{name,nik}', 'APPEAL', reference
                  from (values ($1::uuid, 'DISCLOSURE', $2::uuid, $3::text), ($4::uuid, 'SEARCH', null, null))
                       as logged (id, kind, person, reference)
                    on conflict do nothing
                """)
                .execute(Tuple.of(disclosure, person, reference, search))
                .await()
                .indefinitely();
    }

    private static Optional<JsonNode> published() {
        return Topic.named(Topics.DAY_SEALED).read().stream()
                .map(record -> tree(record.value()))
                .filter(day -> DAY.equals(day.path("day").asText()))
                .findFirst();
    }

    private static JsonNode tree(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
