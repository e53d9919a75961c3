package id.prakerja.registration.waves.joining;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.sealed.SealedData;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may want to join a wave, locked until the transaction ends.
 *
 * @param id who
 * @param status where the person stands
 * @param account the person's own account, or null
 * @param province two-digit code of the domicile
 * @param sealed the encrypted data
 * @param wavesJoined waves joined before
 */
record Candidate(
        UUID id, ApplicantStatus status, String account, String province, SealedData sealed, Set<Integer> wavesJoined) {

    /** The same person in one more wave. */
    Candidate in(int wave) {
        Set<Integer> waves = new HashSet<>(wavesJoined);
        waves.add(wave);
        return new Candidate(id, ApplicantStatus.IN_WAVE, account, province, sealed, waves);
    }
}
