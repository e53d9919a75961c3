package id.prakerja.registration.people.register;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands in the way of registrations that did not go in. */
final class RegistrationConflicts {

    /**
     * Why a row did not go in: what it has in common with one that is there; and where that one is, if it is the caller's own.
     * Nobody else learns more than that the NIK is taken. What was sent under the same key by the same account has been in its own way.
     */
    private static final String REASON = """
            select r.id,
                   exists (select from applicant a where a.nik_digest in (r.nik, r.former_nik)) as nik,
                   exists (select from applicant a where a.nik_digest in (r.nik, r.former_nik) and a.status = 'IDENTITY_REJECTED'
                              and a.identity_verified_at is null) as disproved,
                   exists (select from applicant a where a.phone_digest in (r.phone, r.former_phone)) as phone,
                   exists (select from applicant a where a.email_digest in (r.email, r.former_email)) as email,
                   (select a.status from applicant a
                     where a.nik_digest in (r.nik, r.former_nik) and r.caller in (a.account, a.id::text)) as own_status,
                   first.id as first_id, first.channel as first_channel, first.registered_at as first_at, first.same as same
              from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::text[], $6::bytea[], $7::bytea[], $8::bytea[],
                          $9::bytea[], $10::bytea[])
                   as r (id, nik, phone, email, caller, former_nik, former_phone, former_email, request_key_digest, request_digest)
              left join lateral (
                   select a.id, a.channel, a.registered_at, a.request_digest = r.request_digest as same
                     from applicant a
                    where a.request_key_digest = r.request_key_digest
                      and (a.nik_digest in (r.nik, r.former_nik) or a.phone_digest in (r.phone, r.former_phone)
                           or a.email_digest in (r.email, r.former_email) or a.account = r.caller)
                    order by same desc
                    limit 1) first on true
            """;

    private RegistrationConflicts() {}

    /**
     * Why these did not go in.
     *
     * @return by the id that each would have had
     */
    static Uni<Map<UUID, Conflict>> of(SqlConnection tx, List<RegistrationCommand> refused) {
        if (refused.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.preparedQuery(REASON)
                .execute(Columns.of(refused)
                        .uuids(RegistrationCommand::id)
                        .bytes(command -> command.nik().latest())
                        .bytes(command -> command.phone().latest())
                        .bytes(RegistrationCommand::emailDigest)
                        .texts(RegistrationCommand::registeredBy)
                        .bytes(command -> command.nik().former())
                        .bytes(command -> command.phone().former())
                        .bytes(RegistrationCommand::formerEmailDigest)
                        .bytes(command -> command.mark().key())
                        .bytes(command -> command.mark().content())
                        .tuple())
                .map(rows -> {
                    Map<UUID, Row> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getUUID("id"), row));
                    Map<UUID, Conflict> conflicts = new HashMap<>();
                    refused.forEach(command -> conflicts.put(command.id(), conflict(command, found.get(command.id()))));
                    return conflicts;
                });
    }

    private static Conflict conflict(RegistrationCommand command, Row row) {
        if (row.getUUID("first_id") == null) {
            return new Conflict(refused(reason(row)), row.getBoolean("disproved"));
        }
        return new Conflict(
                row.getBoolean("same")
                        ? new Outcome.Done<>(command.answer()
                                .asOf(
                                        row.getUUID("first_id"),
                                        Rows.constant(row, "first_channel", Channel.class),
                                        Rows.instant(row, "first_at")))
                        : refused(CommonProblem.IDEMPOTENCY_KEY_REUSED),
                false);
    }

    private static Outcome<Registered> refused(ProblemCode problem) {
        return new Outcome.Refused<>(Refusal.of(problem));
    }

    private static ApplicantProblem reason(Row row) {
        if (row.getBoolean("nik")) {
            return ownOrTaken(row.getString("own_status"));
        }
        if (row.getBoolean("phone")) {
            return ApplicantProblem.PHONE_ALREADY_REGISTERED;
        }
        return row.getBoolean("email")
                ? ApplicantProblem.EMAIL_ALREADY_REGISTERED
                : ApplicantProblem.ACCOUNT_ALREADY_REGISTERED;
    }

    private static ApplicantProblem ownOrTaken(String ownStatus) {
        if (ApplicantStatus.SELECTED.name().equals(ownStatus)) {
            return ApplicantProblem.ALREADY_PARTICIPANT;
        }
        return ApplicantStatus.BARRED.name().equals(ownStatus)
                ? ApplicantProblem.BARRED
                : ApplicantProblem.NIK_ALREADY_REGISTERED;
    }
}
