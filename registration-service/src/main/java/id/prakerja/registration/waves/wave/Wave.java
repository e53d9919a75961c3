package id.prakerja.registration.waves.wave;

import id.prakerja.registration.waves.wave.domain.WaveStatus;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A wave as selection-service last told of it. Read only: it is written by {@link WaveConsumer} alone. */
@Entity
@Immutable
@Table(name = "wave")
public class Wave extends PanacheEntityBase {

    /** Number of the wave. */
    @Id
    public int wave;

    /** Grows with each change. */
    public long version;

    /** Where the wave stands. */
    @Enumerated(EnumType.STRING)
    public WaveStatus status;

    /** Seats. */
    public int quota;

    /** Share of the quota for the priority list, in 1/10,000. */
    @Column(name = "priority_share_basis_points")
    public int priorityShareBasisPoints;

    /** Start of the joining window, UTC. */
    @Column(name = "opens_at")
    public Instant opensAt;

    /** End of the joining window, exclusive, UTC. */
    @Column(name = "closes_at")
    public Instant closesAt;

    /** SHA-256 of the secret seed, in hex. */
    @Column(name = "seed_commitment")
    public String seedCommitment;

    /** Root of the frozen entry list, in hex; null before the draw. */
    @Column(name = "entry_root")
    public String entryRoot;

    /** Number of the decree; null before determination. */
    public String decree;

    /** People whose entry was frozen; 0 before. */
    public long entries;

    /** People selected; 0 before the draw. */
    public long selected;

    /** When this last changed, UTC. */
    @Column(name = "changed_at")
    public Instant changedAt;
}
