package id.prakerja.registration.people.applicant.domain;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import java.util.List;

/** What came of checking a form. */
public sealed interface FormVerdict {

    /**
     * The person may be registered.
     *
     * @param registrant the person
     * @param warnings what looks unusual without being wrong
     */
    record Complete(Registrant registrant, List<ProblemCode> warnings) implements FormVerdict {}

    /**
     * Some values are not acceptable.
     *
     * @param faults all of them
     */
    record Faulty(List<FieldFault> faults) implements FormVerdict {}

    /**
     * The form is sound, and says that the programme is not for this person.
     *
     * @param reasons all of them
     */
    record Ineligible(List<Refusal> reasons) implements FormVerdict {}
}
