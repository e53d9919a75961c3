package id.prakerja.registration.people.owndata;

import id.prakerja.registration.people.applicant.PersonalData;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.people.contact.SealedContactChanges;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedData;
import id.prakerja.sealed.disclosure.AccessLog;
import id.prakerja.sealed.disclosure.DataAccess;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers everything that is held about one person, opened, for the person alone. */
@ApplicationScoped
class OwnData {

    private static final String PERSON =
            "select id, account, personal_data, personal_data_key from applicant where id = $1";

    /** Everything but the envelope and the digests, which hold what the envelope does; and the log of disclosures. */
    private static final String HELD = """
            select json_build_object(
                'registration', (
                    select json_build_object(
                               'status', status, 'statusReason', status_reason, 'statusChangedAt', status_changed_at,
                               'province', province, 'regency', regency, 'birthYear', birth_year, 'gender', gender,
                               'education', education, 'occupationGroup', occupation_group, 'disability', disability,
                               'priority', priority, 'channel', channel, 'account', account,
                               'registeredAt', registered_at, 'phoneVerifiedAt', phone_verified_at,
                               'emailVerifiedAt', email_verified_at, 'identityVerifiedAt', identity_verified_at,
                               'readyAt', ready_at, 'failedSelections', failed_selections)
                      from applicant where id = $1),
                'statuses', (
                    select coalesce(json_agg(json_build_object('at', at, 'status', status, 'reason', reason) order by seq), '[]')
                      from applicant_transition where applicant_id = $1),
                'registryAnswers', (
                    select coalesce(json_agg(json_build_object('reference', reference, 'answeredAt', answered_at,
                               'result', result, 'familyCard', family_card, 'domicile', domicile) order by answered_at), '[]')
                      from registry_answer where applicant_id = $1),
                'domicileCase', (
                    select json_build_object('regency', regency, 'openedAt', opened_at, 'verdict', verdict,
                               'decidedRegency', decided_regency, 'reason', reason, 'decidedAt', decided_at)
                      from domicile_case where applicant_id = $1),
                'profile', (
                    select json_build_object('desiredTrainings', desired_trainings, 'yearsOfWork', years_of_work,
                               'disabilityKind', disability_kind, 'updatedAt', updated_at, 'completedAt', completed_at)
                      from applicant_profile where applicant_id = $1),
                'declarations', (
                    select coalesce(json_agg(json_build_object('kind', kind, 'version', version, 'acceptedAt', accepted_at)
                                             order by accepted_at, kind), '[]')
                      from declaration_acceptance where applicant_id = $1),
                'abilityTests', (
                    select coalesce(json_agg(json_build_object('attempt', attempt, 'bank', bank, 'startedAt', started_at,
                               'answers', answers::json, 'submittedAt', submitted_at, 'score', score, 'outOf', questions,
                               'reopenReason', reopen_reason) order by attempt), '[]')
                      from ability_test where applicant_id = $1),
                'waves', (
                    select coalesce(json_agg(json_build_object('wave', wave, 'status', status, 'channel', channel,
                               'joinedAt', joined_at, 'endedAt', ended_at) order by wave), '[]')
                      from wave_entry where applicant_id = $1),
                'membership', (
                    select json_build_object('wave', wave, 'decree', decree, 'rank', rank, 'noticeAt', notice_at,
                               'firstPurchaseDeadline', first_purchase_deadline, 'selectedAt', selected_at,
                               'suspendedAt', suspended_at, 'suspensionReason', suspension_reason,
                               'reinstatedAt', reinstated_at, 'revokedAt', revoked_at,
                               'revocationReason', revocation_reason)
                      from membership where participant_id = $1),
                'disbursements', (
                    select coalesce(json_agg(json_build_object('payoutId', payout_id, 'kind', kind, 'sequence', sequence,
                               'rupiah', amount, 'partner', partner, 'disbursedAt', disbursed_at,
                               'returnedAt', returned_at) order by kind, sequence), '[]')
                      from disbursement where participant_id = $1),
                'notices', (
                    select coalesce(json_agg(json_build_object('kind', kind, 'medium', medium, 'createdAt', created_at,
                               'status', status, 'endedAt', ended_at) order by created_at, medium), '[]')
                      from notice where applicant_id = $1),
                'reviews', (
                    select coalesce(json_agg(json_build_object('about', about, 'requestedAt', requested_at,
                               'outcome', outcome, 'reason', reason, 'decidedAt', decided_at) order by requested_at), '[]')
                      from review where applicant_id = $1)) as held
            """;

    private static final String CHANGES =
            "select medium, contact, contact_key, requested_at from contact_change where applicant_id = $1 order by medium";

    private final Pool pool;
    private final PersonalDataVault vault;
    private final DataCipher cipher;
    private final AccessLog accessLog;

    OwnData(Pool pool, PersonalDataVault vault, DataCipher cipher, AccessLog accessLog) {
        this.pool = pool;
        this.vault = vault;
        this.cipher = cipher;
        this.accessLog = accessLog;
    }

    /**
     * Everything about one person, as of one moment.
     *
     * @return the data with the person's account; null if nobody has this id
     */
    Uni<Found> of(UUID id) {
        return pool.withTransaction(tx -> tx.query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> tx.preparedQuery(PERSON).execute(Tuple.of(id)))
                .chain(people -> people.size() == 0
                        ? Uni.createFrom().nullItem()
                        : Uni.combine()
                                .all()
                                .unis(
                                        tx.preparedQuery(HELD).execute(Tuple.of(id)),
                                        tx.preparedQuery(CHANGES).execute(Tuple.of(id)),
                                        accessLog.about(tx, id))
                                .usingConcurrencyOf(1)
                                .with((held, changes, accesses) ->
                                        found(people.iterator().next(), held, changes, accesses))));
    }

    private Found found(Row person, RowSet<Row> held, RowSet<Row> changes, List<DataAccess> accesses) {
        UUID id = person.getUUID("id");
        PersonalData data = vault.open(
                id, new SealedData(person.getString("personal_data_key"), Rows.bytes(person, "personal_data")));
        Map<String, Object> rest = ((JsonObject) held.iterator().next().getJson("held")).getMap();
        rest.put("accesses", accesses.stream().map(OwnData::access).toList());
        return new Found(person.getString("account"), new OwnDataView(id, data, rest, requested(id, changes)));
    }

    /** Of those who saw the data the office is shown, not the account. */
    private static Map<String, Object> access(DataAccess access) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("at", access.at());
        shown.put("kind", access.kind());
        shown.put("viewerRole", access.viewerRole());
        shown.put("region", access.region());
        shown.put("fields", access.fields());
        shown.put("purpose", access.purpose());
        shown.put("reference", access.reference());
        return shown;
    }

    private List<OwnDataView.RequestedContact> requested(UUID id, RowSet<Row> changes) {
        return Rows.list(changes, row -> {
            byte[] contact = cipher.open(
                    SealedContactChanges.COLUMN,
                    id,
                    new SealedData(row.getString("contact_key"), Rows.bytes(row, "contact")));
            return new OwnDataView.RequestedContact(
                    row.getString("medium"),
                    new String(contact, StandardCharsets.UTF_8),
                    Rows.instant(row, "requested_at"));
        });
    }

    /**
     * What was found.
     *
     * @param account the person's own account, or null
     * @param data everything
     */
    record Found(String account, OwnDataView data) {

        /** Without the person, so that none reaches a log. */
        @Override
        public String toString() {
            return "Found[]";
        }
    }
}
