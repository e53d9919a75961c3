package id.prakerja.runner.history;

import id.prakerja.events.ApplicantJoined;
import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.IncentiveReturned;
import id.prakerja.events.ParticipantIdentified;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.events.TrainingCompleted;
import id.prakerja.events.TrainingEnrolled;
import id.prakerja.events.TrainingReviewed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a history of events by the promises of the programme, knowing nothing of the services: what it finds, a payment
 * partner or an auditor with the topics alone would find as well. Any run, however it was disturbed, must leave a history
 * without a violation.
 */
public final class HistoryChecker {

    private final EventHistory history;
    private final List<PayoutReported> books;
    private final List<String> violations = new ArrayList<>();

    private HistoryChecker(EventHistory history, List<PayoutReported> books) {
        this.history = history;
        this.books = List.copyOf(books);
    }

    /**
     * What breaks a promise; empty for a sound history.
     *
     * @param history everything that was published
     * @param books what the payment partners wrote down of every instruction, by whichever door it came
     */
    public static List<String> violations(EventHistory history, List<PayoutReported> books) {
        HistoryChecker checker = new HistoryChecker(history, books);
        checker.aRepeatedDeliveryIsTheSameEvent();
        checker.effectsHappenOnce();
        checker.onlyWhoJoinedIsSelected();
        checker.nobodySpendsMoreThanTheBalance();
        checker.oneCompletionIsTheFirst();
        checker.payoutsGoToWhomTheyAreDue();
        checker.whatWasBookedIsWhatThePartnersPaid();
        return checker.violations;
    }

    private void aRepeatedDeliveryIsTheSameEvent() {
        history.deliveries()
                .collect(Collectors.groupingBy(EventHistory.Event::id))
                .values()
                .forEach(deliveries -> {
                    EventHistory.Event first = deliveries.get(0);
                    boolean same = deliveries.stream()
                            .allMatch(each -> each.topic().equals(first.topic())
                                    && each.key().equals(first.key())
                                    && each.payload().equals(first.payload()));
                    expect(same, "event " + first.id() + " was delivered with different contents");
                });
    }

    private void effectsHappenOnce() {
        once("registered", registered(), ApplicantRegistered::applicantId);
        once("registered with one identity", registered(), ApplicantRegistered::identityAlias);
        once("joined", joined(), joined -> joined.applicantId() + " in wave " + joined.wave());
        once("selected", selected(), ParticipantSelected::participantId);
        once("selected at one rank", selected(), selected -> "wave " + selected.wave() + " rank " + selected.rank());
        once("enrolled", enrolled(), TrainingEnrolled::enrolmentId);
        once("completed", completed(), TrainingCompleted::enrolmentId);
        once("reviewed", published(Topics.TRAINING_REVIEWED, TrainingReviewed.class), TrainingReviewed::enrolmentId);
        once("requested", requested(), PayoutRequested::payoutId);
        eachInstalmentIsDisbursedOnceMoreThanItCameBack();
    }

    private void eachInstalmentIsDisbursedOnceMoreThanItCameBack() {
        Map<String, Long> cameBack = returned().stream()
                .collect(Collectors.groupingBy(
                        back -> instalment(back.participantId(), back.kind(), back.sequence()), Collectors.counting()));
        disbursed().stream()
                .collect(Collectors.groupingBy(
                        paid -> instalment(paid.participantId(), paid.kind(), paid.sequence()), Collectors.counting()))
                .forEach((instalment, times) -> {
                    long kept = times - cameBack.getOrDefault(instalment, 0L);
                    expect(kept <= 1, instalment + " was disbursed " + kept + " times");
                });
    }

    private void onlyWhoJoinedIsSelected() {
        Set<String> entries = joined().stream()
                .map(joined -> joined.applicantId() + "/" + joined.wave())
                .collect(Collectors.toSet());
        Set<UUID> registered =
                registered().stream().map(ApplicantRegistered::applicantId).collect(Collectors.toSet());
        selected().forEach(selected -> {
            expect(
                    entries.contains(selected.participantId() + "/" + selected.wave()),
                    selected.participantId() + " was selected without having joined");
            expect(
                    registered.contains(selected.participantId()),
                    selected.participantId() + " was selected without having registered");
        });
    }

    private void nobodySpendsMoreThanTheBalance() {
        Map<UUID, Long> balances = selected().stream()
                .collect(Collectors.toMap(
                        ParticipantSelected::participantId, ParticipantSelected::balance, (first, again) -> first));
        enrolled().stream()
                .collect(Collectors.groupingBy(
                        TrainingEnrolled::participantId, Collectors.summingLong(TrainingEnrolled::price)))
                .forEach((participant, spent) -> expect(
                        spent <= balances.getOrDefault(participant, 0L), participant + " spent " + spent + " rupiah"));
    }

    private void oneCompletionIsTheFirst() {
        completed().stream()
                .collect(Collectors.groupingBy(
                        TrainingCompleted::participantId,
                        Collectors.filtering(TrainingCompleted::first, Collectors.counting())))
                .forEach((participant, firsts) ->
                        expect(firsts == 1, participant + " has " + firsts + " first completions"));
    }

