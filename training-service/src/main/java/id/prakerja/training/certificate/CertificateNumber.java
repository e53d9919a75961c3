package id.prakerja.training.certificate;

import id.prakerja.training.account.domain.AccountProblem;
import id.prakerja.training.sandbox.SandboxId;
import id.prakerja.training.sandbox.SandboxName;
import id.prakerja.training.uniqueness.UniqueName;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A number that an institution has given to a certificate, once, in whatever case it is written.
 *
 * @param institutionId the institution
 * @param number as printed on the certificate
 */
public record CertificateNumber(String institutionId, String number) {

    private static final char SEPARATOR = '/';

    /** That the number is good for this enrolment alone. */
    public UniqueName uniqueName(UUID participantId, UUID enrolmentId) {
        return new UniqueName(
                SandboxName.of(SandboxId.is(participantId), name()),
                participantId.toString() + SEPARATOR + enrolmentId,
                AccountProblem.CERTIFICATE_NUMBER_TAKEN,
                participantId);
    }

    String name() {
        return "certificate|" + institutionId + "|" + number.strip().toUpperCase(Locale.ROOT);
    }

    /** Whose a number is, as {@link #uniqueName} has written it. */
    static Optional<Owner> owner(Optional<String> holder) {
        return holder.map(text -> new Owner(
                UUID.fromString(text.substring(0, text.indexOf(SEPARATOR))),
                UUID.fromString(text.substring(text.indexOf(SEPARATOR) + 1))));
    }

    /**
     * Whose a number is.
     *
     * @param participantId the person
     * @param enrolmentId the enrolment
     */
    record Owner(UUID participantId, UUID enrolmentId) {}
}
