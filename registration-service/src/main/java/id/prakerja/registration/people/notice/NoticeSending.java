package id.prakerja.registration.people.notice;

import id.prakerja.registration.door.onetimecode.OneTimeCodes;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkResult;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends notices, each by itself, so that a slow call holds up no other. A process that dies between sending and noting it leaves the
 * notice to be sent once more: a person may get a message twice, but none is lost.
 */
@ApplicationScoped
class NoticeSending implements WorkHandler {

    private static final String FIND = """
            select n.id, n.applicant_id, n.kind, n.medium, n.details, n.sealed, n.sealed_key,
                   coalesce(n.worth_until <= clock_timestamp(), false) as too_late, a.personal_data, a.personal_data_key
              from notice n
              left join applicant a on a.id = n.applicant_id
             where n.id = $1 and n.status = 'WAITING'
            """;

    /** What was secret in a notice goes as soon as it has ended. */
    private static final String END = """
            update notice
               set status = $2, ended_at = $3, sealed = null, sealed_key = null
             where id = any ($1::uuid[]) and status = 'WAITING'
            returning code_subject
            """;

    private final NoticeWriter writer;
    private final MessageSender sender;
    private final NoticeConfig config;
    private final OneTimeCodes codes;
    private final Pool pool;
    private final Clock clock;

    NoticeSending(
            NoticeWriter writer,
            MessageSender sender,
            NoticeConfig config,
            OneTimeCodes codes,
            Pool pool,
            Clock clock) {
        this.writer = writer;
        this.sender = sender;
        this.config = config;
        this.codes = codes;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        return WorkHandler.each(this::send).handle(items);
    }

    private Uni<WorkResult> send(WorkItem item) {
        return pool.preparedQuery(FIND)
                .execute(Values.of(item.id()))
                .map(rows -> Rows.first(rows, NoticeSending::waiting))
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(WorkResult.done()) : send(found.get()));
    }

    /** A failure's text may name the recipient, so operators are given its kind alone. */
    private Uni<WorkResult> send(WaitingNotice notice) {
        Optional<OutgoingMessage> message = notice.tooLate() ? Optional.empty() : writer.message(notice);
        if (message.isEmpty()) {
            return end(pool, List.of(notice.id()), "GIVEN_UP").replaceWith(WorkResult.done());
        }
        return sender.send(message.get())
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .replaceWith(WorkResult.done())
                .onFailure(MessageRefusedException.class)
                .recoverWithItem(refused -> WorkResult.retry(refused.getMessage()))
                .onFailure()
                .recoverWithItem(failure -> WorkResult.postponed(
                        "The carrier has not taken it: " + failure.getClass().getSimpleName()));
    }

    /** A code is valid from now on. */
    @Override
    public Uni<Void> done(SqlConnection tx, List<WorkItem> items) {
        return end(tx, items.stream().map(WorkItem::id).toList(), "SENT")
                .chain(codesSent -> codes.sent(tx, codesSent, clock.instant()));
    }

    @Override
    public Uni<Void> discarded(SqlConnection tx, String key) {
        return end(tx, List.of(UUID.fromString(key)), "GIVEN_UP").replaceWithVoid();
    }

    /** Ends notices; which codes they carried. */
    private Uni<List<String>> end(SqlClient sql, List<UUID> ids, String status) {
        return sql.preparedQuery(END)
                .execute(Values.of(ids.toArray(UUID[]::new), status, clock.instant()))
                .map(rows -> Rows.list(rows, row -> row.getString("code_subject")).stream()
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static WaitingNotice waiting(Row row) {
        return new WaitingNotice(
                row.getUUID("id"),
                row.getUUID("applicant_id"),
                Rows.constant(row, "kind", NoticeKind.class),
                Rows.constant(row, "medium", Medium.class),
                (JsonObject) row.getJson("details"),
                sealed(row, "sealed", "sealed_key"),
                sealed(row, "personal_data", "personal_data_key"),
                row.getBoolean("too_late"));
    }

    private static Optional<SealedData> sealed(Row row, String data, String key) {
        return Optional.ofNullable(Rows.bytes(row, data)).map(bytes -> new SealedData(row.getString(key), bytes));
    }
}
