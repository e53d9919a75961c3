package id.prakerja.incentive.statement;

import id.prakerja.incentive.lists.CsvList;
import id.prakerja.incentive.lists.ListFilter;
import id.prakerja.incentive.lists.ListFilters;
import id.prakerja.sql.Values;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What the partners' statements and the books say differently, over all statements or of one. */
@ApplicationScoped
class DifferenceLists {

    /** Lines that differ; the index of the differences is in their order. */
    private static final String DIFFERENCES = """
            select l.statement_id || '/' || l.line as key, s.partner, s.day, l.line, l.stated_id as "statedId", l.finding,
                   l.outcome, l.amount, l.expected_amount as "expectedAmount", l.explanation,
                   l.explained_by as "explainedBy"
              from statement_line l join statement s on s.statement_id = l.statement_id
             where l.finding in ('AMOUNT_DIFFERS', 'OUTCOME_DIFFERS', 'UNKNOWN_HERE', 'DUPLICATE')
               and ($1::text is null
                    or (l.statement_id, l.line) > (split_part($1, '/', 1)::uuid, split_part($1, '/', 2)::int))
               and ($3::text is null or l.finding = $3) and ($4::text is null or s.partner = $4)
               and ($5::date is null or s.day = $5) and ($6::uuid is null or l.statement_id = $6)
             order by l.statement_id, l.line
             limit $2
            """;

    private static final String MISSING = """
            select m.instruction_id as "instructionId", m.partner, m.day, m.outcome, m.amount, m.found_in as "foundIn", m.explanation,
                   m.explained_by as "explainedBy"
              from statement_missing m
             where m.instruction_id > $1 and ($3::text is null or m.partner = $3) and ($4::date is null or m.day = $4)
               and ($5::uuid is null
                    or exists (select from statement s where s.statement_id = $5 and s.partner = m.partner and s.day = m.day))
             order by m.instruction_id
             limit $2
            """;

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
                List.of(ListFilter.STATUS, ListFilter.PARTNER, ListFilter.DAY, ListFilter.STATEMENT),
                DifferenceLists::differing);
    }

    private static CsvList.Narrowed differing(ListFilters asked) {
        return new CsvList.Narrowed(
                DIFFERENCES,
                (after, most) ->
                        Values.of(after, most, asked.status(), asked.partner(), asked.day(), asked.statement()));
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
                List.of(ListFilter.PARTNER, ListFilter.DAY, ListFilter.STATEMENT),
                asked -> new CsvList.Narrowed(
                        MISSING,
                        (after, most) ->
                                Values.of(CsvList.id(after), most, asked.partner(), asked.day(), asked.statement())));
    }
}
