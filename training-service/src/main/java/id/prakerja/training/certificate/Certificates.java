package id.prakerja.training.certificate;

import id.prakerja.refusal.Refusal;
import id.prakerja.training.account.Accounts;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.uniqueness.UniqueNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Finds the training that a certificate is about. */
@ApplicationScoped
public class Certificates {

    private final UniqueNames names;
    private final Accounts accounts;

    Certificates(UniqueNames names, Accounts accounts) {
        this.names = names;
        this.accounts = accounts;
    }

    /**
     * The enrolment that was certified.
     *
     * @return the enrolment with its completion; fails with {@code CERTIFICATE_UNKNOWN} for an unknown number and a wrong code alike
     */
    public Uni<Enrolment> find(CertificateQuery query) {
        return names.holder(new CertificateNumber(query.institutionId, query.number).name())
                .map(CertificateNumber::owner)
                .chain(owner -> owner.map(this::enrolment)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(enrolment -> enrolment
                        .filter(found -> found.completion() != null)
                        .filter(found -> same(found.completion().verificationCode(), query.code))
                        .orElseThrow(() -> Refusal.of(CertificateProblem.CERTIFICATE_UNKNOWN)
                                .toException()));
    }

    private Uni<Optional<Enrolment>> enrolment(CertificateNumber.Owner owner) {
        return accounts.get(owner.participantId())
                .map(account -> account.enrolments().stream()
                        .filter(enrolment -> enrolment.id().equals(owner.enrolmentId()))
                        .findFirst());
    }

    private static boolean same(String expected, String offered) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), offered.getBytes(StandardCharsets.UTF_8));
    }
}
