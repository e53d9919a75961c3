package id.prakerja.registration.people.review;

import id.prakerja.registration.people.review.domain.ReviewOutcome;
import id.prakerja.registration.people.review.domain.ReviewSubject;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a person asks the programme to look at again. */
@Entity
@Table(name = "review")
class Review extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "applicant_id", updatable = false)
    UUID applicantId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ReviewSubject about;

    @Column(name = "failed_selections", updatable = false)
    int failedSelections;

    @Column(name = "requested_at", updatable = false)
    Instant requestedAt;

    @Enumerated(EnumType.STRING)
    ReviewOutcome outcome;

    String reason;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;
}
