package id.prakerja.registration.people.abilitytest;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An attempt at the test. */
@Entity
@Table(name = "ability_test")
@IdClass(AbilityTest.Key.class)
class AbilityTest extends PanacheEntityBase {

    @Id
    @Column(name = "applicant_id")
    UUID applicantId;

    @Id
    int attempt;

    String bank;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String answers;

    @Column(name = "submitted_at")
    Instant submittedAt;

    Integer score;

    Integer questions;

    @Column(name = "reopened_at")
    Instant reopenedAt;

    @Column(name = "reopened_by")
    String reopenedBy;

    @Column(name = "reopen_reason")
    String reopenReason;

    /** The latest attempt of somebody, or null. */
    static Uni<AbilityTest> latest(UUID applicantId) {
        return find("applicantId = ?1 order by attempt desc", applicantId).firstResult();
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    boolean isReopened() {
        return reopenedAt != null;
    }

    Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        new JsonObject(answers).forEach(answer -> given.put(answer.getKey(), (String) answer.getValue()));
        return given;
    }

    void give(Map<String, String> more) {
        JsonObject given = new JsonObject(answers);
        more.forEach(given::put);
        answers = given.encode();
    }

    /** What an attempt is known by. */
    record Key(UUID applicantId, int attempt) implements Serializable {}
}
