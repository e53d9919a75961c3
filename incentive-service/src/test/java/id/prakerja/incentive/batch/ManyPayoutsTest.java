package id.prakerja.incentive.batch;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.account.AccountSeal;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many payouts at once, and several instances that hand them out side by side. */
@ComponentTest
class ManyPayoutsTest {

    private static final int PAYOUTS = Integer.getInteger("prakerja.test.payouts", 3_000);
    private static final int INSTANCES = 4;

    @Inject
    Instructing instructing;

    @Inject
    AccountSeal seal;

    @Test
    void instructsEveryPayoutOnceHoweverManyInstancesWork() {
        String wave = UUID.randomUUID().toString();
        entitle(wave);

        patiently().until(() -> {
            sideBySide();
            return count(wave, "p.status = 'SENT'") == PAYOUTS;
        });

        assertEquals(PAYOUTS, count(wave, "1 = (select count(*) from instruction i where i.payout_id = p.payout_id)"));
        assertEquals(0, Database.number("""
                select count(*) from payout_batch b
                 where b.prepared_by is null and (b.payouts, b.amount) <> (select count(*), sum(amount) from instruction i where i.batch_id = b.batch_id)
                """));
        assertEquals(PAYOUTS, instructions(wave).size());
        Books.mustAgree();
        leave(wave);
    }

    /** The crowd is paid and revoked, so that no later test that moves the clock pays it month by month. */
    private void leave(String wave) {
        Database.run(
                "update participant set revoked_at = $2, revocation_reason = 'LEFT' where identity_alias like $1 || '%'",
                wave, TestClock.now().atOffset(ZoneOffset.UTC));
        Topic.named(Topics.PAYOUT_REPORTED_PREFIX + "gopay")
                .publishAll(instructions(wave).stream()
                        .map(instruction -> new Topic.Keyed(instruction.personId(), settled(instruction)))
                        .toList());
        patiently().until(() -> count(wave, "p.status = 'SETTLED'") == PAYOUTS);
    }

    /** As if so many instances of the service had woken at the same moment. */
    private void sideBySide() {
        List<Uni<Integer>> instances = IntStream.range(0, INSTANCES)
                .mapToObj(instance -> instructing.instruct())
                .toList();
        Uni.join().all(instances).andFailFast().await().atMost(Waiting.PATIENCE);
    }

    private static PayoutReported settled(PayoutRequested instruction) {
        return new PayoutReported(
                instruction.payoutId(), "SETTLED", null, "crowd", instruction.amount(), TestClock.now());
    }

    private static List<PayoutRequested> instructions(String wave) {
        return Topic.named(Topics.PAYOUT_REQUESTED_PREFIX + "gopay").containing(wave, PayoutRequested.class);
    }

    private long count(String wave, String condition) {
        return Database.number(
                "select count(*) from payout p join participant m on m.participant_id = p.participant_id"
                        + " where m.identity_alias like $1 || '%' and p.sequence = 1 and " + condition,
                wave);
    }

    /** People as the events would have left them, entitled and with an account. */
    private void entitle(String wave) {
        UUID[] people = Stream.generate(UUID::randomUUID).limit(PAYOUTS).toArray(UUID[]::new);
        Buffer[] accounts = Arrays.stream(people)
                .map(id -> Buffer.buffer(seal.seal(id, wave + id).envelope()))
                .toArray(Buffer[]::new);
        Database.run("""
                with people as (
                    select id, account from unnest($1::uuid[], $5::bytea[]) as p (id, account)),
                completions as (
                    insert into completion (enrolment_id, participant_id, first, completed_at, reviewed_at)
                    select gen_random_uuid(), id, true, $3, $3 from people),
                links as (
                    insert into account_link (link_id, participant_id, partner, account_reference, account_reference_key,
                                              account_digest, partner_person_id, status, requested_at, ask_at)
                    select gen_random_uuid(), id, 'gopay', account, $4, uuid_send(id), gen_random_uuid(), 'LINKED', $3, $3 from people)
                insert into participant (participant_id, wave, identity_alias, selected_at, entitled_at, schedule_version)
                select id, 6, $2 || id, $3, $3, 1 from people
                """, people, wave, TestClock.now().atOffset(ZoneOffset.UTC), "test", accounts);
    }
}
