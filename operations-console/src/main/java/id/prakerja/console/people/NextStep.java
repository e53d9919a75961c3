package id.prakerja.console.people;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.pages.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person, or who helps, does next: by the registration first, then by the trainings, then by the incentive. */
final class NextStep {

    private static final String SELECTED = "SELECTED";

    private static final Set<String> ENDED = Set.of("SUSPENDED", "REVOKED");

    private static final Map<String, PersonText> AFTER = Map.of(
            "DRAFT", PersonText.CONFIRM_CONTACT,
            "CONTACT_VERIFIED", PersonText.WAIT_FOR_REGISTRY,
            "IDENTITY_PENDING", PersonText.WAIT_FOR_REGISTRY,
            "IDENTITY_REJECTED", PersonText.CORRECT_IDENTITY,
            "IDENTITY_VERIFIED", PersonText.TEST,
            "TESTED", PersonText.PROFILE,
            "READY", PersonText.JOIN,
            "IN_WAVE", PersonText.WAIT_FOR_DRAW,
            "INELIGIBLE", PersonText.COMPLAIN,
            "BARRED", PersonText.COMPLAIN);

    private NextStep() {}

    /**
     * Finds it.
     *
     * @param dossier of registration; without it nothing is said
     * @param account of training
     * @param incentive of incentive
     */
    static Optional<PersonText> of(Answer dossier, Answer account, Answer incentive) {
        String status = dossier.body().path("status").asText("");
        if (!dossier.isOk() || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                status.equals(SELECTED) ? selected(account, incentive) : AFTER.getOrDefault(status, PersonText.LOOK));
    }

    private static PersonText selected(Answer account, Answer incentive) {
        if (!account.isOk()) {
            return PersonText.LOOK;
        }
        if (ENDED.contains(account.body().path("status").asText())) {
            return PersonText.COMPLAIN;
        }
        if (account.body().path("enrolments").isEmpty()) {
            return PersonText.BUY;
        }
        JsonNode body = incentive.body();
        if (!incentive.isOk() || body.path("payouts").isEmpty()) {
            return PersonText.FINISH;
        }
        return "LINKED".equals(body.path("account").path("status").asText()) ? PersonText.BE_PAID : PersonText.LINK;
    }
}
