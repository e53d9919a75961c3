package id.prakerja.oversight.figures;

import id.prakerja.oversight.facts.FactSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that count figures. Nothing of a request stands in them: names come from enums, values are parameters. */
@ApplicationScoped
public class FigureSql {

    private static final String SEPARATOR = "'|'";

    private final ZoneId zone;

    FigureSql(FiguresConfig config) {
        this.zone = config.zone();
    }

    /** All of a figure in one number, 0 where nothing is counted. */
    String total(Figure figure) {
        return "select coalesce(sum(value), 0)::bigint as value from (%s) c".formatted(cells(figure, FactSet.RUNNING));
    }

    /**
     * The groups of a figure in the order of their keys, after a key ({@code $1}, or null), so many at most ({@code $2}).
     *
     * @param by what tells the groups apart
     * @param where what must have the value of a parameter, from {@code $3} on
     */
    String groups(Figure figure, List<Dimension> by, List<Dimension> where) {
        StringBuilder condition = new StringBuilder("true");
        for (int i = 0; i < where.size(); i++) {
            condition.append(" and %s::text = $%d".formatted(where.get(i).column(), i + 3));
        }
        return """
                select * from (%s) g
                 where $1::text is null or key collate "C" > $1
                 order by key collate "C"
                 limit $2
                """.formatted(grouped(
                "select * from (%s) c where %s".formatted(cells(figure, FactSet.RUNNING), condition), by));
    }

    /** Every group at the finest grain of a figure, in a set: its key, its dimensions and its value. */
    public String finest(Figure figure, FactSet set) {
        return grouped(cells(figure, set), figure.dimensions());
    }

    private String cells(Figure figure, FactSet set) {
        return set.in(figure.cells()).replace("{zone}", zone.getId());
    }

    private static String grouped(String cells, List<Dimension> by) {
        String columns = by.stream().map(Dimension::column).collect(Collectors.joining(", "));
        String key = by.stream()
                .map(dimension -> "coalesce(%s::text, '')".formatted(dimension.column()))
                .collect(Collectors.joining(", ", "concat_ws(" + SEPARATOR + ", ", ")"));
        return "select %1$s, %2$s as key, sum(value)::bigint as value from (%3$s) c group by %1$s"
                .formatted(columns, key, cells);
    }
}
