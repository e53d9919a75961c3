package id.prakerja.oversight.support;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.events.ApplicantErased;
import id.prakerja.events.ApplicantJoined;
import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.DaySealed;
import id.prakerja.events.ExclusionChanged;
import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.IncentiveReturned;
import id.prakerja.events.JoinsCounted;
import id.prakerja.events.ListPublished;
import id.prakerja.events.ParticipantIdentified;
import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantReminded;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.PartnerIdentity;
import id.prakerja.events.PayoutDecided;
import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.PriorityChanged;
import id.prakerja.events.RecoveryNotified;
import id.prakerja.events.Topics;
import id.prakerja.events.TrainingBalanceReturned;
import id.prakerja.events.TrainingCompleted;
import id.prakerja.events.TrainingCompletionWithdrawn;
import id.prakerja.events.TrainingEnrolled;
import id.prakerja.events.TrainingReviewed;
import id.prakerja.events.WaveChanged;
import id.prakerja.testkit.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What happened to a number of made-up people, as events: every kind of event, and what a service may say more than once or take
 * back. Of ten people, all register, one is erased, all others join and four are selected; of these one is revoked for good.
 */
public final class History {

    /** Its wave. */
    public static final int WAVE = 6;

    private static final Instant BEGIN = Instant.parse("2020-08-27T05:00:00Z");

    private final List<Told> events = new ArrayList<>();
    private int hours;

    private History() {}

    /** The history of tens of people; its events in the order in which they happened. */
    public static List<Told> of(int tens) {
        History history = new History();
        history.lists();
        history.days();
        for (int i = 0; i < tens * 10; i++) {
            history.person(i);
        }
        history.wave(tens);
        history.joinsCounted(tens);
        return history.events;
    }

    private void lists() {
        tell(Topics.LIST_PUBLISHED, "laid-off", new ListPublished("laid-off", "PRIORITY", 1, "ab", 2, 2, 0, next()));
        tell(Topics.LIST_PUBLISHED, "laid-off", new ListPublished("laid-off", "PRIORITY", 2, "cd", 1, 0, 1, next()));
        tell(Topics.PRIORITY_CHANGED, "d1", new PriorityChanged("d1", "laid-off", 1, true, next()));
        tell(Topics.PRIORITY_CHANGED, "d2", new PriorityChanged("d2", "laid-off", 1, true, next()));
        tell(Topics.PRIORITY_CHANGED, "d2", new PriorityChanged("d2", "laid-off", 2, false, next()));
        tell(Topics.EXCLUSION_CHANGED, "d3", new ExclusionChanged("d3", "civil-servants", 1, true, next()));
    }

    private void days() {
        LocalDate day = LocalDate.of(2020, 10, 5);
        tell(Topics.DAY_SEALED, DaySealed.LEDGER, new DaySealed(DaySealed.LEDGER, day, 12, "ab", "note", next()));
        tell(Topics.DAY_SEALED, DaySealed.LEDGER, new DaySealed(DaySealed.LEDGER, day, 13, "cd", "note", next()));
        tell(
                Topics.DAY_SEALED,
                DaySealed.DISCLOSURES,
                new DaySealed(DaySealed.DISCLOSURES, day, 3, "ef", null, next()));
    }

