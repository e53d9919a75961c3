package id.prakerja.registration.waves.joining;

import id.prakerja.registration.waves.joining.domain.EntryStatus;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An entry in a wave, as read. It is written by {@link WaveEntries} alone. */
@Entity
@Immutable
@Table(name = "wave_entry")
@IdClass(WaveEntry.Key.class)
public class WaveEntry extends PanacheEntityBase {

    /** Who joined. */
    @Id
    @Column(name = "applicant_id")
    public UUID applicantId;

    /** Number of the wave. */
    @Id
    public int wave;

    /** What became of it. */
    @Enumerated(EnumType.STRING)
    public EntryStatus status;

    /** When the person joined, UTC. */
    @Column(name = "joined_at")
    public Instant joinedAt;

    /** When the outcome was known here, UTC, or null. */
    @Column(name = "ended_at")
    public Instant endedAt;

    /**
     * The entries of people.
     *
     * @param applicantIds who
     * @return their entries, latest wave first
     */
    public static Uni<List<WaveEntry>> of(List<UUID> applicantIds) {
        return applicantIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("applicantId in ?1 order by wave desc", applicantIds);
    }

    /** What an entry is known by. */
    public record Key(UUID applicantId, int wave) implements Serializable {}
}
