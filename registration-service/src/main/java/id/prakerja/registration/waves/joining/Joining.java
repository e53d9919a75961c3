package id.prakerja.registration.waves.joining;

import id.prakerja.groupcommit.GroupCommit;
import id.prakerja.groupcommit.GroupCommitSettings;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.door.intake.RequestDigests;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.rest.idempotency.IdempotencyKey;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Takes wave applications in. Those that arrive together share a transaction; each gets its own answer after the commit. */
@ApplicationScoped
public class Joining {

    private final RequestDigests requests;
    private final Clock clock;
    private final GroupCommit<JoinCommand, Outcome<Joined>> group;

    Joining(Pool pool, RequestDigests requests, JoiningStore store, GroupCommitSettings settings, Clock clock) {
        this.requests = requests;
        this.clock = clock;
        this.group = new GroupCommit<>(settings, commands -> pool.withTransaction(tx -> store.apply(tx, commands)));
    }

    /**
     * Joins a wave.
     *
     * @param actor the person, or an officer of the region
     * @param key the client's name for this application
     * @param applicantId who joins
     * @param wave number of the wave
     * @return what is told, after the commit; fails with a refusal
     */
    public Uni<Joined> join(Actor actor, IdempotencyKey key, UUID applicantId, int wave) {
        return group.submit(new JoinCommand(
                        requests.ofKey(actor.subject(), key),
                        actor,
                        applicantId,
                        wave,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        Context.current()))
                .map(Outcome::orRefuse);
    }
}
