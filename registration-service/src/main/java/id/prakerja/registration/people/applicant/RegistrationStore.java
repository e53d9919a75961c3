package id.prakerja.registration.people.applicant;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.intake.Effect;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.identity.queue.IdentityQueue;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Stores registrations, many with one statement. */
@ApplicationScoped
class RegistrationStore implements Effect<RegistrationCommand, Registered> {

    /**
     * Of several rows with the same NIK, phone, e-mail or account, whether here or in another transaction, one goes in and the
     * others do not; waiting for the other transaction to end is the database's work. One order everywhere, against deadlocks.
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
                   exists (select from applicant a where a.phone_digest = r.phone) as phone,
                   exists (select from applicant a where a.email_digest = r.email) as email,
                   (select a.status from applicant a
                     where a.nik_digest = r.nik and r.caller in (a.account, a.id::text)) as own_status
              from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::text[]) as r (id, nik, phone, email, caller)
            """;

    private final IdentityQueue queue;

    RegistrationStore(IdentityQueue queue) {
        this.queue = queue;
    }

    @Override
    public Uni<List<Outcome<Registered>>> apply(SqlConnection tx, List<RegistrationCommand> commands) {
        return tx.preparedQuery(INSERT).execute(rows(commands)).chain(inserted -> {
            Set<UUID> stored = ids(inserted);
            List<RegistrationCommand> refused = commands.stream()
                    .filter(command -> !stored.contains(id(command)))
                    .toList();
            return enqueue(tx, commands, stored)
                    .chain(() -> reasons(tx, refused))
                    .map(reasons -> outcomes(commands, reasons));
        });
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

    private static Uni<Map<UUID, ApplicantProblem>> reasons(SqlConnection tx, List<RegistrationCommand> refused) {
        if (refused.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.preparedQuery(REASON)
                .execute(Tuple.of(
                        array(refused, RegistrationStore::id, UUID[]::new),
                        array(refused, command -> Buffer.buffer(command.nikDigest()), Buffer[]::new),
                        array(refused, command -> Buffer.buffer(command.phoneDigest()), Buffer[]::new),
                        array(refused, RegistrationStore::emailDigest, Buffer[]::new),
                        array(refused, RegistrationCommand::registeredBy, String[]::new)))
                .map(rows -> {
                    Map<UUID, ApplicantProblem> reasons = new HashMap<>();
                    for (Row row : rows) {
                        reasons.put(row.getUUID("id"), reason(row));
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

    private static List<Outcome<Registered>> outcomes(
            List<RegistrationCommand> commands, Map<UUID, ApplicantProblem> reasons) {
        List<Outcome<Registered>> outcomes = new ArrayList<>(commands.size());
        for (RegistrationCommand command : commands) {
            ApplicantProblem reason = reasons.get(id(command));
            outcomes.add(
                    reason == null ? new Outcome.Done<>(command.answer()) : new Outcome.Refused<>(Refusal.of(reason)));
        }
        return outcomes;
    }

    private static Tuple rows(List<RegistrationCommand> commands) {
        return Tuple.from(List.of(
                array(commands, RegistrationStore::id, UUID[]::new),
                array(commands, command -> command.answer().status().name(), String[]::new),
                array(commands, command -> Buffer.buffer(command.nikDigest()), Buffer[]::new),
                array(commands, command -> Buffer.buffer(command.phoneDigest()), Buffer[]::new),
                array(commands, RegistrationStore::emailDigest, Buffer[]::new),
                array(commands, command -> Buffer.buffer(command.sealed().envelope()), Buffer[]::new),
                array(commands, command -> command.sealed().keyId(), String[]::new),
                array(commands, command -> command.person().province(), String[]::new),
                array(commands, command -> command.person().regency(), String[]::new),
                array(
                        commands,
                        command -> command.person().identity().birthDate().getYear(),
                        Integer[]::new),
                array(commands, command -> command.person().identity().gender().name(), String[]::new),
                array(commands, command -> command.person().education().name(), String[]::new),
                array(commands, command -> command.person().occupationGroup().name(), String[]::new),
                array(commands, command -> command.person().disability(), Boolean[]::new),
                array(commands, command -> command.person().priority(), Boolean[]::new),
                array(commands, command -> command.answer().channel().name(), String[]::new),
                array(commands, RegistrationCommand::account, String[]::new),
                array(commands, RegistrationCommand::registeredBy, String[]::new),
                array(
                        commands,
                        command -> command.answer().registeredAt().atOffset(ZoneOffset.UTC),
                        OffsetDateTime[]::new),
                array(commands, command -> Buffer.buffer(command.likenessDigest()), Buffer[]::new)));
    }

    private static <C, T> T[] array(List<C> commands, Function<C, T> value, IntFunction<T[]> newArray) {
        return commands.stream().map(value).toArray(newArray);
    }

    /** Null is equal to no other. */
    private static Buffer emailDigest(RegistrationCommand command) {
        return command.emailDigest() == null ? null : Buffer.buffer(command.emailDigest());
    }

    private static UUID id(RegistrationCommand command) {
        return command.answer().applicantId();
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        for (Row row : rows) {
            ids.add(row.getUUID("id"));
        }
        return ids;
    }
}
