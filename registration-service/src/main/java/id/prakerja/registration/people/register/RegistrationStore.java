package id.prakerja.registration.people.register;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.intake.Effect;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.identity.queue.IdentityQueue;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores registrations, many with one statement. */
@ApplicationScoped
class RegistrationStore implements Effect<RegistrationCommand, Registered> {

    /**
     * Why a row did not go in: what it has in common with one that is there; and where that one is, if it is the caller's own.
     * Nobody else learns more than that the NIK is taken.
     */
    private static final String REASON = """
            select r.id,
                   exists (select from applicant a where a.nik_digest in (r.nik, r.former_nik)) as nik,
                   exists (select from applicant a where a.nik_digest in (r.nik, r.former_nik) and a.status = 'IDENTITY_REJECTED'
                              and a.identity_verified_at is null) as disproved,
                   exists (select from applicant a where a.phone_digest in (r.phone, r.former_phone)) as phone,
                   exists (select from applicant a where a.email_digest in (r.email, r.former_email)) as email,
                   (select a.status from applicant a
                     where a.nik_digest in (r.nik, r.former_nik) and r.caller in (a.account, a.id::text)) as own_status
              from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::text[], $6::bytea[], $7::bytea[], $8::bytea[])
                   as r (id, nik, phone, email, caller, former_nik, former_phone, former_email)
            """;

    /**
     * A claim to a NIK that the registry has not confirmed, and of which it has said no, yields to the next who claims it: the row keeps
     * a digest that is nobody's NIK, and its person may correct the data to a NIK that is free.
     */
    private static final String YIELD = """
            update applicant a
               set nik_digest = sha256(a.nik_digest || a.id::text::bytea)
              from (select id from applicant
                     where nik_digest = any ($1::bytea[]) and status = 'IDENTITY_REJECTED' and identity_verified_at is null
                     order by id
                       for update) disproved
             where a.id = disproved.id
            """;

    private final RegistrationInsert insert;
    private final IdentityQueue queue;

    RegistrationStore(RegistrationInsert insert, IdentityQueue queue) {
        this.insert = insert;
        this.queue = queue;
    }

    @Override
    public Uni<List<Outcome<Registered>>> apply(SqlConnection tx, List<RegistrationCommand> commands) {
        return insert(tx, commands)
                .chain(stored -> reasons(tx, without(commands, stored))
                        .chain(refused -> afterYielding(tx, commands, stored, refused))
                        .call(() -> enqueue(tx, commands, stored))
                        .map(refused -> outcomes(commands, refused)));
    }

    private Uni<Set<UUID>> insert(SqlConnection tx, List<RegistrationCommand> commands) {
        return insert.of(tx, commands);
    }

    /** Has claims that were disproved make room, and returns who is refused all the same. */
    private Uni<Map<UUID, Reason>> afterYielding(
            SqlConnection tx, List<RegistrationCommand> commands, Set<UUID> stored, Map<UUID, Reason> refused) {
        List<RegistrationCommand> contesting = without(commands, stored).stream()
                .filter(command -> refused.get(id(command)).disproved())
                .toList();
        return contesting.isEmpty()
                ? Uni.createFrom().item(refused)
                : tx.preparedQuery(YIELD)
                        .execute(Tuple.of(contesting.stream()
                                .flatMap(command -> Stream.of(command.nik().either()))
                                .toArray(Buffer[]::new)))
                        .chain(() -> insert(tx, contesting))
                        .invoke(stored::addAll)
                        .chain(() -> reasons(tx, without(commands, stored)));
    }

    private static List<RegistrationCommand> without(List<RegistrationCommand> commands, Set<UUID> stored) {
        return commands.stream()
                .filter(command -> !stored.contains(id(command)))
                .toList();
    }

    private Uni<Void> enqueue(SqlConnection tx, List<RegistrationCommand> commands, Set<UUID> stored) {
        Map<UUID, String> lanes = new LinkedHashMap<>();
        for (RegistrationCommand command : commands) {
            Registered answer = command.answer();
            if (stored.contains(id(command)) && answer.status() == ApplicantStatus.IDENTITY_PENDING) {
                lanes.put(id(command), IdentityQueue.lane(answer.channel().name(), answer.province()));
            }
        }
        return queue.append(tx, lanes);
    }

    private static Uni<Map<UUID, Reason>> reasons(SqlConnection tx, List<RegistrationCommand> refused) {
        if (refused.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.preparedQuery(REASON)
                .execute(Columns.of(refused)
                        .uuids(RegistrationStore::id)
                        .bytes(command -> command.nik().latest())
                        .bytes(command -> command.phone().latest())
                        .bytes(RegistrationCommand::emailDigest)
                        .texts(RegistrationCommand::registeredBy)
                        .bytes(command -> command.nik().former())
                        .bytes(command -> command.phone().former())
                        .bytes(RegistrationCommand::formerEmailDigest)
                        .tuple())
                .map(rows -> {
                    Map<UUID, Reason> reasons = new HashMap<>();
                    for (Row row : rows) {
                        reasons.put(row.getUUID("id"), new Reason(reason(row), row.getBoolean("disproved")));
                    }
                    return reasons;
                });
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

    private static List<Outcome<Registered>> outcomes(List<RegistrationCommand> commands, Map<UUID, Reason> refused) {
        List<Outcome<Registered>> outcomes = new ArrayList<>(commands.size());
        for (RegistrationCommand command : commands) {
            Reason reason = refused.get(id(command));
            outcomes.add(
                    reason == null
                            ? new Outcome.Done<>(command.answer())
                            : new Outcome.Refused<>(Refusal.of(reason.problem())));
        }
        return outcomes;
    }

    private static UUID id(RegistrationCommand command) {
        return command.answer().applicantId();
    }

    /**
     * Why a row did not go in.
     *
     * @param disproved whether what stands in its way is a claim to the NIK that the registry has disproved
     */
    private record Reason(ApplicantProblem problem, boolean disproved) {}
}
