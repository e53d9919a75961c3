package id.prakerja.registration.people.notice;

import id.prakerja.registration.door.onetimecode.CodePurpose;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import java.util.UUID;

/**
 * A one-time code to be sent.
 *
 * @param applicantId to whom
 * @param kind what the code is for
 * @param medium which way it goes
 * @param recipient phone number in international form, or e-mail address: not always the one registered
 * @param code six digits
 * @param purpose what the code opens
 */
public record CodeNotice(
        UUID applicantId, NoticeKind kind, Medium medium, String recipient, String code, CodePurpose purpose) {

    /** Without recipient and code, so that none reaches a log. */
    @Override
    public String toString() {
        return "CodeNotice[" + applicantId + ", " + kind + "]";
    }
}
