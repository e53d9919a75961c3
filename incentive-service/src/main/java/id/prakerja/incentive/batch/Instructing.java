package id.prakerja.incentive.batch;

import id.prakerja.incentive.account.AccountSeal;
import id.prakerja.incentive.batch.domain.Gate;
import id.prakerja.incentive.entitlement.PayoutCheck;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.payout.OpenCases;
import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.PayoutSets;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutReason;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Hands payouts to the payment partners. In one transaction: takes what falls due, or was due and no other instance has locked,
 * checks every participant anew at that moment (rule 3 of the programme), makes a batch per partner, posts to the ledger and
 * writes the instructions into the outbox. Who may not be paid is blocked, who has no account is held. What falls due and may leave at
 * once is written once: most do.
 *
 * <p>While instructions to a partner do not leave, it gets no further ones: what is due stays scheduled, and is checked when it
 * can leave. Otherwise instructions written while Kafka is away would go out hours later, to people
 * who have lost their membership meanwhile.
 */
@ApplicationScoped
class Instructing {

    /**
     * The account is looked up for each payout ({@code lateral}, {@code limit}): as a plain join the planner, with no statistics
     * yet on a table just filled, has been seen to run through all accounts for each payout.
     */
    private static final String TAKE =
            "select " + PayoutRows.COLUMNS + ", " + PayoutCheck.REFUSAL + """
                 as refusal,
            """ + OpenCases.NONE + """
             as undisputed, a.link_id, a.partner as linked_partner, a.partner_person_id, a.account_owner,
                   a.account_reference, a.account_reference_key
              from payout p
              left join participant m on m.participant_id = p.participant_id
              left join lateral (select l.link_id, l.partner, l.partner_person_id,
            """
                    + AccountSeal.COLUMNS + """
                                   from account_link l
                                  where l.participant_id = p.participant_id and l.status = 'LINKED' and l.partner = any($3)
                                  limit 1) a on true
             where p.status in ('NOT_DUE', 'SCHEDULED', 'RETRY') and p.act_at <= $1 and p.fault is null
               and ($4::uuid[] is null or p.payout_id = any($4)) and (p.status = 'NOT_DUE' or
            """ + OpenCases.NONE + """
             )
             order by p.act_at, p.payout_id
             limit $2
               for update of p skip locked
            """;

    private final PayoutSets sets;
    private final PayoutChanges changes;
    private final Checks checks;
    private final Batches batches;
    private final AccountSeal seal;
    private final Clock clock;
    private final Standstill standstill;
    private final Gates gates;
    private final BatchConfig config;
    private final String[] partners;

    Instructing(
            PayoutSets sets,
            PayoutChanges changes,
            Checks checks,
            Batches batches,
            AccountSeal seal,
            Clock clock,
            Standstill standstill,
            Gates gates,
            BatchConfig config,
            PaymentPartners partners) {
        this.sets = sets;
        this.changes = changes;
        this.checks = checks;
        this.batches = batches;
        this.seal = seal;
        this.clock = clock;
        this.standstill = standstill;
        this.gates = gates;
        this.config = config;
        this.partners = partners.ids().toArray(String[]::new);
    }

    /** Takes some payouts and instructs the partners; the number taken. */
    Uni<Integer> instruct() {
        return standstill
                .look()
                .chain(flow -> flow.crowded()
                        ? Uni.createFrom().item(0)
                        : sets.work(new Taking(clock.instant(), flow.partners())));
    }

    /** Whether so many were taken that there may be more. */
    boolean full(int taken) {
        return taken == config.most();
    }

    /** One transaction's worth of payouts, on the way to those partners to whom instructions leave. */
    private final class Taking implements PayoutSets.Work {

        private final Instant now;
        private final Set<String> standing;

        Taking(Instant now, Set<String> standing) {
            this.now = now;
            this.standing = standing;
        }

        @Override
        public String select() {
            return TAKE;
        }

        @Override
        public Tuple parameters(UUID[] only) {
            return Values.of(now, config.most(), partners, only);
        }

        @Override
        public Uni<Void> apply(SqlConnection tx, List<Row> rows) {
            return gates.open(tx, now).chain(gate -> instruct(tx, rows, gate));
        }

        private Uni<Void> instruct(SqlConnection tx, List<Row> rows, Gate gate) {
            List<PayoutProgress> taken = new ArrayList<>();
            List<Instruction> instructions = new ArrayList<>();
            for (Row row : rows) {
                PayoutProgress progress = new PayoutProgress(PayoutRows.payout(row));
                taken.add(progress);
                if (progress.now().status() == PayoutStatus.NOT_DUE) {
                    progress.fallDue(now);
                }
                if (row.getBoolean("undisputed")
                        && mayBePaid(progress, row)
                        && mayLeave(progress, row.getString("linked_partner"), gate)) {
                    instructions.add(Instruction.to(progress, row, seal.open(row), now));
                }
            }
            return checks.record(tx, now)
                    .chain(check -> batches.write(tx, now, check, instructions)
                            .chain(() -> changes.write(tx, taken, now))
                            .chain(() -> checks.refused(tx, check, taken)));
        }

        private boolean mayBePaid(PayoutProgress progress, Row row) {
            String refusal = row.getString("refusal");
            if (refusal != null) {
                progress.block(refusal, now);
                return false;
            }
            if (row.getString("linked_partner") == null) {
                progress.hold(PayoutReason.NO_LINKED_ACCOUNT.name(), now);
                return false;
            }
            return true;
        }

        private boolean mayLeave(PayoutProgress progress, String partner, Gate gate) {
            if (standing.contains(partner)) {
                progress.waitUntil(now.plus(config.standstillPause()));
                return false;
            }
            Optional<Gate.Wait> wait =
                    gate.pass(partner, progress.now().actAt(), progress.now().amount());
            wait.ifPresent(why ->
                    progress.waitFor(why.reason() == null ? null : why.reason().name(), why.until()));
            return wait.isEmpty();
        }
    }
}
