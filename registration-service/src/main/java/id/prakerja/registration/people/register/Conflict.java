package id.prakerja.registration.people.register;

import id.prakerja.registration.door.intake.Outcome;

/**
 * Why a row did not go in.
 *
 * @param outcome what its sender is answered: a refusal, or what the first sending of the same request was answered
 * @param disproved whether what stands in its way is another request's claim to the NIK that the registry has disproved
 */
record Conflict(Outcome<Registered> outcome, boolean disproved) {}
