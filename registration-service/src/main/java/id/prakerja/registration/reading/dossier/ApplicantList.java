package id.prakerja.registration.reading.dossier;

import id.prakerja.registration.people.applicant.ApplicantFilter;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists applicants in the order in which they registered. */
@ApplicationScoped
class ApplicantList {

    private final Pool pool;
    private final Dossiers dossiers;

    ApplicantList(Pool pool, Dossiers dossiers) {
        this.pool = pool;
        this.dossiers = dossiers;
    }

    /**
     * A part of the list.
     *
     * @param status only those with this status, or null
     * @param province only those of this province, or null
     * @param after only those after this one, or null
     * @param most people at most
     */
    Uni<List<DossierView>> part(ApplicantStatus status, String province, UUID after, int most) {
        ApplicantFilter filter = new ApplicantFilter();
        if (status != null) {
            filter.andStatus(status);
        }
        if (province != null) {
            filter.and("a.province = $", province);
        }
        return filter.ids(pool, after, most).chain(dossiers::withIds);
    }
}
