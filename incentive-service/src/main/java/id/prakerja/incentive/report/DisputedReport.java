package id.prakerja.incentive.report;

import id.prakerja.incentive.report.domain.DisputeKind;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A report that a person has to judge. */
@Entity
@Table(name = "disputed_report")
public class DisputedReport extends PanacheEntityBase {

    /** Whether anybody has judged it. */
    enum Status {
        OPEN,
        RESOLVED
    }

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Enumerated(EnumType.STRING)
    DisputeKind kind;

    String partner;

    @Column(name = "instruction_id")
    UUID instructionId;

    @Column(name = "payout_id")
    UUID payoutId;

    String outcome;

    @Column(name = "failure_reason")
    String failureReason;

    @Column(name = "partner_reference")
    String partnerReference;

    long amount;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    @Column(name = "resolved_by")
    String resolvedBy;

    String resolution;

    void resolve(String note, String by, Instant at) {
        status = Status.RESOLVED;
        resolution = note;
        resolvedBy = by;
        resolvedAt = at;
    }
}
