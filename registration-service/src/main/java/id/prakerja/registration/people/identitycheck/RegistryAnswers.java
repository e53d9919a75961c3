package id.prakerja.registration.people.identitycheck;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.registration.identity.queue.Conclusion;
import id.prakerja.registration.identity.registry.IdentityAnswer.Agreement;
import id.prakerja.registration.identity.registry.IdentityAnswer.Result;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Keeps what the identity registry has said, each answer under its question, and has a person look at domiciles that differ. */
@ApplicationScoped
class RegistryAnswers {

    private static final String KEEP = """
            insert into registry_answer (applicant_id, reference, answered_at, result, family_card, domicile)
            select applicant_id, reference, $6, result, family_card, domicile
              from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
                   as a (applicant_id, reference, result, family_card, domicile)
                on conflict do nothing
            """;

    /** One case a person, opened again where another domicile is declared than the one that was decided on. */
    private static final String OPEN_CASES = """
            insert into domicile_case (id, applicant_id, reference, regency, opened_at)
            select d.id, d.applicant_id, d.reference, a.regency, $4
              from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as d (id, applicant_id, reference)
              join applicant a on a.id = d.applicant_id
             order by d.applicant_id
                on conflict (applicant_id) do update
               set reference = excluded.reference, regency = excluded.regency, opened_at = excluded.opened_at,
                   verdict = null, decided_regency = null, reason = null, decided_by = null, decided_at = null
             where domicile_case.verdict is not null
               and excluded.regency <> coalesce(domicile_case.decided_regency, domicile_case.regency)
            """;

    /**
     * Keeps answers.
     *
     * @param tx the transaction that acts on them, which has locked the people
     * @param closed answers to questions that were open
     */
    Uni<Void> keep(SqlConnection tx, List<Conclusion> closed, Instant now) {
        if (closed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(KEEP)
                .execute(Columns.of(closed)
                        .uuids(Conclusion::applicantId)
                        .uuids(Conclusion::reference)
                        .constants(Conclusion::result)
                        .constants(Conclusion::familyCard)
                        .constants(Conclusion::domicile)
                        .value(now)
                        .tuple())
                .chain(() -> openCases(
                        tx,
                        closed.stream().filter(RegistryAnswers::livesElsewhere).toList(),
                        now));
    }

    /** Of whoever is somebody else it does not matter where that person lives. */
    private static boolean livesElsewhere(Conclusion conclusion) {
        return conclusion.result() == Result.MATCH && conclusion.domicile() == Agreement.DIFFERS;
    }

    private static Uni<Void> openCases(SqlConnection tx, List<Conclusion> elsewhere, Instant now) {
        return elsewhere.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(OPEN_CASES)
                        .execute(Columns.of(elsewhere)
                                .uuids(conclusion -> UuidCreator.getTimeOrderedEpoch())
                                .uuids(Conclusion::applicantId)
                                .uuids(Conclusion::reference)
                                .value(now)
                                .tuple())
                        .replaceWithVoid();
    }
}
