package id.prakerja.registration.people.contact;

import id.prakerja.registration.people.notice.domain.Medium;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A new contact that waits for its code. */
@Entity
@Table(name = "contact_change")
@IdClass(ContactChange.Key.class)
class ContactChange extends PanacheEntityBase {

    @Id
    @Column(name = "applicant_id")
    UUID applicantId;

    @Id
    @Enumerated(EnumType.STRING)
    Medium medium;

    byte[] contact;

    @Column(name = "contact_key")
    String contactKey;

    @Column(name = "requested_at")
    Instant requestedAt;

    /** What a change is known by. */
    record Key(UUID applicantId, Medium medium) implements Serializable {}
}
