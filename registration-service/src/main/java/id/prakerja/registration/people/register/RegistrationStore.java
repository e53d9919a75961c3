package id.prakerja.registration.people.register;

import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.identity.queue.IdentityQueue;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores registrations, many with one statement. */
@ApplicationScoped
class RegistrationStore {

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

    /**
     * Stores registrations. A request that has come before under its key gets the answer of the one that is stored.
     *
     * @param tx open transaction, committed by the caller
     * @param commands at least one
     * @return one outcome for each, in their order
     */
    Uni<List<Outcome<Registered>>> apply(SqlConnection tx, List<RegistrationCommand> commands) {
        return insert(tx, commands)
                .chain(stored -> RegistrationConflicts.of(tx, without(commands, stored))
                        .chain(refused -> afterYielding(tx, commands, stored, refused))
                        .call(() -> enqueue(tx, commands, stored))
                        .map(refused -> outcomes(commands, refused)));
    }

    private Uni<Set<UUID>> insert(SqlConnection tx, List<RegistrationCommand> commands) {
        return insert.of(tx, commands);
    }

    /** Has claims that were disproved make room, and returns who is refused all the same. */
    private Uni<Map<UUID, Conflict>> afterYielding(
            SqlConnection tx, List<RegistrationCommand> commands, Set<UUID> stored, Map<UUID, Conflict> refused) {
        List<RegistrationCommand> contesting = without(commands, stored).stream()
                .filter(command -> refused.get(command.id()).disproved())
                .toList();
        return contesting.isEmpty()
                ? Uni.createFrom().item(refused)
                : tx.preparedQuery(YIELD)
                        .execute(Tuple.of(contesting.stream()
                                .flatMap(command -> Stream.of(command.nik().either()))
                                .toArray(Buffer[]::new)))
                        .chain(() -> insert(tx, contesting))
                        .invoke(stored::addAll)
                        .chain(() -> RegistrationConflicts.of(tx, without(commands, stored)));
    }

    private static List<RegistrationCommand> without(List<RegistrationCommand> commands, Set<UUID> stored) {
        return commands.stream()
                .filter(command -> !stored.contains(command.id()))
                .toList();
    }

    private Uni<Void> enqueue(SqlConnection tx, List<RegistrationCommand> commands, Set<UUID> stored) {
        Map<UUID, String> lanes = new LinkedHashMap<>();
        for (RegistrationCommand command : commands) {
            Registered answer = command.answer();
            if (stored.contains(command.id()) && answer.status() == ApplicantStatus.IDENTITY_PENDING) {
                lanes.put(command.id(), IdentityQueue.lane(answer.channel().name(), answer.province()));
            }
        }
        return queue.appendNew(tx, lanes);
    }

    private static List<Outcome<Registered>> outcomes(
            List<RegistrationCommand> commands, Map<UUID, Conflict> conflicts) {
        List<Outcome<Registered>> outcomes = new ArrayList<>(commands.size());
        for (RegistrationCommand command : commands) {
            Conflict conflict = conflicts.get(command.id());
            outcomes.add(conflict == null ? new Outcome.Done<>(command.answer()) : conflict.outcome());
        }
        return outcomes;
    }
}
