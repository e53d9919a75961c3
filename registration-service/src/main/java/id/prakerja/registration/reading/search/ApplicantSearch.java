package id.prakerja.registration.reading.search;

import id.prakerja.access.Caller;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.reading.dossier.DossierView;
import id.prakerja.registration.reading.dossier.Dossiers;
import id.prakerja.sealed.disclosure.AccessLog;
import id.prakerja.sealed.disclosure.AccessReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds applicants. Who searched, by what and why is written down; what is found is masked. */
@ApplicationScoped
class ApplicantSearch {

    private static final String CANCELED = "57014";

    private final Pool pool;
    private final BlindIndex index;
    private final Dossiers dossiers;
    private final AccessLog log;
    private final SearchConfig config;

    ApplicantSearch(Pool pool, BlindIndex index, Dossiers dossiers, AccessLog log, SearchConfig config) {
        this.pool = pool;
        this.index = index;
        this.dossiers = dossiers;
        this.log = log;
        this.config = config;
    }

    /**
     * Searches.
     *
     * @param province only people of this province, or null
     * @param after only those after this one in the order of ids, or null
     * @param most people at most
     * @return masked dossiers; fails with {@code SEARCH_TOO_WIDE} if it takes too long
     */
    Uni<List<DossierView>> find(Caller caller, SearchCriteria wanted, String province, UUID after, int most) {
        AccessReason reason = AccessReason.of(wanted.purpose(), wanted.reference());
        SearchQuery query = new SearchQuery(wanted, province, index);
        if (query.criteria().isEmpty()) {
            throw Refusal.of(SearchProblem.CRITERIA_REQUIRED).toException();
        }
        return ids(query, after, most)
                .call(ids -> log.search(caller, ids.size() == 1 ? ids.get(0) : null, query.criteria(), reason))
                .chain(dossiers::withIds);
    }

    private Uni<List<UUID>> ids(SearchQuery query, UUID after, int most) {
        return pool.withTransaction(tx -> tx.query("set local statement_timeout = "
                                + config.timeout().toMillis())
                        .execute()
                        .chain(() -> query.filter().ids(tx, after, most)))
                .onFailure(ApplicantSearch::tookTooLong)
                .transform(failure -> Refusal.of(SearchProblem.SEARCH_TOO_WIDE).toException());
    }

    private static boolean tookTooLong(Throwable failure) {
        return failure instanceof PgException refused && CANCELED.equals(refused.getSqlState());
    }
}
