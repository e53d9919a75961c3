package id.prakerja.incentive.statement;

import id.prakerja.incentive.statement.domain.StatementLine;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Compares what a partner states with what is known here, line by line, by id and amount. It finds and never changes a payout: a file
 * is brought by a person, and nobody alone settles a payment.
 */
@ApplicationScoped
class Comparison {

    /** What the instruction {@code i} has been paid or should have been, and whether the word {@code g.outcome} says the same. */
    private static final String FINDING = """
        case when i.instruction_id is null then 'UNKNOWN_HERE'
             when g.again then 'DUPLICATE'
             when g.amount <> case when g.outcome = 'FAILED' then i.amount else coalesce(i.paid_amount, i.amount) end
                 then 'AMOUNT_DIFFERS'
             when case g.outcome
                      when 'SETTLED' then coalesce(i.outcome, '') in ('SETTLED', 'RETURNED', 'PAID_TWICE')
                      else coalesce(i.outcome, '') = g.outcome end is not true then 'OUTCOME_DIFFERS'
             when g.outcome = 'RETURNED' then 'RETURNED'
             when i.reported_on < $2 then 'LATE'
             else 'MATCHED' end
        """;

    /** An id that was stated before, in this file or in an earlier one, with the same outcome, is a duplicate. */
    private static final String LINES = """
        insert into statement_line (statement_id, line, stated_id, instruction_id, outcome, amount, partner_reference, finding,
                                    expected_amount)
        select $1, g.line, g.stated_id, i.instruction_id, g.outcome, g.amount, g.partner_reference,
        """ + FINDING + """
               , case when g.outcome = 'FAILED' then i.amount else coalesce(i.paid_amount, i.amount) end
          from (select n.*, row_number() over (partition by n.id, n.outcome order by n.line) > 1
                            or exists (select from statement_line s where s.instruction_id = n.id and s.outcome = n.outcome)
                            as again
                  from unnest($4::int[], $5::text[], $6::uuid[], $7::text[], $8::bigint[], $9::text[])
                       as n (line, stated_id, id, outcome, amount, partner_reference)) g
          left join instruction i on i.instruction_id = g.id and i.partner = $3
        """;

    /** Once more, after further reports: a difference that is none any more ends by itself. */
    private static final String AGAIN = """
        update statement_line l set finding = j.finding
          from (select g.statement_id, g.line,
        """ + FINDING + """
                       as finding
                  from (select l.*, false as again from statement_line l
                         where l.statement_id = $1 and l.finding in ('OUTCOME_DIFFERS', 'AMOUNT_DIFFERS')
                           and l.explanation is null) g
                  join instruction i on i.instruction_id = g.instruction_id) j
         where l.statement_id = j.statement_id and l.line = j.line and l.finding <> j.finding
        """;

    /** What we hold as paid or returned on the day, and no statement lists. */
    private static final String MISSING = """
        insert into statement_missing (partner, day, instruction_id, outcome, amount)
        select i.partner, $2, i.instruction_id, i.outcome, coalesce(i.paid_amount, i.amount)
          from instruction i
         where i.partner = $1 and i.reported_on = $2 and i.outcome in ('SETTLED', 'RETURNED', 'PAID_TWICE')
           and not exists (select from statement_line s
                            where s.instruction_id = i.instruction_id
                              and s.outcome = case when i.outcome = 'RETURNED' then 'RETURNED' else 'SETTLED' end)
        on conflict do nothing
        """;

    private static final String FOUND_LATER = """
        update statement_missing m set found_in = s.statement_id
          from statement_line s
         where s.statement_id = $1 and s.instruction_id = m.instruction_id and m.found_in is null
           and s.outcome = case when m.outcome = 'RETURNED' then 'RETURNED' else 'SETTLED' end
        """;

    /** Compares some lines of a statement. */
    Uni<Void> compare(SqlConnection tx, Statement statement, List<StatementLine> lines) {
        return tx.preparedQuery(LINES)
                .execute(Columns.of(lines)
                        .value(statement.id())
                        .value(statement.day())
                        .value(statement.partner())
                        .ints(StatementLine::line)
                        .texts(StatementLine::statedId)
                        .uuids(Comparison::id)
                        .constants(StatementLine::outcome)
                        .longs(StatementLine::amount)
                        .texts(StatementLine::partnerReference)
                        .tuple())
                .replaceWithVoid();
    }

    /** Looks for what the statement does not list, once all its lines are compared. */
    Uni<Void> complete(SqlConnection tx, Statement statement) {
        return tx.preparedQuery(FOUND_LATER)
                .execute(Values.of(statement.id()))
                .chain(() -> missing(tx, statement.partner(), statement.day()));
    }

    /** Compares once more what differed, and looks once more for what is not listed. */
    Uni<Void> again(SqlConnection tx, UUID statementId, String partner, LocalDate day) {
        return tx.preparedQuery(AGAIN).execute(Values.of(statementId, day)).chain(() -> missing(tx, partner, day));
    }

    private static Uni<Void> missing(SqlConnection tx, String partner, LocalDate day) {
        return tx.preparedQuery(MISSING).execute(Values.of(partner, day)).replaceWithVoid();
    }

    /** The id if it is one; whatever else a partner names is unknown here. */
    private static UUID id(StatementLine line) {
        try {
            return line.statedId() == null ? null : UUID.fromString(line.statedId());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
