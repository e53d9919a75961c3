package id.prakerja.training.account.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a platform reports about a completed training.
 *
 * @param platformId the platform that reports
 * @param enrolmentId the enrolment
 * @param certificateNumber number of the certificate
 * @param verificationCode made for the certificate, 12 characters
 * @param score result of the evaluation, 0 to 100; null where there was none
 * @param attendance percent of the training attended
 * @param completedAt when the training was completed, UTC
 */
public record CompletionReport(
        String platformId,
        UUID enrolmentId,
        String certificateNumber,
        String verificationCode,
        Integer score,
        int attendance,
        Instant completedAt) {}
