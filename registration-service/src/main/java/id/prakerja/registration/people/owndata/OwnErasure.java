package id.prakerja.registration.people.owndata;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.owndata.domain.OwnDataProblem;
import id.prakerja.registration.privacy.erasure.Erasure;
import id.prakerja.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Has a person erased who asks for it, and says why not where the law does not allow it. The person may register anew afterwards. */
@ApplicationScoped
class OwnErasure {

    /** Locked, so that nobody joins a wave or is selected meanwhile. */
    private static final String PERSON = """
            select a.status, a.account,
                   exists (select from membership m where m.participant_id = a.id) as participant
              from applicant a where a.id = $1 for update of a
            """;

    private static final String ERASED = "select from erased_applicant where id = $1";

    private final Pool pool;
    private final Erasure erasure;
    private final Clock clock;

    OwnErasure(Pool pool, Erasure erasure, Clock clock) {
        this.pool = pool;
        this.erasure = erasure;
        this.clock = clock;
    }

    /**
     * Deletes. Asking again changes nothing.
     *
     * @return completes when deleted; fails with a refusal
     */
    Uni<Void> erase(Actor actor, UUID id) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> tx.preparedQuery(PERSON)
                .execute(Tuple.of(id))
                .chain(people -> people.size() == 0
                        ? requireErased(tx, actor, id)
                        : erase(tx, actor, id, people.iterator().next(), now)));
    }

    private static Uni<Void> requireErased(SqlConnection tx, Actor actor, UUID id) {
        return tx.preparedQuery(ERASED)
                .execute(Tuple.of(id))
                .invoke(erased -> {
                    if (erased.size() == 0 || !actor.isSelf(id, null)) {
                        throw Refusal.of(CommonProblem.FORBIDDEN).toException();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> erase(SqlConnection tx, Actor actor, UUID id, Row person, Instant now) {
        if (!actor.isSelf(id, person.getString("account"))) {
            throw Refusal.of(CommonProblem.FORBIDDEN).toException();
        }
        OwnDataProblem.againstDeletion(
                        ApplicantStatus.valueOf(person.getString("status")), person.getBoolean("participant"))
                .ifPresent(refusal -> {
                    throw refusal.toException();
                });
        return erasure.erase(tx, List.of(id), now)
                .invoke(gone -> {
                    if (gone.isEmpty()) {
                        throw Refusal.of(OwnDataProblem.DELETION_WHILE_UNDECIDED)
                                .toException();
                    }
                })
                .replaceWithVoid();
    }
}
