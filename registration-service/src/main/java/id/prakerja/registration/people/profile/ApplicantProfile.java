package id.prakerja.registration.people.profile;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A profile, as read. It is written by {@link ProfileStore}, and begun by {@link DesiredTrainings}. */
@Entity
@Immutable
@Table(name = "applicant_profile")
public class ApplicantProfile extends PanacheEntityBase {

    @Id
    @Column(name = "applicant_id")
    UUID applicantId;

    @Formula("array_to_string(desired_trainings, ',')")
    String desiredTrainings;

    @Column(name = "years_of_work")
    Integer yearsOfWork;

    @Column(name = "disability_kind")
    String disabilityKind;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "completed_at")
    Instant completedAt;

    /**
     * Whether profile and declarations of somebody are complete.
     *
     * @param applicantId who
     * @return true if so
     */
    public static Uni<Boolean> isComplete(UUID applicantId) {
        return count("applicantId = ?1 and completedAt is not null", applicantId)
                .map(found -> found > 0);
    }
}
