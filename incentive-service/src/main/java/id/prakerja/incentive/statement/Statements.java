package id.prakerja.incentive.statement;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.incentive.account.AccountProblem;
import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.lists.CsvList;
import id.prakerja.incentive.lists.ListFilter;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.uploads.Sender;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes statements in, and shows what was found in them. */
@ApplicationScoped
class Statements {

    private static final String OPEN = """
        insert into statement (statement_id, partner, day, format, sha256, lines, amount, status, received_at, received_by)
        values ($1, $2, $3, $4, $5, $6, $7, 'RECEIVING', $8, $9)
        """;

    /** The same file for the same day is the statement that there is. */
    private static final String SAME = """
        select statement_id from statement where partner = $1 and day = $2 and sha256 = $3 and status <> 'REFUSED'
        """;

    private static final String RECEIVED = "select * from statement where statement_id = $1";

    private static final String UNDER_WAY = RECEIVED + " and status in ('RECEIVING', 'COMPARING') for no key update";

    private static final String COMPARING = "update statement set status = 'COMPARING' where statement_id = $1";

    private static final String LIST = """
        select * from statement
         where statement_id > $1 and ($2::text is null or partner = $2) and ($3::date is null or day = $3)
         order by statement_id
         limit $4
        """;

    private static final String FILE = """
        select statement_id as "statementId", partner, day, format, lines, amount, status, fault, fault_line as "faultLine",
               received_at as "receivedAt", received_by as "receivedBy"
          from (%s) as listed
         order by statement_id
        """.formatted(LIST);

    private static final String FINDINGS = """
        select finding, count(*) as lines, sum(amount)::bigint as amount
          from statement_line where statement_id = $1 group by finding order by finding
        """;

    private static final String DIFFERENCES = """
        select line, null::uuid as missing, stated_id, finding, outcome, amount, expected_amount, explanation, explained_by
          from statement_line
         where statement_id = $1 and line > $2
           and finding in ('AMOUNT_DIFFERS', 'OUTCOME_DIFFERS', 'UNKNOWN_HERE', 'DUPLICATE')
         order by line
         limit $3
        """;

    private static final String MISSING = """
        select 0 as line, m.instruction_id as missing, m.instruction_id::text as stated_id, 'MISSING' as finding, m.outcome, 0::bigint as amount,
               m.amount as expected_amount, m.explanation, m.explained_by
          from statement_missing m
          join statement s on s.partner = m.partner and s.day = m.day
         where s.statement_id = $1 and m.found_in is null
         order by m.instruction_id
         limit $2
        """;

    private final Pool pool;
    private final Uploads uploads;
    private final Reconciling reconciling;
    private final PaymentPartners partners;
    private final LedgerConfig ledger;
    private final Clock clock;

    Statements(
            Pool pool,
            Uploads uploads,
            Reconciling reconciling,
            PaymentPartners partners,
            LedgerConfig ledger,
            Clock clock) {
        this.pool = pool;
        this.uploads = uploads;
        this.reconciling = reconciling;
        this.partners = partners;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Opens a statement for its file; the id of the one there is, if the same file is there. */
    Uni<UUID> open(StatementView.Announced announced, String by) {
        if (!partners.ids().contains(announced.partner())) {
            throw Refusal.of(AccountProblem.PARTNER_UNKNOWN, announced.partner(), String.join(", ", partners.ids()))
                    .toException();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ledger.zone());
        if (!announced.day().isBefore(today)) {
            throw Refusal.of(StatementProblem.DAY_NOT_OVER, announced.day()).toException();
        }
        uploads.requireSize(announced.bytes());
        return pool.withTransaction(tx -> DayLock.take(tx, announced.partner(), announced.day())
                .chain(() -> same(tx, announced))
                .chain(same -> same.isPresent() ? Uni.createFrom().item(same.get()) : open(tx, announced, by)));
    }

    private Uni<UUID> open(SqlConnection tx, StatementView.Announced announced, String by) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return DayLock.closed(tx, announced.partner(), announced.day())
                .invoke(closed -> {
                    if (closed) {
                        throw Refusal.of(StatementProblem.DAY_CLOSED, announced.day())
                                .toException();
                    }
                })
                .chain(() -> tx.preparedQuery(OPEN)
                        .execute(Values.of(
                                id,
                                announced.partner(),
                                announced.day(),
                                announced.format(),
                                announced.sha256(),
                                announced.lines(),
                                announced.amount(),
                                clock.instant(),
                                by)))
                .chain(() -> uploads.open(tx, id, announced.bytes(), by))
                .replaceWith(id);
    }

