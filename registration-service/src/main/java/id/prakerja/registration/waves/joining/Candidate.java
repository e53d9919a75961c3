package id.prakerja.registration.waves.joining;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.sealed.SealedData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may want to join a wave, locked until the transaction ends.
 *
 * @param id who
 * @param status where the person stands
 * @param account the person's own account, or null
 * @param province two-digit code of the domicile
 * @param sealed the encrypted data
 * @param joins into which waves the person has gone before
 */
record Candidate(
        UUID id, ApplicantStatus status, String account, String province, SealedData sealed, List<KeptJoin> joins) {

    /** The same person with what is kept of former waves. */
    Candidate with(List<KeptJoin> former) {
        return new Candidate(id, status, account, province, sealed, former);
    }

    /** The same person in one more wave. */
    Candidate in(KeptJoin join) {
        List<KeptJoin> all = new ArrayList<>(joins);
        all.add(join);
        return new Candidate(id, ApplicantStatus.IN_WAVE, account, province, sealed, all);
    }

    /** Whether the person has joined this very wave before. */
    boolean hasJoined(int wave) {
        return joins.stream().anyMatch(join -> join.answer().wave() == wave);
    }

    /** What was answered to a request that has come under this key already. */
    Optional<Joined> answered(byte[] requestKey) {
        return joins.stream()
                .filter(join -> Arrays.equals(join.requestKey(), requestKey))
                .map(KeptJoin::answer)
                .findFirst();
    }
}
