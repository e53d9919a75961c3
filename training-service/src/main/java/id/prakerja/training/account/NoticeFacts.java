package id.prakerja.training.account;

import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.Notice;
import java.util.UUID;

/**
 * What is told of an enrolment.
 *
 * @param kind what has happened
 * @param enrolmentId the enrolment
 * @param courseId the training
 * @param platformId who sold it
 * @param institutionId whose it is
 * @param price rupiah
 * @param certificateNumber number of the certificate, or null
 * @param reason why it ended, or null
 */
public record NoticeFacts(
        Notice.Kind kind,
        UUID enrolmentId,
        UUID courseId,
        String platformId,
        String institutionId,
        long price,
        String certificateNumber,
        String reason) {

    static NoticeFacts of(Notice notice) {
        Enrolment enrolment = notice.enrolment();
        return new NoticeFacts(
                notice.kind(),
                enrolment.id(),
                enrolment.course().courseId(),
                enrolment.course().platformId(),
                enrolment.course().institutionId(),
                enrolment.course().price(),
                enrolment.completion() == null ? null : enrolment.completion().certificateNumber(),
                enrolment.closing() == null ? null : enrolment.closing().reason());
    }
}
