package id.prakerja.registration.people.register;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.intake.Effect;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.identity.queue.IdentityQueue;
import id.prakerja.registration.people.applicant.ContestedTransactions;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
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

/** Stores registrations, many with one statement. */
@ApplicationScoped
class RegistrationStore implements Effect<RegistrationCommand, Registered> {

    /**
     * Of several rows with the same NIK, phone, e-mail or account, whether here or in another transaction, one goes in and the
     * others do not; waiting for the other transaction to end is the database's work. One order makes meetings rare; what crosses
     * all the same is for {@link ContestedTransactions}.
     */
    private static final String INSERT = """
            insert into applicant (
                id, status, status_changed_at, nik_digest, phone_digest, email_digest, personal_data, personal_data_key,
                province, regency, birth_year, gender, education, occupation_group, disability, priority,
                channel, account, registered_by, registered_at, likeness_digest)
            select id, status, registered_at, nik, phone, email, data, data_key,
                   province, regency, birth_year, gender, education, occupation, disability, priority,
                   channel, account, registered_by, registered_at, likeness
              from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[], $7::text[],
                          $8::text[], $9::text[], $10::int[], $11::text[], $12::text[], $13::text[], $14::boolean[],
                          $15::boolean[], $16::text[], $17::text[], $18::text[], $19::timestamptz[], $20::bytea[])
                   as r (id, status, nik, phone, email, data, data_key, province, regency, birth_year, gender, education,
                         occupation, disability, priority, channel, account, registered_by, registered_at,
                         likeness)
             order by nik
                on conflict do nothing
            returning id
            """;

    /**
     * Why a row did not go in: what it has in common with one that is there; and where that one is, if it is the caller's own.
     * Nobody else learns more than that the NIK is taken.
     */
    private static final String REASON = """
            select r.id,
                   exists (select from applicant a where a.nik_digest = r.nik) as nik,
                   exists (select from applicant a where a.nik_digest = r.nik and a.status = 'IDENTITY_REJECTED'
                              and a.identity_verified_at is null) as disproved,
                   exists (select from applicant a where a.phone_digest = r.phone) as phone,
                   exists (select from applicant a where a.email_digest = r.email) as email,
                   (select a.status from applicant a
                     where a.nik_digest = r.nik and r.caller in (a.account, a.id::text)) as own_status
              from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::text[]) as r (id, nik, phone, email, caller)
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

    private final IdentityQueue queue;

    RegistrationStore(IdentityQueue queue) {
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

    private static Uni<Set<UUID>> insert(SqlConnection tx, List<RegistrationCommand> commands) {
        return tx.preparedQuery(INSERT).execute(rows(commands)).map(inserted -> Rows.uuids(inserted, "id"));
    }

    /** Has claims that were disproved make room, and returns who is refused all the same. */
    private static Uni<Map<UUID, Reason>> afterYielding(
            SqlConnection tx, List<RegistrationCommand> commands, Set<UUID> stored, Map<UUID, Reason> refused) {
        List<RegistrationCommand> contesting = without(commands, stored).stream()
                .filter(command -> refused.get(id(command)).disproved())
                .toList();
        return contesting.isEmpty()
                ? Uni.createFrom().item(refused)
                : tx.preparedQuery(YIELD)
                        .execute(Columns.of(contesting)
                                .bytes(RegistrationCommand::nikDigest)
                                .tuple())
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
                        .bytes(RegistrationCommand::nikDigest)
                        .bytes(RegistrationCommand::phoneDigest)
                        .bytes(RegistrationCommand::emailDigest)
                        .texts(RegistrationCommand::registeredBy)
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

    private static Tuple rows(List<RegistrationCommand> commands) {
        return Columns.<RegistrationCommand>of(commands)
                .uuids(RegistrationStore::id)
                .constants(command -> command.answer().status())
                .bytes(RegistrationCommand::nikDigest)
                .bytes(RegistrationCommand::phoneDigest)
                .bytes(RegistrationCommand::emailDigest)
                .bytes(command -> command.sealed().envelope())
                .texts(command -> command.sealed().keyId())
                .texts(command -> command.person().province())
                .texts(command -> command.person().regency())
                .ints(command -> command.person().identity().birthDate().getYear())
                .constants(command -> command.person().identity().gender())
                .constants(command -> command.person().education())
                .constants(command -> command.person().occupationGroup())
                .flags(command -> command.person().disability())
                .flags(command -> command.person().priority())
                .constants(command -> command.answer().channel())
                .texts(RegistrationCommand::account)
                .texts(RegistrationCommand::registeredBy)
                .instants(command -> command.answer().registeredAt())
                .bytes(RegistrationCommand::likenessDigest)
                .tuple();
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
