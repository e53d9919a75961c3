package id.prakerja.registration.offices.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.messaging.postgres.PostgresIdempotency;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.intake.IdempotentGroup;
import id.prakerja.registration.door.intake.KeyedCommand;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.privacy.audit.OperatorActions;
import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings versions of lists in. {@link ListPublications} decides about them. */
@ApplicationScoped
class ListVersions {

    private static final String LIST = "select 1 from programme_list where name = $1";

    /** The same file, if it is under way or in force; else whatever is under way. */
    private static final String IN_THE_WAY = """
            select id, status, sha256 = $2 as same_file
              from list_version v
             where list = $1
               and (status in ('RECEIVING', 'CHECKING', 'READING', 'PREPARED', 'PUBLISHING')
                    or (sha256 = $2 and status = 'PUBLISHED'
                        and number = (select max(number) from list_version where list = $1 and status = 'PUBLISHED')))
             order by same_file desc
             limit 1
            """;

    /** The unique index on what is under way holds off a second that came at the same moment. */
    private static final String INSERT = """
            insert into list_version (id, list, format, bytes, sha256, legal_basis, status, opened_by, opened_at)
            values ($1, $2, $3, $4, $5, $6, 'RECEIVING', $7, $8)
                on conflict do nothing
            """;

    private static final String LOCK = """
            select status, opened_by, legal_basis, sha256, members, faulty, added, removed
              from list_version
             where list = $1 and id = $2
               for update
            """;

    private static final String FAILED = "select id from list_version where list = $1 and status = 'FAILED'";

    private final Uploads uploads;
    private final ListFiles files;
    private final OperatorActions actions;
    private final Clock clock;
    private final IdempotentGroup<Command, OpenedVersion> once;

    ListVersions(
            Pool pool,
            PostgresIdempotency idempotency,
            ObjectMapper json,
            Uploads uploads,
            ListFiles files,
            OperatorActions actions,
            Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.actions = actions;
        this.clock = clock;
        this.once = new IdempotentGroup<>(
                pool::withTransaction,
                idempotency,
                json,
                OpenedVersion.class,
                (tx, commands) -> open(tx, commands.get(0)).map(List::of));
    }

    /**
     * Announces the file of a version.
     *
     * @return where its parts are to be sent; fails with a refusal
     */
    Uni<OpenedVersion> open(String account, IdempotencyKey key, String list, NewListVersion announced) {
        uploads.requireSize(announced.bytes());
        IdempotencyClaim claim = IdempotencyClaim.of(
                "POST /v1/lists/versions|" + account,
                key.value(),
                announced.content(list).getBytes(StandardCharsets.US_ASCII));
        return once.flush(List.of(new Command(claim, account, list, announced)))
                .map(outcomes -> outcomes.get(0).orRefuse());
    }

    private Uni<Outcome<OpenedVersion>> open(SqlConnection tx, Command command) {
        return tx.preparedQuery(LIST)
                .execute(Tuple.of(command.list()))
                .chain(found -> found.size() == 0
                        ? refused(Refusal.of(ListProblem.LIST_UNKNOWN))
                        : inTheWay(tx, command)
                                .chain(other -> other == null ? insert(tx, command) : answer(command, other)));
    }

    private static Uni<Row> inTheWay(SqlConnection tx, Command command) {
        return tx.preparedQuery(IN_THE_WAY)
                .execute(Tuple.of(command.list(), command.announced().sha256()))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next());
    }

    private static Uni<Outcome<OpenedVersion>> answer(Command command, Row other) {
        return other.getBoolean("same_file")
                ? Uni.createFrom().item(new Outcome.Done<>(OpenedVersion.of(command.list(), other.getUUID("id"), true)))
                : refused(Refusal.of(ListProblem.LIST_VERSION_UNDER_WAY, other.getString("status")));
    }

    private Uni<Outcome<OpenedVersion>> insert(SqlConnection tx, Command command) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        NewListVersion announced = command.announced();
        Tuple row = Values.of(
                id,
                command.list(),
                announced.format(),
                announced.bytes(),
                announced.sha256(),
                announced.legalBasis(),
                command.account(),
                clock.instant());
        return tx.preparedQuery(INSERT)
                .execute(row)
                .chain(inserted -> inserted.rowCount() == 1
                        ? uploads.open(tx, id, announced.bytes(), command.account())
                                .chain(() -> tx.preparedQuery(FAILED).execute(Tuple.of(command.list())))
                                .chain(failed -> files.replaced(tx, Rows.uuids(failed, "id")))
                                .replaceWith(new Outcome.Done<>(OpenedVersion.of(command.list(), id, false)))
                        : inTheWay(tx, command).chain(other -> answer(command, other)));
    }

    private static Uni<Outcome<OpenedVersion>> refused(Refusal refusal) {
        return Uni.createFrom().item(new Outcome.Refused<>(refusal));
    }

    /** Writes an action of an operator on a version down, in the transaction of the action. */
    Uni<Void> note(SqlConnection tx, String account, String action, VersionPath path, Row version) {
        return actions.write(
                tx,
                new OperatorAction(
                        account,
                        action,
                        path.version().toString(),
                        version.getString("legal_basis"),
                        Map.of("list", path.list())));
    }

    /** Reads a version that nobody else changes until the transaction ends; fails with {@code LIST_VERSION_UNKNOWN}. */
    Uni<Row> lock(SqlConnection tx, VersionPath path) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(path.list(), path.version()))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw Refusal.of(ListProblem.LIST_VERSION_UNKNOWN).toException();
                    }
                    return rows.iterator().next();
                });
    }

    /** Refuses a version that is not the one that was read to its end and not decided about. */
    static void requirePrepared(Row version) {
        if (!isPrepared(version)) {
            throw Refusal.of(
                            ListProblem.LIST_VERSION_NOT_PREPARED,
                            status(version).name())
                    .toException();
        }
    }

    static boolean isPrepared(Row version) {
        return status(version) == ListStatus.PREPARED;
    }

    static ListStatus status(Row version) {
        return Rows.constant(version, "status", ListStatus.class);
    }

    private record Command(IdempotencyClaim claim, String account, String list, NewListVersion announced)
            implements KeyedCommand {}
}
