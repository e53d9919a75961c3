package id.prakerja.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import id.prakerja.events.PayoutReported;
import id.prakerja.events.Topics;
import id.prakerja.runner.history.EventHistory;
import id.prakerja.runner.history.EventHistory.Event;
import id.prakerja.runner.history.HistoryChecker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: each broken promise, planted in a sound history, must be named. */
class HistoryCheckerTest {

    private static final String PERSON = "018f3a5d-ac96-774b-bcce-b302099a8057";
    private static final String AT_PARTNER = "5b0f6d0e-6c1f-8f0e-9a53-0c1f6a3d7e21";
    private static final String ENROLMENT = "018f3b00-0000-7000-8000-00000000e001";
    private static final String PAYOUT = "018f3c00-0000-7000-8000-00000000d001";
    private static final String SECOND = "018f3c00-0000-7000-8000-00000000d002";

    private final List<Event> sound = new ArrayList<>(List.of(
            event(
                    Topics.APPLICANT_REGISTERED,
                    "1",
                    "{'applicantId':'%s','identityAlias':'ab','birthYear':1995,'priority':true,'disability':false}"),
            event(Topics.APPLICANT_JOINED, "2", "{'applicantId':'%s','wave':6}"),
            event(Topics.PARTICIPANT_SELECTED, "3", "{'participantId':'%s','wave':6,'rank':1,'balance':1000000}"),
            event(
                    Topics.TRAINING_ENROLLED,
                    "4",
                    "{'participantId':'%s','enrolmentId':'" + ENROLMENT + "','price':600000}"),
            event(
                    Topics.TRAINING_COMPLETED,
                    "5",
                    "{'participantId':'%s','enrolmentId':'" + ENROLMENT + "','first':true}"),
            event(
                    Topics.PARTICIPANT_IDENTIFIED,
                    "12",
                    "{'participantId':'%s','partners':[{'partner':'gopay','keyId':'1','digest':'ef','personId':'"
                            + AT_PARTNER + "'}]}"),
            event(
                    "payout.requested.gopay",
                    "6",
                    "{'personId':'" + AT_PARTNER + "','payoutId':'" + PAYOUT
                            + "','amount':600000,'purpose':'INCENTIVE','sequence':1}"),
            event(
                    Topics.INCENTIVE_DISBURSED,
                    "8",
                    "{'participantId':'%s','payoutId':'" + PAYOUT
                            + "','kind':'INCENTIVE','sequence':1,'amount':600000}")));

    private final List<PayoutReported> books = new ArrayList<>(List.of(credited(PAYOUT)));

    private static PayoutReported credited(String payout) {
        return new PayoutReported(UUID.fromString(payout), "SETTLED", null, "TRX-1", 600_000, Instant.EPOCH);
    }

    private static Event instructedAgain() {
        return event(
                "payout.requested.ovo",
                "9",
                "{'personId':'" + AT_PARTNER + "','payoutId':'" + SECOND
                        + "','amount':600000,'purpose':'INCENTIVE','sequence':1}");
    }

    private static Event event(String topic, String id, String payload) {
        return event(topic, id, PERSON, payload);
    }

    private static Event event(String topic, String id, String person, String payload) {
        String json = payload.replace("%s", person).replace('\'', '"');
        return new Event(topic, person, id, Instant.EPOCH, null, json);
    }

    private List<String> violationsWith(Event... planted) {
        List<Event> events = new ArrayList<>(sound);
        events.addAll(List.of(planted));
        return HistoryChecker.violations(EventHistory.of(events), books);
    }

    @Test
    void aSoundHistoryHasNoViolation() {
        assertThat(violationsWith(), empty());
    }

    @Test
    void aRepeatedDeliveryIsNoViolation() {
        assertThat(violationsWith(sound.get(2), sound.get(6)), empty());
    }

    @Test
    void anIdUsedForAnotherContentIsFound() {
        assertThat(
                violationsWith(event(Topics.APPLICANT_JOINED, "2", "{'applicantId':'%s','wave':7}")),
                contains(containsString("different contents")));
    }

    @Test
    void aPersonSelectedTwiceIsFound() {
        assertThat(
                violationsWith(event(
                        Topics.PARTICIPANT_SELECTED,
                        "9",
                        "{'participantId':'%s','wave':6,'rank':2,'balance':1000000}")),
                contains(containsString("was selected 2 times")));
    }

    @Test
    void aSelectionWithoutAnEntryIsFound() {
        assertThat(
                violationsWith(
                        event(
                                Topics.APPLICANT_REGISTERED,
                                "9",
                                "018f3a5d-ac96-774b-bcce-b302099a8058",
                                "{'applicantId':'%s','identityAlias':'cd','birthYear':1995,'priority':true,'disability':false}"),
                        event(
                                Topics.PARTICIPANT_SELECTED,
                                "10",
                                "018f3a5d-ac96-774b-bcce-b302099a8058",
                                "{'participantId':'%s','wave':6,'rank':2,'balance':1000000}")),
                contains(containsString("without having joined")));
    }

