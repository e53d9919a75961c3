package id.prakerja.incentive.statement;

import id.prakerja.incentive.lists.CsvList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What the partners' statements and the books say differently, over all statements. */
@ApplicationScoped
class DifferenceLists {

    /** Lines that differ; the index of the differences is in their order. */
    @Produces
    @Singleton
    CsvList differences() {
        return new CsvList(
                "statement-differences",
                List.of(
                        "key",
                        "partner",
                        "day",
                        "line",
                        "statedId",
                        "finding",
                        "outcome",
                        "amount",
                        "expectedAmount",
                        "explanation",
                        "explainedBy"),
                CsvList.LINE,
                List.of("status", "partner"),
                """
                select l.statement_id || '/' || l.line as key, s.partner, s.day, l.line, l.stated_id as "statedId", l.finding,
                       l.outcome, l.amount, l.expected_amount as "expectedAmount", l.explanation,
                       l.explained_by as "explainedBy"
                  from statement_line l join statement s on s.statement_id = l.statement_id
                 where l.finding in ('AMOUNT_DIFFERS', 'OUTCOME_DIFFERS', 'UNKNOWN_HERE', 'DUPLICATE')
                   and ($1::text is null
                        or (l.statement_id, l.line) > (split_part($1, '/', 1)::uuid, split_part($1, '/', 2)::int))
                   and ($3::text is null or l.finding = $3) and ($4::text is null or s.partner = $4)
                 order by l.statement_id, l.line
                 limit $2
                """);
    }

    /** What is held as paid and no statement lists. */
    @Produces
    @Singleton
    CsvList missing() {
        return new CsvList(
                "statement-missing",
                List.of(
                        "instructionId",
                        "partner",
                        "day",
                        "outcome",
                        "amount",
                        "foundIn",
                        "explanation",
                        "explainedBy"),
                CsvList.ID,
                List.of("partner"),
                """
                select instruction_id as "instructionId", partner, day, outcome, amount, found_in as "foundIn", explanation,
                       explained_by as "explainedBy"
                  from statement_missing
                 where ($1::text is null or instruction_id > $1::uuid) and ($3::text is null or partner = $3)
                 order by instruction_id
                 limit $2
                """);
    }
}
