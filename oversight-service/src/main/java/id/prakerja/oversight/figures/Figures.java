package id.prakerja.oversight.figures;

import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the figures of the running set. Those that are asked for together come from one snapshot. */
@ApplicationScoped
public class Figures {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read read only";

    private final Pool pool;
    private final FigureSql sql;
    private final Lag lag;
    private final Clock clock;

    Figures(Pool pool, FigureSql sql, Lag lag, Clock clock) {
        this.pool = pool;
        this.sql = sql;
        this.lag = lag;
        this.clock = clock;
    }

    /** Every figure in one number. */
    public Uni<List<FigureView>> all() {
        return lag.ends()
                .chain(ends -> pool.withTransaction(tx -> snapshot(tx).chain(() -> {
                    Uni<List<FigureView>> views = Uni.createFrom().item(new ArrayList<>());
                    Uni<Positions> positions = lag.positions(tx, ends);
                    return positions.chain(reached -> {
                        Uni<List<FigureView>> counted = views;
                        for (Figure figure : Figure.values()) {
                            counted = counted.chain(
                                    soFar -> total(tx, figure, reached).map(view -> {
                                        soFar.add(view);
                                        return soFar;
                                    }));
                        }
                        return counted;
                    });
                })));
    }

    /** One figure in one number. */
    public Uni<FigureView> one(Figure figure) {
        return lag.ends()
                .chain(ends -> pool.withTransaction(tx -> snapshot(tx)
                        .chain(() -> lag.positions(tx, ends))
                        .chain(reached -> total(tx, figure, reached))));
    }

    /**
     * The parts of a figure.
     *
     * @param by what tells them apart, at least one
     * @param where values that dimensions must have
     * @param after key of the part before the first wanted
     * @param most parts at most
     */
    public Uni<List<FigureGroup>> groups(
            Figure figure, List<Dimension> by, Map<Dimension, String> where, Optional<String> after, int most) {
        List<Dimension> conditions = List.copyOf(where.keySet());
        Tuple parameters = Tuple.tuple().addString(after.orElse(null)).addInteger(most);
        conditions.forEach(dimension -> parameters.addString(where.get(dimension)));
        return pool.preparedQuery(sql.groups(figure, by, conditions))
                .execute(parameters)
                .map(rows -> Rows.list(rows, row -> group(by, row)));
    }

    private Uni<FigureView> total(SqlConnection tx, Figure figure, Positions reached) {
        return tx.preparedQuery(sql.total(figure))
                .execute()
                .map(rows -> FigureView.of(
                        figure, rows.iterator().next().getLong("value"), clock.instant(), reached.of(figure.topics())));
    }

    private static FigureGroup group(List<Dimension> by, Row row) {
        Map<String, String> where = new LinkedHashMap<>();
        for (Dimension dimension : by) {
            Object value = row.getValue(dimension.column());
            where.put(dimension.column(), value == null ? null : value.toString());
        }
        return new FigureGroup(where, row.getLong("value"), row.getString("key"));
    }

    private static Uni<Void> snapshot(SqlConnection tx) {
        return tx.query(SNAPSHOT).execute().replaceWithVoid();
    }
}