    /** Asks for the comparison of a file that has come in whole; a statement that has been through it stays as it is. */
    Uni<StatementView> reconcile(UUID id) {
        return pool.withTransaction(tx -> tx.preparedQuery(UNDER_WAY)
                        .execute(Values.of(id))
                        .map(rows -> Rows.first(rows, Statement::of))
                        .chain(found -> found.isPresent()
                                ? complete(found.get())
                                        .chain(() -> tx.preparedQuery(COMPARING).execute(Values.of(id)))
                                        .chain(() -> reconciling.ask(tx, found.get()))
                                : Uni.createFrom().voidItem()))
                .chain(() -> one(id));
    }

    Uni<StatementView> one(UUID id) {
        return pool.preparedQuery(RECEIVED).execute(Values.of(id)).chain(rows -> {
            StatementView view = Rows.first(rows, StatementView::of)
                    .orElseThrow(
                            () -> Refusal.of(StatementProblem.STATEMENT_UNKNOWN).toException());
            // While its lines are being compared there are none to see, and looking through them costs what the
            // comparison needs.
            return view.status().isUnderWay()
                    ? Uni.createFrom().item(view)
                    : pool.preparedQuery(FINDINGS)
                            .execute(Values.of(id))
                            .map(findings -> view.with(Rows.list(findings, StatementView.Found::of)));
        });
    }

    Uni<List<StatementView>> list(String partner, LocalDate day, Optional<UUID> after, int rows) {
        return pool.preparedQuery(LIST)
                .execute(Values.of(after.orElse(new UUID(0, 0)), partner, day, rows))
                .map(found -> Rows.list(found, StatementView::of));
    }

    /** Lines that differ, in the order of the file. */
    Uni<List<DifferenceView>> differences(UUID id, int afterLine, int rows) {
        return pool.preparedQuery(DIFFERENCES)
                .execute(Values.of(id, afterLine, rows))
                .map(found -> Rows.list(found, DifferenceView::of));
    }

    /** What is held here as paid and not listed by the partner. */
    Uni<List<DifferenceView>> missing(UUID id, int rows) {
        return pool.preparedQuery(MISSING)
                .execute(Values.of(id, rows))
                .map(found -> Rows.list(found, DifferenceView::of));
    }

    private Uni<Void> complete(Statement statement) {
        return uploads.find(statement.id(), new Sender(statement.partner(), true))
                .invoke(progress -> {
                    if (!progress.isComplete()) {
                        throw Refusal.of(StatementProblem.FILE_INCOMPLETE, progress.received(), progress.declared())
                                .toException();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Optional<UUID>> same(SqlConnection tx, StatementView.Announced announced) {
        return tx.preparedQuery(SAME)
                .execute(Values.of(announced.partner(), announced.day(), announced.sha256()))
                .map(rows -> Rows.first(rows, row -> row.getUUID("statement_id")));
    }

    @Produces
    @Singleton
    CsvList statements() {
        return new CsvList(
                "statements",
                List.of(
                        "statementId",
                        "partner",
                        "day",
                        "format",
                        "lines",
                        "amount",
                        "status",
                        "fault",
                        "faultLine",
                        "receivedAt",
                        "receivedBy"),
                CsvList.ID,
                List.of(ListFilter.PARTNER, ListFilter.DAY),
                asked -> new CsvList.Narrowed(
                        FILE, (after, most) -> Values.of(CsvList.id(after), asked.partner(), asked.day(), most)));
    }
}