    private void payoutsGoToWhomTheyAreDue() {
        Set<UUID> entitled = completed().stream()
                .filter(TrainingCompleted::first)
                .map(TrainingCompleted::participantId)
                .collect(Collectors.toSet());
        Map<UUID, UUID> known = knownToPartners();
        Set<UUID> ours = Set.copyOf(known.values());
        requested()
                .forEach(request -> expect(
                        known.containsKey(request.personId()),
                        request.payoutId()
                                + (ours.contains(request.personId())
                                        ? " tells a partner our id of a person"
                                        : " goes to somebody whom nobody has identified")));
        Stream.concat(
                        requested().stream().map(request -> known.get(request.personId())),
                        disbursed().stream().map(IncentiveDisbursed::participantId))
                .filter(Objects::nonNull)
                .filter(participant -> !entitled.contains(participant))
                .distinct()
                .forEach(participant -> violations.add(participant + " was paid without having completed a training"));
    }

    private static String instalment(UUID participant, String kind, int sequence) {
        return participant + " " + kind + " " + sequence;
    }

    private Map<UUID, UUID> knownToPartners() {
        Map<UUID, UUID> known = new HashMap<>();
        published(Topics.PARTICIPANT_IDENTIFIED, ParticipantIdentified.class)
                .forEach(person -> person.partners().forEach(own -> known.put(own.personId(), person.participantId())));
        return known;
    }

    /** Which payout a partner was instructed to pay by what id: the first instruction carries the payout's own, later ones have others. */
    private Map<UUID, UUID> payoutsByInstruction() {
        Map<UUID, UUID> known = knownToPartners();
        Map<String, UUID> first = new HashMap<>();
        Map<UUID, UUID> payouts = new HashMap<>();
        requested().forEach(request -> {
            String instalment = instalment(known.get(request.personId()), request.purpose(), request.sequence());
            first.putIfAbsent(instalment, request.payoutId());
            payouts.put(request.payoutId(), first.get(instalment));
        });
        return payouts;
    }

    /** Payout by payout, to the rupiah: what a partner alone knows of was lost, what it does not know of was made up. */
    private void whatWasBookedIsWhatThePartnersPaid() {
        List<PayoutReported> settled =
                books.stream().filter(each -> each.outcome().equals("SETTLED")).toList();
        once("credited", settled, PayoutReported::payoutId);
        Map<UUID, UUID> payouts = payoutsByInstruction();
        Map<UUID, Long> credited = new HashMap<>();
        settled.forEach(paid ->
                credited.merge(payouts.getOrDefault(paid.payoutId(), paid.payoutId()), paid.amount(), Long::sum));
        books.stream()
                .filter(each -> each.outcome().equals("RETURNED"))
                .forEach(back -> credited.merge(
                        payouts.getOrDefault(back.payoutId(), back.payoutId()), -back.amount(), Long::sum));
        Map<UUID, Long> booked = disbursed().stream()
                .collect(Collectors.toMap(IncentiveDisbursed::payoutId, IncentiveDisbursed::amount, Long::sum));
        returned().forEach(back -> booked.merge(back.payoutId(), -back.amount(), Long::sum));
        Stream.concat(credited.keySet().stream(), booked.keySet().stream())
                .distinct()
                .filter(payout -> !Objects.equals(credited.get(payout), booked.get(payout)))
                .forEach(payout -> violations.add("payout %s: the partner credited %s rupiah, booked were %s"
                        .formatted(payout, credited.get(payout), booked.get(payout))));
    }

    private List<ApplicantRegistered> registered() {
        return published(Topics.APPLICANT_REGISTERED, ApplicantRegistered.class);
    }

    private List<ApplicantJoined> joined() {
        return published(Topics.APPLICANT_JOINED, ApplicantJoined.class);
    }

    private List<ParticipantSelected> selected() {
        return published(Topics.PARTICIPANT_SELECTED, ParticipantSelected.class);
    }

    private List<TrainingEnrolled> enrolled() {
        return published(Topics.TRAINING_ENROLLED, TrainingEnrolled.class);
    }

    private List<TrainingCompleted> completed() {
        return published(Topics.TRAINING_COMPLETED, TrainingCompleted.class);
    }

    private List<PayoutRequested> requested() {
        return history.publishedBelow(Topics.PAYOUT_REQUESTED_PREFIX, PayoutRequested.class);
    }

    private List<IncentiveDisbursed> disbursed() {
        return published(Topics.INCENTIVE_DISBURSED, IncentiveDisbursed.class);
    }

    private List<IncentiveReturned> returned() {
        return published(Topics.INCENTIVE_RETURNED, IncentiveReturned.class);
    }

    private <T> List<T> published(String topic, Class<T> type) {
        return history.published(topic, type);
    }

    private <T> void once(String effect, List<T> events, Function<T, Object> identity) {
        events.stream()
                .collect(Collectors.groupingBy(identity, Collectors.counting()))
                .forEach((what, times) -> expect(times == 1, what + " was " + effect + " " + times + " times"));
    }

    private void expect(boolean sound, String violation) {
        if (!sound) {
            violations.add(violation);
        }
    }
}