    private void wave(int tens) {
        String[] states = {"PLANNED", "OPEN", "CLOSED", "DRAWN", "DETERMINED"};
        for (int version = 0; version < states.length; version++) {
            boolean drawn = version > 2;
            tell(
                    Topics.WAVE_CHANGED,
                    Integer.toString(WAVE),
                    new WaveChanged(
                            WAVE,
                            version + 1L,
                            states[version],
                            tens * 4,
                            8_000,
                            BEGIN,
                            BEGIN.plus(Duration.ofDays(4)),
                            "ab",
                            "cd",
                            "SK-6",
                            null,
                            drawn ? tens * 9L : 0,
                            drawn ? tens * 4L : 0,
                            version > 3 ? tens * 4L : null,
                            next(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }
    }

    private void joinsCounted(int tens) {
        tell(Topics.JOINS_COUNTED, WAVE, new JoinsCounted(WAVE, tens * 9L, BEGIN.plus(Duration.ofDays(4)), next()));
    }

    private void person(int number) {
        UUID id = People.someone();
        String regency = number % 2 == 0 ? "3273" : "3171";
        register(id, "1111", next());
        register(id, regency, next());
        int kind = number % 10;
        if (kind == 9) {
            tell(Topics.APPLICANT_ERASED, id, new ApplicantErased(id, next()));
            return;
        }
        tell(Topics.APPLICANT_JOINED, id, new ApplicantJoined(id, WAVE, "ONLINE", next()));
        if (kind < 4) {
            membership(id, number, kind);
        }
    }

    private void membership(UUID id, int rank, int kind) {
        Instant notice = next();
        Instant deadline = notice.plus(Duration.ofDays(30));
        tell(
                Topics.PARTICIPANT_SELECTED,
                id,
                new ParticipantSelected(id, WAVE, "SK-6", rank + 1, notice, deadline, 1_000_000, "digest"));
        List<PartnerIdentity> partners = List.of(identity(id, "gopay"), identity(id, "bni"));
        tell(Topics.PARTICIPANT_IDENTIFIED, id, new ParticipantIdentified(id, partners, next()));
        tell(Topics.PARTICIPANT_REMINDED, id, new ParticipantReminded(id, WAVE, deadline, next()));
        tell(Topics.PARTICIPANT_SUSPENDED, id, new ParticipantSuspended(id, WAVE, "UNDER_REVIEW", next()));
        tell(Topics.PARTICIPANT_REINSTATED, id, new ParticipantReinstated(id, WAVE, "CLEARED", next(), deadline));
        tell(Topics.PARTICIPANT_REVOKED, id, new ParticipantRevoked(id, WAVE, "NO_FIRST_PURCHASE", next()));
        if (kind > 0) {
            tell(
                    Topics.PARTICIPANT_REINSTATED,
                    id,
                    new ParticipantReinstated(id, WAVE, "PURCHASED_IN_TIME", next(), null));
            training(id, kind);
        }
        tell(
                Topics.TRAINING_BALANCE_RETURNED,
                id,
                new TrainingBalanceReturned(id, 200_000L * kind + 1, "EXPIRED", next()));
        tell(Topics.TRAINING_BALANCE_RETURNED, id, new TrainingBalanceReturned(id, 350_000, "EXPIRED", next()));
    }

    private void training(UUID id, int kind) {
        for (int i = 0; i < 2; i++) {
            UUID enrolment = UuidCreator.getTimeOrderedEpoch();
            UUID course = UuidCreator.getTimeOrderedEpoch();
            tell(
                    Topics.TRAINING_ENROLLED,
                    id,
                    new TrainingEnrolled(id, enrolment, course, "tokopedia", "lpk-" + kind, 400_000, next()));
            tell(
                    Topics.TRAINING_COMPLETED,
                    id,
                    new TrainingCompleted(
                            id, enrolment, course, "lpk-" + kind, "C-" + enrolment, next(), i == 0, null, null));
            tell(Topics.TRAINING_REVIEWED, id, new TrainingReviewed(id, enrolment, 3, next()));
            tell(Topics.TRAINING_REVIEWED, id, new TrainingReviewed(id, enrolment, 5, next()));
            if (i == 1) {
                tell(
                        Topics.TRAINING_COMPLETION_WITHDRAWN,
                        id,
                        new TrainingCompletionWithdrawn(id, enrolment, "ATTENDANCE_FALSIFIED", next()));
            }
        }
        payout(id, kind);
    }

    /** Paid; where {@code kind} is 1 or 2, returned, at 1 paid again through another partner; at 3, claimed back. */
    private void payout(UUID id, int kind) {
        UUID payout = UuidCreator.getTimeOrderedEpoch();
        pay(id, payout, "gopay");
        if (kind == 1) {
            tell(
                    Topics.INCENTIVE_RETURNED,
                    id,
                    new IncentiveReturned(id, payout, "INCENTIVE", 1, 600_000, "gopay", next()));
            pay(id, payout, "bni");
        }
        if (kind == 2) {
            tell(
                    Topics.INCENTIVE_RETURNED,
                    id,
                    new IncentiveReturned(id, payout, "INCENTIVE", 1, 600_000, "gopay", next()));
        }
        if (kind == 3) {
            claim(id);
        }
    }

    private void claim(UUID id) {
        UUID claim = UuidCreator.getTimeOrderedEpoch();
        Instant notified = next();
        tell(
                Topics.RECOVERY_NOTIFIED,
                id,
                new RecoveryNotified(id, claim, "EXCLUDED", 600_000, notified.plus(Duration.ofDays(60)), notified));
    }

    private static PartnerIdentity identity(UUID id, String partner) {
        return new PartnerIdentity(partner, "1", "digest", UuidCreator.getNameBasedSha1(id, partner));
    }

    private void pay(UUID id, UUID payout, String partner) {
        UUID instruction = UuidCreator.getTimeOrderedEpoch();
        UUID known = identity(id, partner).personId();
        tell(
                Topics.PAYOUT_REQUESTED_PREFIX + partner,
                known,
                new PayoutRequested(instruction, known, "acc", 600_000, "INCENTIVE", 1, payout, next()));
        tell(
                Topics.PAYOUT_REPORTED_PREFIX + partner,
                known,
                new PayoutReported(instruction, "RETURNED", "FORGED", "r-0", 600_000, next()));
        tell(
                Topics.PAYOUT_DECIDED,
                id,
                new PayoutDecided(id, instruction, partner, "FAILED", "ACCOUNT_INACTIVE", 600_000, next()));
        tell(Topics.PAYOUT_DECIDED, id, new PayoutDecided(id, instruction, partner, "SETTLED", null, 600_000, next()));
        tell(
                Topics.INCENTIVE_DISBURSED,
                id,
                new IncentiveDisbursed(id, payout, "INCENTIVE", 1, 600_000, partner, next()));
    }

    private void register(UUID id, String regency, Instant at) {
        tell(
                Topics.APPLICANT_REGISTERED,
                id,
                new ApplicantRegistered(
                        id,
                        regency.substring(0, 2),
                        regency,
                        1990,
                        "FEMALE",
                        "ONLINE",
                        false,
                        false,
                        "UNEMPLOYED",
                        "digest",
                        "family",
                        at));
    }

    private Instant next() {
        return BEGIN.plus(Duration.ofHours(++hours));
    }

    private void tell(String topic, Object key, Object event) {
        events.add(new Told(topic, key.toString(), event, UuidCreator.getTimeOrderedEpoch(), next()));
    }

    /**
     * An event.
     *
     * @param topic where
     * @param key whom it is about
     * @param event what
     * @param id the same on every delivery
     * @param at when it was told
     */
    public record Told(String topic, String key, Object event, UUID id, Instant at) {}
}
