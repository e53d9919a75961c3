package id.prakerja.selection.participants.participant;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.participants.participant.domain.ParticipantProblem;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The participants, one at a time. */
@ApplicationScoped
public class Participants implements PanacheRepositoryBase<ParticipantEntity, UUID> {

    private final ProgrammeTime time;

    Participants(ProgrammeTime time) {
        this.time = time;
    }

    /** Shows a participant; fails with {@code PARTICIPANT_UNKNOWN}. */
    Uni<ParticipantView> show(UUID id) {
        return Panache.withSession(() -> known(findById(id)))
                .map(participant -> ParticipantView.of(participant, time.now()));
    }

    /** A participant whom nobody else changes until the transaction ends; fails with {@code PARTICIPANT_UNKNOWN}. */
    Uni<ParticipantEntity> lock(UUID id) {
        return known(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<ParticipantEntity> known(Uni<ParticipantEntity> found) {
        return found.onItem()
                .ifNull()
                .failWith(
                        () -> Refusal.of(ParticipantProblem.PARTICIPANT_UNKNOWN).toException());
    }
}
