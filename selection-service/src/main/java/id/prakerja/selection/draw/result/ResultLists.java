package id.prakerja.selection.draw.result;

import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import id.prakerja.selection.draw.reserve.ReserveEntries;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Pages of who has a seat of a wave and of who waits for one, in rank order. */
@ApplicationScoped
class ResultLists {

    private static final String SELECTED = """
            select applicant_id, rank, province, case when determined then 'FROM_RESERVE' else outcome end as outcome
              from seat
             where wave = $1 and seated and rank > $2
             order by rank
             limit $3
            """;

    private final Pool pool;
    private final ReserveEntries reserve;

    ResultLists(Pool pool, ReserveEntries reserve) {
        this.pool = pool;
        this.reserve = reserve;
    }

    /** A page of the selected; empty before the draw. */
    Uni<Page<SelectedView>> selected(int wave, PageRequest page) {
        return pool.preparedQuery(SELECTED)
                .execute(Values.of(wave, after(page), page.limit() + 1))
                .map(rows -> Rows.list(rows, SelectedView::of))
                .map(views -> Page.of(views, page.limit(), SelectedView::rank));
    }

    /** A page of those without a seat; empty before the draw. */
    Uni<Page<ReserveView>> reserve(int wave, PageRequest page) {
        return reserve.after(pool, wave, after(page))
                .onItem()
                .<DrawnEntry>disjoint()
                .map(ReserveView::of)
                .select()
                .first(page.limit() + 1L)
                .collect()
                .asList()
                .map(views -> Page.of(views, page.limit(), ReserveView::rank));
    }

    private static int after(PageRequest page) {
        return Math.toIntExact(page.positionAsNumber().orElse(0L));
    }
}