    @Test
    void anOverdrawnBalanceIsFound() {
        assertThat(
                violationsWith(event(
                        Topics.TRAINING_ENROLLED,
                        "9",
                        "{'participantId':'%s','enrolmentId':'018f3b00-0000-7000-8000-00000000e002','price':400001}")),
                contains(containsString("spent 1000001 rupiah")));
    }

    @Test
    void aSecondFirstCompletionIsFound() {
        assertThat(
                violationsWith(event(
                        Topics.TRAINING_COMPLETED,
                        "9",
                        "{'participantId':'%s','enrolmentId':'018f3b00-0000-7000-8000-00000000e002','first':true}")),
                contains(containsString("2 first completions")));
    }

    @Test
    void anInstalmentPaidTwiceIsFound() {
        books.add(credited(SECOND));
        assertThat(
                violationsWith(
                        instructedAgain(),
                        event(
                                Topics.INCENTIVE_DISBURSED,
                                "11",
                                "{'participantId':'%s','payoutId':'" + PAYOUT
                                        + "','kind':'INCENTIVE','sequence':1,'amount':600000}")),
                contains(containsString("was disbursed 2 times")));
    }

    @Test
    void anInstructionThatTellsAPartnerOurIdIsFound() {
        assertThat(
                violationsWith(event(
                        "payout.requested.ovo",
                        "9",
                        "{'personId':'%s','payoutId':'" + SECOND
                                + "','amount':600000,'purpose':'INCENTIVE','sequence':1}")),
                contains(containsString("tells a partner our id")));
    }

    @Test
    void moneyBookedThatNoPartnerCreditedIsFound() {
        assertThat(
                violationsWith(event(
                        Topics.INCENTIVE_DISBURSED,
                        "9",
                        "{'participantId':'%s','payoutId':'" + SECOND
                                + "','kind':'INCENTIVE','sequence':2,'amount':600000}")),
                contains(containsString("the partner credited null rupiah, booked were 600000")));
    }

    @Test
    void moneyThatAPartnerCreditedAndNobodyBookedIsFound() {
        books.add(credited(SECOND));

        assertThat(violationsWith(), contains(containsString("the partner credited 600000 rupiah, booked were null")));
    }

    @Test
    void aCreditThatAPartnerMadeTwiceIsFound() {
        books.add(credited(PAYOUT));

        assertThat(
                violationsWith(),
                contains(
                        containsString("was credited 2 times"),
                        containsString("the partner credited 1200000 rupiah, booked were 600000")));
    }

    @Test
    void moneyThatCameBackAndWasPaidAgainIsNoViolation() {
        books.add(new PayoutReported(UUID.fromString(PAYOUT), "RETURNED", null, "TRX-1", 600_000, Instant.EPOCH));
        books.add(credited(SECOND));

        assertThat(
                violationsWith(
                        event(
                                Topics.INCENTIVE_RETURNED,
                                "9",
                                "{'participantId':'%s','payoutId':'" + PAYOUT
                                        + "','kind':'INCENTIVE','sequence':1,'amount':600000}"),
                        event(
                                Topics.INCENTIVE_DISBURSED,
                                "10",
                                "{'participantId':'%s','payoutId':'" + SECOND
                                        + "','kind':'INCENTIVE','sequence':1,'amount':600000}")),
                empty());
    }

    @Test
    void moneyPaidAgainUnderASecondInstructionIsBookedUnderThePayout() {
        books.add(new PayoutReported(UUID.fromString(PAYOUT), "RETURNED", null, "TRX-1", 600_000, Instant.EPOCH));
        books.add(credited(SECOND));
        String paid =
                "{'participantId':'%s','payoutId':'" + PAYOUT + "','kind':'INCENTIVE','sequence':1,'amount':600000}";

        assertThat(
                violationsWith(
                        instructedAgain(),
                        event(Topics.INCENTIVE_RETURNED, "10", paid),
                        event(Topics.INCENTIVE_DISBURSED, "11", paid)),
                empty());
    }

    @Test
    void moneyThatCameBackAndIsStillBookedIsFound() {
        books.add(new PayoutReported(UUID.fromString(PAYOUT), "RETURNED", null, "TRX-1", 600_000, Instant.EPOCH));

        assertThat(violationsWith(), contains(containsString("the partner credited 0 rupiah, booked were 600000")));
    }

    @Test
    void moneyForSomebodyWhoCompletedNothingIsFound() {
        books.add(credited(SECOND));

        assertThat(
                violationsWith(event(
                        Topics.INCENTIVE_DISBURSED,
                        "9",
                        "018f3a5d-ac96-774b-bcce-b302099a8058",
                        "{'participantId':'%s','payoutId':'" + SECOND
                                + "','kind':'INCENTIVE','sequence':1,'amount':600000}")),
                contains(containsString("was paid without having completed a training")));
    }
}
