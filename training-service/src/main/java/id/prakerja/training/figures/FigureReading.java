package id.prakerja.training.figures;

import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import id.prakerja.training.account.domain.Counts;
import id.prakerja.training.account.domain.Figure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads figures, once what this instance knows of is counted. Reads as many documents as there are days, and no account. */
@ApplicationScoped
class FigureReading {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final FigureStore store;
    private final Counting counting;

    FigureReading(FigureStore store, Counting counting) {
        this.store = store;
        this.counting = counting;
    }

    /** The figures of the whole service. */
    Uni<Figures> all() {
        return counting.settle()
                .chain(() -> sum(By.ALL, FIRST, LAST))
                .chain(all -> sum(By.PLATFORM, FIRST, LAST)
                        .chain(platforms -> sum(By.INSTITUTION, FIRST, LAST)
                                .map(institutions -> figures(
                                        all.values().stream().reduce(Counts.NONE, Counts::plus),
                                        perPartner(platforms),
                                        perPartner(institutions)))));
    }

    /** Sums over days, by group, after one of them. */
    Uni<List<FigureRow>> groups(Range range, Optional<String> after, int limit) {
        return counting.settle()
                .chain(() -> sum(range.by(), range.from(), range.until()))
                .map(sums -> after.map(group -> sums.tailMap(group + '\0')).orElse(sums).entrySet().stream()
                        .limit(limit)
                        .map(group -> FigureRow.of(null, group.getKey(), group.getValue()))
                        .toList());
    }

    private Uni<SortedMap<String, Counts>> sum(By by, LocalDate from, LocalDate until) {
        return store.between(by, from, until)
                .collect()
                .in(
                        TreeMap<String, Counts>::new,
                        (sums, day) -> day.groups().forEach((group, counts) -> sums.merge(group, counts, Counts::plus)))
                .map(Function.identity());
    }

    /**
     * Which figures are wanted.
     *
     * @param by what they are grouped by
     * @param from first day
     * @param until last day
     */
    record Range(By by, LocalDate from, LocalDate until) {

        static Range of(By by, LocalDate from, LocalDate until) {
            return new Range(by, from == null ? FIRST : from, until == null ? LAST : until);
        }
    }

    /** The rows of each day and group, to be written to a file. */
    ExportSource rows(Range range) {
        return new ExportSource() {
            @Override
            public List<String> columns() {
                return FigureRow.COLUMNS;
            }

            @Override
            public Uni<ExportPage> page(String after, int most) {
                LocalDate from =
                        after == null ? range.from() : FigureRow.day(after).orElse(range.from());
                return add(range, from, Optional.ofNullable(after), most, new ArrayList<>())
                        .map(rows -> new ExportPage(
                                rows.stream().map(FigureRow::cells).toList(),
                                rows.isEmpty()
                                        ? after
                                        : rows.get(rows.size() - 1).key()));
            }
        };
    }

    private Uni<List<FigureRow>> add(
            Range range, LocalDate from, Optional<String> after, int most, List<FigureRow> rows) {
        return store.first(range.by(), from, range.until()).chain(stored -> {
            if (stored == null) {
                return Uni.createFrom().item(rows);
            }
            LocalDate day = stored.day().day();
            stored.groups().entrySet().stream()
                    .map(group -> FigureRow.of(day, group.getKey(), group.getValue()))
                    .filter(row -> row.isAfter(after))
                    .limit((long) most - rows.size())
                    .forEach(rows::add);
            return rows.size() >= most ? Uni.createFrom().item(rows) : add(range, day.plusDays(1), after, most, rows);
        });
    }

    private static Figures figures(
            Counts all, SortedMap<String, PartnerFigures> platforms, SortedMap<String, PartnerFigures> institutions) {
        long issued = all.get(Figure.RUPIAH_ISSUED);
        long spent = all.get(Figure.RUPIAH_SPENT);
        long returned = all.get(Figure.RUPIAH_RETURNED);
        return new Figures(
                all.get(Figure.ACCOUNTS),
                all.get(Figure.REVOKED),
                all.get(Figure.ENROLLED),
                all.get(Figure.ENROLMENTS),
                all.get(Figure.REFUNDED),
                all.get(Figure.COMPLETED),
                all.get(Figure.FIRST_COMPLETED),
                all.get(Figure.REVIEWED),
                issued,
                spent,
                returned,
                issued - spent - returned,
                platforms,
                institutions);
    }

    /** Whoever sold nothing that was not undone is left out. */
    private static SortedMap<String, PartnerFigures> perPartner(Map<String, Counts> groups) {
        SortedMap<String, PartnerFigures> partners = new TreeMap<>();
        groups.forEach((partner, counts) -> {
            if (counts.get(Figure.ENROLMENTS) > 0) {
                partners.put(partner, PartnerFigures.of(counts));
            }
        });
        return partners;
    }
}
