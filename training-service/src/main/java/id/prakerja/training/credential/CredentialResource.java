package id.prakerja.training.credential;

import id.prakerja.training.certificate.CertificateQuery;
import id.prakerja.training.certificate.Certificates;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates as credentials. */
@Path("/v1/certificates/credential")
@PermitAll
@Tag(name = "Credentials")
public class CredentialResource {

    private final Certificates certificates;
    private final Credentials credentials;

    CredentialResource(Certificates certificates, Credentials credentials) {
        this.certificates = certificates;
        this.credentials = credentials;
    }

    /** Issues a credential. */
    @GET
    @Produces(SignedCredentials.MEDIA_TYPE)
    @Operation(
            operationId = "issueCredential",
            summary = "Get a certificate as an Open Badges 3.0 credential",
            description =
                    "Whoever has the number and the code may. A signed token (VC-JWT) that a wallet keeps and any verifier"
                            + " checks by the issuer's published keys; it names the training, not the person.")
    @APIResponse(responseCode = "200", description = "The credential, as a signed JWT")
    @APIResponse(responseCode = "404", description = "CERTIFICATE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "CERTIFICATE_DOES_NOT_STAND")
    public Uni<String> credential(@Valid @BeanParam CertificateQuery query) {
        return certificates.find(query).chain(credentials::of);
    }
}
