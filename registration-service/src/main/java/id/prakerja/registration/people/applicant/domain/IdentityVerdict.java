package id.prakerja.registration.people.applicant.domain;

import id.prakerja.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What came of checking corrected papers.
 *
 * @param identity the identity, empty if there are faults
 * @param faults values that are not acceptable
 * @param reasons why the programme is not for this person
 */
public record IdentityVerdict(Optional<Identity> identity, List<FieldFault> faults, List<Refusal> reasons) {}
