package id.prakerja.registration.people.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.FieldFault;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;

/** What a refused form is answered: every fault or every reason at once, in both languages. */
public final class FormProblems {

    private FormProblems() {}

    /**
     * Some values are not acceptable.
     *
     * @param faults all of them
     * @return 400 {@code VALIDATION_FAILED} with {@code violations}
     */
    public static HttpProblem faulty(List<FieldFault> faults) {
        return HttpProblem.builder(Problems.of(CommonProblem.VALIDATION_FAILED))
                .with("violations", faults.stream().map(Violation::of).toList())
                .build();
    }

    /**
     * The programme is not for this person.
     *
     * @param reasons all of them
     * @return 422 {@code INELIGIBLE} with {@code reasons}
     */
    public static HttpProblem ineligible(List<Refusal> reasons) {
        return HttpProblem.builder(Problems.of(ApplicantProblem.INELIGIBLE))
                .with("reasons", reasons.stream().map(Message::of).toList())
                .build();
    }

    /**
     * A fault as given out.
     *
     * @param field name of the field
     * @param code stable code
     * @param message sentence in English
     * @param messages sentence by language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Violation(String field, String code, String message, Map<String, String> messages) {

        static Violation of(FieldFault fault) {
            Message message = Message.of(fault.problem());
            return new Violation(
                    fault.field(), message.code(), message.messages().get("en"), message.messages());
        }
    }
}
