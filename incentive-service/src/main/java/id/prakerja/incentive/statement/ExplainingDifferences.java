package id.prakerja.incentive.statement;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Explaining differences: one person proposes, another approves exactly that. An explained difference stays as it was found. */
@ApplicationScoped
class ExplainingDifferences implements Approvable<Explanation> {

    private static final String SUBJECT = "statements/";

    private static final String OPEN = """
        select (select count(*) from statement_line
                 where statement_id = $1 and line = any($2::int[]) and explanation is null
                   and finding in ('AMOUNT_DIFFERS', 'OUTCOME_DIFFERS', 'UNKNOWN_HERE', 'DUPLICATE'))
             + (select count(*) from statement_missing m join statement s on s.partner = m.partner and s.day = m.day
                 where s.statement_id = $1 and m.instruction_id = any($3::uuid[]) and m.explanation is null) as differences,
               coalesce((select sum(abs(amount - coalesce(expected_amount, 0))) from statement_line
                          where statement_id = $1 and line = any($2::int[])), 0)::bigint
             + coalesce((select sum(amount) from statement_missing where instruction_id = any($3::uuid[])), 0)::bigint as rupiah
        """;

    private static final String EXPLAIN_LINES = """
        update statement_line set explanation = $3, explained_by = $4
         where statement_id = $1 and line = any($2::int[]) and explanation is null
        """;

    private static final String EXPLAIN_MISSING = """
        update statement_missing m set explanation = $3, explained_by = $4
          from statement s
         where s.statement_id = $1 and s.partner = m.partner and s.day = m.day
           and m.instruction_id = any($2::uuid[]) and m.explanation is null
        """;

    private final Statements statements;

    ExplainingDifferences(Statements statements) {
        this.statements = statements;
    }

    static String subject(UUID statement) {
        return SUBJECT + statement;
    }

    @Override
    public String kind() {
        return "STATEMENT_DIFFERENCES";
    }

    @Override
    public Class<Explanation> contentType() {
        return Explanation.class;
    }

    @Override
    public String role() {
        return Role.FINANCE;
    }

    /** A difference is explained once; what was proposed meanwhile is judged when it is approved. */
    @Override
    public Uni<Long> version(SqlConnection tx, String subject) {
        return Uni.createFrom().item(1L);
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, Explanation wanted) {
        return tx.preparedQuery(OPEN)
                .execute(Values.of(id(subject), lines(wanted), missing(wanted)))
                .map(rows -> rows.iterator().next())
                .map(row -> {
                    if (wanted.count() == 0 || row.getLong("differences") != wanted.count()) {
                        throw Refusal.of(StatementProblem.DIFFERENCE_UNKNOWN).toException();
                    }
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("differences", wanted.count());
                    facts.put("rupiah", row.getLong("rupiah"));
                    return facts;
                });
    }

    @Override
    public long weight(Map<String, ?> facts) {
        return ((Number) facts.get("rupiah")).longValue();
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, Explanation wanted, String by) {
        return examine(tx, subject, wanted)
                .chain(() -> tx.preparedQuery(EXPLAIN_LINES)
                        .execute(Values.of(id(subject), lines(wanted), wanted.explanation(), by)))
                .chain(() -> tx.preparedQuery(EXPLAIN_MISSING)
                        .execute(Values.of(id(subject), missing(wanted), wanted.explanation(), by)))
                .replaceWithVoid();
    }

    @Override
    public Uni<StatementView> show(SqlClient client, String subject) {
        return statements.one(id(subject));
    }

    private static UUID id(String subject) {
        return UUID.fromString(subject.substring(SUBJECT.length()));
    }

    private static Integer[] lines(Explanation wanted) {
        return wanted.lines().stream().distinct().toArray(Integer[]::new);
    }

    private static UUID[] missing(Explanation wanted) {
        return wanted.missing().stream().distinct().toArray(UUID[]::new);
    }
}
