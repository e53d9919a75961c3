package id.prakerja.training.account.domain;

import java.time.Instant;

/**
 * A training completed.
 *
 * @param certificateNumber number of the certificate
 * @param verificationCode what anybody who is shown the certificate verifies it with, beside the number
 * @param score result of the evaluation, 0 to 100
 * @param attendance percent of the training attended
 * @param completedAt when the training was completed, UTC
 * @param recordedAt when it was reported, UTC
 * @param first whether it is the person's first completed training, which opens the incentive; false while it waits for a sample
 * @param evidence what it rests on; null where it was recorded before evidence was kept
 */
public record Completion(
        String certificateNumber,
        String verificationCode,
        int score,
        int attendance,
        Instant completedAt,
        Instant recordedAt,
        boolean first,
        Evidence evidence) {

    /** The same once its sample has been found good. */
    Completion released(boolean firstOfPerson) {
        return new Completion(
                certificateNumber,
                verificationCode,
                score,
                attendance,
                completedAt,
                recordedAt,
                firstOfPerson,
                evidence);
    }
}
