package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.IdentityAnswer.Result;
import id.prakerja.registration.privacy.audit.OperatorActions;
import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Questions that the registry cannot take while it answers others: put aside after a few tries, so that they cost nothing more, and
 * shown to an operator, who has them asked again or gives them back to the person for correction.
 */
@ApplicationScoped
class ParkedVerifications {

    private static final String REFUSED = """
            update identity_verification v
               set refusals = v.refusals + 1, last_error = r.error,
                   parked_at = case when v.refusals + 1 >= $4 then clock_timestamp() end,
                   due_at = case when v.refusals + 1 >= $4 then 'infinity'
                                 else clock_timestamp() + $5 * interval '1 millisecond' end
              from unnest($1::uuid[], $2::uuid[], $3::text[]) as r (applicant_id, reference, error)
             where v.applicant_id = r.applicant_id and v.reference = r.reference
            """;

    private static final String LIST = """
            select applicant_id, enqueued_at, parked_at, refusals, last_error
              from identity_verification
             where parked_at is not null and ($1::uuid is null or applicant_id > $1)
             order by applicant_id
             limit $2
            """;

    private static final String RETRY = """
            update identity_verification set refusals = 0, parked_at = null, due_at = clock_timestamp()
             where applicant_id = $1 and parked_at is not null
            """;

    private static final String FIND =
            "select reference from identity_verification where applicant_id = $1 and parked_at is not null";

    private final Pool pool;
    private final IdentityCases cases;
    private final OperatorActions actions;

    ParkedVerifications(Pool pool, IdentityCases cases, OperatorActions actions) {
        this.pool = pool;
        this.cases = cases;
        this.actions = actions;
    }

    /**
     * Notes questions that the registry refused by themselves.
     *
     * @param people whose questions
     * @param errors what the registry said, in the order of the people
     * @param parkAfter refusals after which a question is put aside
     * @param pauseMillis until it is asked again before that
     * @return completes when written
     */
    Uni<Void> refused(List<WaitingIdentity> people, List<String> errors, int parkAfter, long pauseMillis) {
        return pool.preparedQuery(REFUSED)
                .execute(Tuple.of(
                        people.stream().map(WaitingIdentity::applicantId).toArray(UUID[]::new),
                        people.stream().map(WaitingIdentity::reference).toArray(UUID[]::new),
                        errors.toArray(String[]::new),
                        parkAfter,
                        pauseMillis))
                .replaceWithVoid();
    }

    Uni<List<ParkedVerificationView>> list(UUID after, int most) {
        return pool.preparedQuery(LIST).execute(Tuple.of(after, most)).map(rows -> {
            List<ParkedVerificationView> parked = new ArrayList<>();
            for (Row row : rows) {
                parked.add(new ParkedVerificationView(
                        row.getUUID("applicant_id"),
                        row.getOffsetDateTime("enqueued_at").toInstant(),
                        row.getOffsetDateTime("parked_at").toInstant(),
                        row.getInteger("refusals"),
                        row.getString("last_error")));
            }
            return parked;
        });
    }

    /**
     * Has a question asked again.
     *
     * @param applicantId whose
     * @param operator account
     * @param reason why
     * @return whether it was put aside
     */
    Uni<Boolean> retry(UUID applicantId, String operator, String reason) {
        return pool.withTransaction(tx -> tx.preparedQuery(RETRY)
                .execute(Tuple.of(applicantId))
                .map(rows -> rows.rowCount() == 1)
                .call(retried -> retried
                        ? actions.write(tx, action("VERIFICATION_RETRIED", applicantId, operator, reason))
                        : Uni.createFrom().voidItem()));
    }

    /**
     * Gives a question back to the person, whose identity counts as rejected until it is corrected.
     *
     * @param applicantId whose
     * @param operator account
     * @param reason why
     * @return whether it was put aside
     */
    Uni<Boolean> giveBack(UUID applicantId, String operator, String reason) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(applicantId))
                .map(rows -> Optional.ofNullable(
                        rows.iterator().hasNext() ? rows.iterator().next() : null))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : actions.write(pool, action("VERIFICATION_GIVEN_BACK", applicantId, operator, reason))
                                .chain(() -> cases.conclude(List.of(new Conclusion(
                                        applicantId, found.get().getUUID("reference"), Result.NOT_CHECKABLE))))
                                .replaceWith(true));
    }

    private static OperatorAction action(String action, UUID applicantId, String operator, String reason) {
        return new OperatorAction(operator, action, applicantId.toString(), reason, Map.of());
    }
}
