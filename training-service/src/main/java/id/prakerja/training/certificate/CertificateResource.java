package id.prakerja.training.certificate;

import id.prakerja.refusal.Refusal;
import id.prakerja.training.account.Accounts;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.uniqueness.UniqueNames;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates, for anybody who is shown one. */
@Path("/v1/certificates")
@PermitAll
@Tag(
        name = "Certificates",
        description = "Whether a certificate that somebody shows is genuine and stands; without an account.")
public class CertificateResource {

    private final UniqueNames names;
    private final Accounts accounts;

    CertificateResource(UniqueNames names, Accounts accounts) {
        this.names = names;
        this.accounts = accounts;
    }

    /** Verifies a certificate. */
    @GET
    @Operation(
            operationId = "verifyCertificate",
            summary = "Verify a certificate by its number and code",
            description = "Anybody may. An unknown number and a wrong code are answered the same.")
    public Uni<CertificateView> verify(
            @QueryParam("institutionId")
                    @NotNull
                    @Size(max = 40)
                    @Parameter(description = "The institution that issued it.", example = "lembaga-keahlian-digital")
                    String institutionId,
            @QueryParam("number")
                    @NotNull
                    @Size(max = 100)
                    @Parameter(description = "The number on the certificate.", example = "CERT-2020-000123")
                    String number,
            @QueryParam("code")
                    @NotNull
                    @Size(max = 40)
                    @Parameter(description = "The verification code beside it.", example = "7KQMP2ZX9RTW")
                    String code) {
        return names.holder(new CertificateNumber(institutionId, number).name())
                .map(CertificateNumber::owner)
                .chain(owner -> owner.map(this::enrolment)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(enrolment -> enrolment
                        .filter(found -> found.completion() != null)
                        .filter(found -> same(found.completion().verificationCode(), code))
                        .map(CertificateView::of)
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
