package id.prakerja.oversight.rebuild;

import id.prakerja.oversight.facts.FactSet;
import id.prakerja.oversight.figures.Dimension;
import id.prakerja.oversight.figures.Figure;
import id.prakerja.oversight.figures.FigureSql;
import id.prakerja.oversight.rebuild.FigureComparison.Difference;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds every figure of the running set against the same of what was rebuilt. */
@ApplicationScoped
class Comparison {

    /** One hash over all groups in the order of their keys. */
    private static final String HASH = """
            select encode(sha256(convert_to(coalesce(string_agg(key || '=' || value, chr(10) order by key collate "C"), ''), 'UTF8')),
                          'hex') as hash
              from (%s) g
            """;

    private static final String DIFFERENCES = """
            select %3$s, a.value as running, b.value as rebuilt
              from (%1$s) a full join (%2$s) b on a.key = b.key
             where a.value is distinct from b.value
             order by coalesce(a.key, b.key) collate "C"
             limit 20
            """;

    private final FigureSql sql;

    Comparison(FigureSql sql) {
        this.sql = sql;
    }

    /** One comparison for each figure, in their order. */
    Uni<List<FigureComparison>> all(SqlConnection tx) {
        Uni<List<FigureComparison>> compared = Uni.createFrom().item(new ArrayList<>());
        for (Figure figure : Figure.values()) {
            compared = compared.chain(soFar -> one(tx, figure).map(comparison -> {
                soFar.add(comparison);
                return soFar;
            }));
        }
        return compared;
    }

    private Uni<FigureComparison> one(SqlConnection tx, Figure figure) {
        return hash(tx, figure, FactSet.RUNNING)
                .chain(running -> hash(tx, figure, FactSet.REBUILT)
                        .chain(rebuilt -> running.equals(rebuilt)
                                ? Uni.createFrom()
                                        .item(new FigureComparison(figure.id(), running, rebuilt, true, List.of()))
                                : differences(tx, figure)
                                        .map(where ->
                                                new FigureComparison(figure.id(), running, rebuilt, false, where))));
    }

    private Uni<String> hash(SqlConnection tx, Figure figure, FactSet set) {
        return tx.preparedQuery(HASH.formatted(sql.finest(figure, set)))
                .execute()
                .map(rows -> rows.iterator().next().getString("hash"));
    }

    private Uni<List<Difference>> differences(SqlConnection tx, Figure figure) {
        String columns = figure.dimensions().stream()
                .map(dimension -> "coalesce(a.%1$s, b.%1$s)::text as %1$s".formatted(dimension.column()))
                .collect(Collectors.joining(", "));
        return tx.preparedQuery(DIFFERENCES.formatted(
                        sql.finest(figure, FactSet.RUNNING), sql.finest(figure, FactSet.REBUILT), columns))
                .execute()
                .map(rows -> Rows.list(rows, row -> difference(figure, row)));
    }

    private static Difference difference(Figure figure, Row row) {
        Map<String, String> where = new LinkedHashMap<>();
        for (Dimension dimension : figure.dimensions()) {
            where.put(dimension.column(), row.getString(dimension.column()));
        }
        return new Difference(where, row.getLong("running"), row.getLong("rebuilt"));
    }
}
