package id.prakerja.selection.lifecycle;

import static io.restassured.RestAssured.given;

import id.prakerja.access.Role;
import id.prakerja.events.TrainingEnrolled;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.selection.candidates.entry.ApplicantIntake;
import id.prakerja.selection.candidates.entry.EntryIntake;
import id.prakerja.selection.participants.participant.FirstPurchases;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The hands of operators and people on the service: its HTTP operations, and below its consumers what they hand over. */
@ApplicationScoped
class LifeService {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ACCEPTED = 202;
    private static final int FIRST_REFUSAL = 400;

    private final Pool pool;
    private final ApplicantIntake applicants;
    private final EntryIntake entries;
    private final FirstPurchases purchases;

    LifeService(Pool pool, ApplicantIntake applicants, EntryIntake entries, FirstPurchases purchases) {
        this.pool = pool;
        this.applicants = applicants;
        this.entries = entries;
        this.purchases = purchases;
    }

    /** Takes a step with a wave at once; where it needs another person, that one approves. */
    Answer step(int wave, String step, Map<String, Object> body, String token) {
        return answer(approved(request(body, token).post("/v1/waves/{wave}/{step}", wave, step)));
    }

    private static Response approved(Response response) {
        return response.statusCode() == ACCEPTED
                ? Waves.approve(response, Tokens.staff(Role.OPERATOR, "operator-3"))
                : response;
    }

    /** Prepares a wish. Waves are planned for a window from which the clock keeps away. */
    Answer prepare(Wish wish, Instant opensAt, String token) {
        return answer(
                switch (wish.kind()) {
                    case PLAN, RECOVERY ->
                        request(plan(wish, opensAt), token)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .post("/v1/waves");
                    case SEATS ->
                        request(Map.of("quota", wish.seats()), token).put("/v1/waves/{wave}/seats", wish.wave());
                    case DRAW -> Waves.prepareDraw(wish.wave(), token);
                    case DETERMINATION ->
                        request(Map.of("decree", wish.decree()), token)
                                .post("/v1/waves/{wave}/determination", wish.wave());
                    case REFILL ->
                        request(Map.of("decree", wish.decree()), token).post("/v1/waves/{wave}/refills", wish.wave());
                });
    }

    private static Map<String, Object> plan(Wish wish, Instant opensAt) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "wave",
                wish.wave(),
                "quota",
                wish.seats(),
                "refillDays",
                wish.refillDays(),
                "joinGraceSeconds",
                0,
                "opensAt",
                opensAt.toString(),
                "closesAt",
                opensAt.plus(Duration.ofDays(1)).toString()));
        plan.put("recoveryDecree", wish.decree());
        return plan;
    }

    Answer approve(String proposal, String hash, String token) {
        return answer(request(Map.of("contentHash", hash), token).post("/v1/proposals/{id}/approval", proposal));
    }

    Answer reject(String proposal, String token) {
        return answer(request(Map.of("reason", "A test"), token).post("/v1/proposals/{id}/rejection", proposal));
    }

    /** Decides about a membership. */
    Answer decide(UUID person, String what, String token) {
        return answer(
                what.equals("withdrawal")
                        ? given().auth().oauth2(token).post("/v1/participants/{id}/withdrawal", person)
                        : approved(request(Map.of("reason", "FALSE_DECLARATION"), token)
                                .post("/v1/participants/{id}/{what}", person, what)));
    }

    Answer register(List<UUID> people, String occupation, Instant at) {
        return arrive(
                people,
                person -> People.registered(person, "32", false, occupation, 1990, at),
                (tx, events) -> applicants.take(tx, events));
    }

    Answer join(List<UUID> people, int wave, Instant at) {
        return arrive(people, person -> People.joined(person, wave, at), (tx, events) -> entries.take(tx, events));
    }

    Answer buy(List<UUID> people, Instant at) {
        return arrive(
                people,
                person -> new TrainingEnrolled(
                        person, UUID.randomUUID(), UUID.randomUUID(), "tokopedia", "institution-01", 350_000, at),
                (tx, events) -> purchases.take(tx, events));
    }

    private interface Taker<T> {
        Uni<Void> take(SqlConnection tx, List<ReceivedEvent<T>> events);
    }

    private <T> Answer arrive(List<UUID> people, Function<UUID, T> event, Taker<T> taker) {
        List<ReceivedEvent<T>> events = people.stream()
                .map(person -> new ReceivedEvent<>(
                        UUID.randomUUID(), "topic", 0, 0, person.toString(), Instant.EPOCH, null, event.apply(person)))
                .toList();
        pool.withTransaction(tx -> taker.take(tx, events)).await().atMost(PATIENCE);
        return Answer.ok();
    }

    private static RequestSpecification request(Map<String, Object> body, String token) {
        RequestSpecification request = given().auth().oauth2(token);
        return body.isEmpty()
                ? request.noContentType()
                : request.contentType(ContentType.JSON).body(body);
    }

    private static Answer answer(Response response) {
        JsonPath body = response.jsonPath();
        return response.statusCode() < FIRST_REFUSAL
                ? new Answer(Answer.OK, body.getString("id"), body.getString("contentHash"))
                : new Answer(body.getString("code"), null, null);
    }
}
