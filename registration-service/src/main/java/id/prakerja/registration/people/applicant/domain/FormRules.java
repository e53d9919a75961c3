package id.prakerja.registration.people.applicant.domain;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.identity.domain.NumberRules;
import id.prakerja.registration.region.domain.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks a registration form: first whether it is sound, then whether the programme is for this person. Tells everything at
 * once.
 *
 * @param numbers which NIK and KK are let in
 * @param eligibility who the programme is for
 * @param regions where people live
 */
public record FormRules(NumberRules numbers, EligibilityRules eligibility, Regions regions) {

    private static final int LONGEST_ADDRESS = 300;

    /**
     * Checks a form.
     *
     * @param form as filled in
     * @param today the day in the programme's time zone
     * @return complete, faulty or ineligible
     */
    public FormVerdict check(RegistrationForm form, LocalDate today) {
        return check(form, today, true);
    }

    /**
     * Checks a form on paper, which people fill in who have no device: it may do without an e-mail address. The phone number stays:
     * by it the person learns of being selected, from when the days for the first purchase count.
     *
     * @param form as filled in
     * @param today the day in the programme's time zone
     * @return complete, faulty or ineligible
     */
    public FormVerdict checkOnPaper(RegistrationForm form, LocalDate today) {
        return check(form, today, form.email() != null && !form.email().isBlank());
    }

    private FormVerdict check(RegistrationForm form, LocalDate today, boolean withEmail) {
        IdentityCheck papers = new IdentityCheck(numbers, today);
        Optional<Identity> identity = papers.check(form.nik(), form.kk(), form.name(), form.birthDate(), form.gender());
        List<FieldFault> faults = new ArrayList<>(papers.faults());
        Optional<PhoneNumber> phone = PhoneNumber.read(form.phone()).orTell(in(faults, "phone"));
        Optional<EmailAddress> email =
                withEmail ? EmailAddress.read(form.email()).orTell(in(faults, "email")) : Optional.empty();
        checkDomicile(form, faults);
        require(form.education(), "education", faults);
        require(form.occupationGroup(), "occupationGroup", faults);
        if (!form.declarationAccepted()) {
            faults.add(new FieldFault("declarationAccepted", ApplicantProblem.DECLARATION_NOT_ACCEPTED));
        }
        if (!faults.isEmpty()) {
            return new FormVerdict.Faulty(faults);
        }
        List<Refusal> reasons =
                eligibility.reasonsAgainst(form.birthDate(), form.occupationGroup(), form.inFormalEducation(), today);
        return reasons.isEmpty()
                ? complete(form, identity.get(), phone.get(), email.orElse(null))
                : new FormVerdict.Ineligible(reasons);
    }

    /**
     * Checks corrected papers.
     *
     * @param nik citizen number
     * @param kk number of the family card
     * @param name full name
     * @param birthDate date of birth
     * @param gender gender
     * @param occupationGroup what the person does, known from before
     * @param today the day in the programme's time zone
     * @return the identity and nothing else in a {@link IdentityVerdict}
     */
    public IdentityVerdict checkIdentity(
            String nik,
            String kk,
            String name,
            LocalDate birthDate,
            Gender gender,
            OccupationGroup occupationGroup,
            LocalDate today) {
        IdentityCheck papers = new IdentityCheck(numbers, today);
        Optional<Identity> identity = papers.check(nik, kk, name, birthDate, gender);
        List<Refusal> reasons = identity.map(
                        person -> eligibility.reasonsAgainst(person.birthDate(), occupationGroup, false, today))
                .orElse(List.of());
        return new IdentityVerdict(identity, papers.faults(), reasons);
    }

    private FormVerdict complete(RegistrationForm form, Identity identity, PhoneNumber phone, EmailAddress email) {
        Registrant registrant = new Registrant(
                identity,
                phone,
                email,
                form.province(),
                form.regency(),
                form.address() == null || form.address().isBlank()
                        ? null
                        : form.address().strip(),
                form.education(),
                form.occupationGroup(),
                form.disability(),
                eligibility.hasPriority(form.occupationGroup()));
        return new FormVerdict.Complete(registrant, List.copyOf(identity.nik().warnings()));
    }

    private void checkDomicile(RegistrationForm form, List<FieldFault> faults) {
        require(form.province(), "province", faults);
        require(form.regency(), "regency", faults);
        if (form.province() != null && !regions.isProvince(form.province())) {
            faults.add(new FieldFault("province", ApplicantProblem.PROVINCE_UNKNOWN));
        } else if (form.province() != null
                && form.regency() != null
                && !regions.isRegencyOf(form.regency(), form.province())) {
            faults.add(new FieldFault("regency", ApplicantProblem.REGENCY_UNKNOWN));
        }
        if (form.address() != null && form.address().length() > LONGEST_ADDRESS) {
            faults.add(new FieldFault("address", ApplicantProblem.ADDRESS_TOO_LONG));
        }
    }

    private static void require(Object value, String field, List<FieldFault> faults) {
        if (value == null) {
            faults.add(new FieldFault(field, ApplicantProblem.REQUIRED));
        }
    }

    private static Consumer<ProblemCode> in(List<FieldFault> faults, String field) {
        return problem -> faults.add(new FieldFault(field, problem));
    }
}
