package id.prakerja.training.certificate;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates, for anybody who is shown one. */
@Path("/v1/certificates")
@PermitAll
@Tag(
        name = "Certificates",
        description = "Whether a certificate that somebody shows is genuine and stands; without an account.")
public class CertificateResource {

    private final Certificates certificates;

    CertificateResource(Certificates certificates) {
        this.certificates = certificates;
    }

    /** Verifies a certificate. */
    @GET
    @Operation(
            operationId = "verifyCertificate",
            summary = "Verify a certificate by its number and code",
            description = "Anybody may. An unknown number and a wrong code are answered the same.")
    @APIResponse(responseCode = "200", description = "The certificate")
    @APIResponse(responseCode = "404", description = "CERTIFICATE_UNKNOWN")
    public Uni<CertificateView> verify(@Valid @BeanParam CertificateQuery query) {
        return certificates.find(query).map(CertificateView::of);
    }
}
