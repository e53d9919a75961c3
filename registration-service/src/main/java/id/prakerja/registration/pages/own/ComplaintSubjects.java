package id.prakerja.registration.pages.own;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.pages.Form.Choice;
import id.prakerja.registration.complaints.complaint.domain.ComplaintSubject;
import id.prakerja.registration.pages.frame.Backend;
import id.prakerja.registration.pages.frame.Visit;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a person's complaint can be linked to: themselves, each of their payouts, each of their trainings. */
@RequestScoped
class ComplaintSubjects {

    private static final String SEPARATOR = ":";

    private final Visit visit;
    private final Backend backend;

    ComplaintSubjects(Visit visit, Backend backend) {
        this.visit = visit;
        this.backend = backend;
    }

    /** As choices, the person first. */
    List<Choice> of(UUID person) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(ComplaintSubject.PERSON.name(), visit.say(MoneyText.ABOUT_ME)));
        for (JsonNode payout : backend.get(Backend.Api.INCENTIVE, "/v1/participants/%s/incentive".formatted(person))
                .body()
                .path("payouts")) {
            choices.add(choice(
                    ComplaintSubject.PAYOUT,
                    payout.path("payoutId"),
                    visit.say(
                            MoneyText.ABOUT_A_PAYOUT,
                            payout.path("kind").asText(),
                            payout.path("sequence").asText())));
        }
        for (JsonNode enrolment : backend.get(Backend.Api.TRAINING, "/v1/participants/%s/account".formatted(person))
                .body()
                .path("enrolments")) {
            choices.add(choice(
                    ComplaintSubject.TRAINING,
                    enrolment.path("enrolmentId"),
                    visit.say(
                            MoneyText.ABOUT_A_TRAINING,
                            enrolment.path("platformId").asText(),
                            enrolment.path("courseId").asText())));
        }
        return choices;
    }

    /** What was chosen, as fields of a complaint. */
    static Map<String, Object> chosen(String value) {
        String[] parts = String.valueOf(value).split(SEPARATOR, 2);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", parts[0]);
        if (parts.length > 1) {
            fields.put("reference", parts[1]);
        }
        return fields;
    }

    private static Choice choice(ComplaintSubject subject, JsonNode id, String label) {
        return new Choice(subject.name() + SEPARATOR + id.asText(), label);
    }
}
