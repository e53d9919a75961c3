package id.prakerja.training.certificate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What somebody who is shown a certificate reads on it. */
public final class CertificateQuery {

    @QueryParam("institutionId")
    @NotNull
    @Size(max = 40)
    @Parameter(description = "The institution that issued it.", example = "lembaga-keahlian-digital")
    String institutionId;

    @QueryParam("number")
    @NotNull
    @Size(max = 100)
    @Parameter(description = "The number on the certificate.", example = "CERT-2020-000123")
    String number;

    @QueryParam("code")
    @NotNull
    @Size(max = 40)
    @Parameter(description = "The verification code beside it.", example = "7KQMP2ZX9RTW")
    String code;
}
