package id.prakerja.registration.people.applicant;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.sealed.digests.VersionedDigest;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds applicants, and lets nobody who wants to act for one learn of another person. */
@ApplicationScoped
public class Applicants {

    private static final String SELECT = "select " + Applicant.COLUMNS + " from applicant ";
    private static final String BY_ID = SELECT + "where id = $1";
    private static final String BY_IDS = SELECT + "where id = any ($1::uuid[]) order by id";
    private static final String BY_ACCOUNT = SELECT + "where account = $1";
    private static final String BY_NIK_AND_PHONE = SELECT + "where nik_digest = any ($1) and phone_digest = any ($2)";
    private static final String BY_NIK_AND_EMAIL = SELECT + "where nik_digest = any ($1) and email_digest = any ($2)";
    private static final String FOR_UPDATE = " for update";

    private final Pool pool;

    Applicants(Pool pool) {
        this.pool = pool;
    }

    /** One applicant, as last committed. */
    public Uni<Optional<Applicant>> find(UUID id) {
        return first(pool, BY_ID, id);
    }

    /** Who registered by this account. */
    public Uni<Optional<Applicant>> findByAccount(String account) {
        return first(pool, BY_ACCOUNT, account);
    }

    /** Those of these who are there, by id. */
    public Uni<List<Applicant>> list(List<UUID> ids) {
        return list(pool, BY_IDS, ids);
    }

    /** Who has registered with this NIK and phone number, locked until the transaction ends. */
    public Uni<Optional<Applicant>> findByPhone(SqlConnection tx, VersionedDigest nik, VersionedDigest phone) {
        return first(tx, BY_NIK_AND_PHONE + FOR_UPDATE, nik.either(), phone.either());
    }

    /** Who has registered with this NIK and e-mail address, locked until the transaction ends. */
    public Uni<Optional<Applicant>> findByEmail(SqlConnection tx, VersionedDigest nik, VersionedDigest email) {
        return first(tx, BY_NIK_AND_EMAIL + FOR_UPDATE, nik.either(), email.either());
    }

    /** One applicant as the open transaction has left the row. */
    public Uni<Applicant> read(SqlConnection tx, UUID id) {
        return first(tx, BY_ID, id).map(Optional::orElseThrow);
    }

    /** One applicant, locked until the transaction ends; fails with {@code APPLICANT_UNKNOWN}. */
    public Uni<Applicant> locked(SqlConnection tx, UUID id) {
        return first(tx, BY_ID + FOR_UPDATE, id)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(ApplicantProblem.APPLICANT_UNKNOWN).toException()));
    }

    /** Those of these who are there, locked in one order, against deadlocks, until the transaction ends. */
    public Uni<List<Applicant>> locked(SqlConnection tx, Collection<UUID> ids) {
        return list(tx, BY_IDS + FOR_UPDATE, ids);
    }

    /**
     * The applicant, for the person or an officer of the region, locked until the transaction ends; fails with {@code FORBIDDEN}, or
     * for officers with {@code APPLICANT_UNKNOWN}.
     */
    public Uni<Applicant> locked(SqlConnection tx, Actor actor, UUID id) {
        return first(tx, BY_ID + FOR_UPDATE, id).map(found -> {
            Applicant applicant = found.orElseThrow(() -> Refusal.of(
                            actor.officerRegion().isPresent()
                                    ? ApplicantProblem.APPLICANT_UNKNOWN
                                    : CommonProblem.FORBIDDEN)
                    .toException());
            if (!actor.mayActFor(applicant.id, applicant.account, applicant.province)) {
                throw Refusal.of(CommonProblem.FORBIDDEN).toException();
            }
            return applicant;
        });
    }

    /** The applicant, for the person alone, locked until the transaction ends; fails with {@code FORBIDDEN}. */
    public Uni<Applicant> ownLocked(SqlConnection tx, Actor actor, UUID id) {
        return first(tx, BY_ID + FOR_UPDATE, id)
                .map(found -> found.filter(applicant -> actor.isSelf(applicant.id, applicant.account))
                        .orElseThrow(() -> Refusal.of(CommonProblem.FORBIDDEN).toException()));
    }

    private static Uni<Optional<Applicant>> first(SqlClient sql, String query, Object... values) {
        return sql.preparedQuery(query).execute(Values.of(values)).map(rows -> Rows.first(rows, Applicant::of));
    }

    private static Uni<List<Applicant>> list(SqlClient sql, String query, Collection<UUID> ids) {
        return sql.preparedQuery(query)
                .execute(Values.of((Object) ids.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, Applicant::of));
    }
}
