package id.prakerja.registration.support;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Waves as selection-service would tell of them, each test its own. */
public final class Waves {

    private static final String DECREE = "SK-99/2020";
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private Waves() {}

    public static int number() {
        return NEXT.incrementAndGet();
    }

    /** Opens a wave and waits until it is known here. */
    public static int open() {
        int wave = number();
        change(wave, 2, "OPEN", 0);
        awaitStatus(wave, "OPEN");
        return wave;
    }

    public static void change(int wave, long version, String status, long selected) {
        change(wave, version, status, selected, Instant.now().plus(Duration.ofDays(3)));
    }

    /** The draw selected some; the decree made others of them, or fewer, participants. */
    public static void determine(int wave, long selected, long determined) {
        change(wave, 9, "DETERMINED", selected, determined, Instant.now().minus(Duration.ofDays(3)));
    }

    public static void change(int wave, long version, String status, long selected, Instant closesAt) {
        change(wave, version, status, selected, null, closesAt);
    }

    private static void change(
            int wave, long version, String status, long selected, Long determined, Instant closesAt) {
        Topic.named(Topics.WAVE_CHANGED).publish(wave, """
                {"wave": %d, "version": %d, "status": "%s", "quota": 800, "priorityShareBasisPoints": 8000,
                 "opensAt": "2020-08-27T05:00:00Z", "closesAt": "%s", "seedCommitment": "9f9f", "entryRoot": null,
                 "decree": %s, "entries": 0, "selected": %d, "determined": %d, "changedAt": "2020-08-27T05:00:00Z"}
                """.formatted(
                        wave,
                        version,
                        status,
                        closesAt,
                        status.equals("DETERMINED") ? '"' + DECREE + '"' : null,
                        selected,
                        determined));
    }

    public static void awaitStatus(int wave, String status) {
        patiently("wave " + status)
                .untilAsserted(() -> Api.as(Tokens.staff(Role.OPERATOR))
                        .get("/v1/waves?limit=500")
                        .then()
                        .statusCode(200)
                        .body("items.find { it.wave == " + wave + " }.status", equalTo(status)));
    }

    public static void select(UUID person, int wave) {
        select(person, wave, DECREE);
    }

    public static void select(UUID person, int wave, String decree) {
        Topic.named(Topics.PARTICIPANT_SELECTED).publish(person, """
                {"participantId": "%s", "wave": %d, "decree": "%s", "rank": 1, "noticeAt": "2020-09-03T02:00:00Z",
                 "firstPurchaseDeadline": "2020-10-03T02:00:00Z", "balance": 1000000, "identityAlias": "abab"}
                """.formatted(person, wave, decree));
    }

    public static void revoke(UUID person, int wave) {
        Topic.named(Topics.PARTICIPANT_REVOKED).publish(person, """
                {"participantId": "%s", "wave": %d, "reason": "NO_FIRST_PURCHASE", "revokedAt": "2020-10-03T02:00:01Z"}
                """.formatted(person, wave));
    }
}
