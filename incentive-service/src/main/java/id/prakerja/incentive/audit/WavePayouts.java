package id.prakerja.incentive.audit;

import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything about each payout of a wave, one line each: from the facts that entitled to the movements in the books. No account and no
 * name is among it; the person is the id that all services share.
 */
final class WavePayouts implements ExportSource {

    /** A page is chosen first; what belongs to its payouts is then looked up for each by an index. */
    private static final String PAGE = """
        with page as materialized (
                select m.participant_id, m.selected_at, m.entitled_at, m.entitling_enrolment, m.schedule_version, m.revoked_at, p.payout_id, p.wave,
                       p.kind, p.sequence, p.amount, p.status, p.reason, p.due_at, p.instruction_id
                  from participant m
                 cross join lateral (select * from payout where participant_id = m.participant_id) p
                 where m.wave = $1 and m.participant_id >= $2 and (m.participant_id, p.kind, p.sequence) > ($2, $3, $4)
                 order by m.participant_id, p.kind, p.sequence
                 limit $5)
        select page.participant_id || '/' || kind || '/' || sequence as key, payout_id as "payoutId",
               page.participant_id as "participantId", wave, kind, sequence, amount, status, reason, due_at as "dueAt",
               jsonb_strip_nulls(jsonb_build_object(
                   'selectedAt', selected_at, 'entitledAt', entitled_at, 'enrolmentId', entitling_enrolment,
                   'scheduleVersion', schedule_version, 'attendance', c.attendance, 'minutes', c.minutes,
                   'revokedAt', revoked_at,
                   'completedAt', c.completed_at, 'reviewedAt', c.reviewed_at, 'withdrawnAt', c.withdrawn_at)) as entitlement,
               (select jsonb_agg(jsonb_build_object('checkId', k.check_id, 'checkedAt', k.checked_at, 'answer', r.refusal,
                                                    'lists', k.lists, 'rules', k.rules) order by k.checked_at, k.check_id)
                  from payout_refusal r join payout_check k using (check_id) where r.payout_id = page.payout_id) as refusals,
               (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                           'instructionId', i.instruction_id, 'partner', i.partner, 'amount', i.amount,
                           'check', jsonb_build_object('checkId', k.check_id, 'checkedAt', k.checked_at, 'answer', 'PASSED',
                                                       'lists', k.lists, 'rules', k.rules),
                           'batch', jsonb_build_object('batchId', b.batch_id, 'preparedBy', b.prepared_by,
                                                       'approvedBy', b.approved_by, 'digest', b.digest),
                           'requestedAt', i.requested_at, 'sentAt', i.sent_at, 'outcome', i.outcome,
                           'paidAmount', i.paid_amount, 'failureReason', i.failure_reason,
                           'partnerReference', i.partner_reference, 'reportedAt', i.reported_at))
                       order by i.requested_at, i.instruction_id)
                  from instruction i
                  join payout_batch b using (batch_id)
                  left join payout_check k using (check_id)
                 where i.payout_id = page.payout_id) as attempts,
               (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                           'caseId', d.report_id, 'kind', d.kind, 'outcome', d.outcome, 'amount', d.amount, 'status', d.status,
                           'finding', d.finding, 'paidAmount', d.paid_amount, 'evidence', d.evidence,
                           'proposedBy', d.proposed_by, 'resolvedBy', d.resolved_by, 'resolvedAt', d.resolved_at))
                       order by d.received_at, d.report_id)
                  from disputed_report d where d.payout_id = page.payout_id) as cases,
               (select jsonb_agg(jsonb_build_object(
                           'batchId', e.batch_id, 'line', e.line, 'postedAt', l.posted_at, 'movement', e.movement,
                           'debit', e.debit, 'credit', e.credit, 'amount', e.amount) order by e.batch_id, e.line)
                  from ledger_entry e join ledger_batch l using (batch_id) where e.payout_id = page.payout_id) as ledger
          from page
          left join completion c on c.enrolment_id = page.entitling_enrolment
         order by page.participant_id, kind, sequence
        """;

    private static final List<String> COLUMNS = List.of(
            "key",
            "payoutId",
            "participantId",
            "wave",
            "kind",
            "sequence",
            "amount",
            "status",
            "reason",
            "dueAt",
            "entitlement",
            "refusals",
            "attempts",
            "cases",
            "ledger");

    private final Pool pool;
    private final int wave;

    WavePayouts(Pool pool, int wave) {
        this.pool = pool;
        this.wave = wave;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Uni<ExportPage> page(String after, int most) {
        AuditKey key = AuditKey.parse(after);
        return pool.preparedQuery(PAGE)
                .execute(Values.of(wave, key.participantId(), key.kind(), key.sequence(), most))
                .map(WavePayouts::page);
    }

    private static ExportPage page(RowSet<Row> rows) {
        ExportPage flat = ExportPage.of(rows, "key");
        List<Map<String, Object>> nested = new ArrayList<>(flat.rows().size());
        for (Map<String, Object> row : flat.rows()) {
            Map<String, Object> values = new LinkedHashMap<>();
            row.forEach((name, value) -> values.put(name, plain(value)));
            nested.add(values);
        }
        return new ExportPage(nested, flat.last());
    }

    private static Object plain(Object value) {
        if (value instanceof JsonObject object) {
            return object.getMap();
        }
        return value instanceof JsonArray array ? array.getList() : value;
    }
}
