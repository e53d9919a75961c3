package id.prakerja.training.signature;

import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Describes the signature to readers of the API description. */
@SecurityScheme(
        securitySchemeName = SignatureScheme.NAME,
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "webhook-signature",
        description = """
                Standard Webhooks. Four headers: `webhook-partner` (your id), `webhook-id` (your name for this request, at \
                most 100 characters, the same on every retry), `webhook-timestamp` (Unix seconds, at most five minutes from \
                our time), `webhook-signature` (`v1,` and the base64 of HMAC-SHA-256 over `id.timestamp.body` under your \
                `whsec_` key; several signatures are separated by spaces). The `webhook-id` is also the idempotency key.""")
public final class SignatureScheme {

    /** Name of the scheme. */
    public static final String NAME = "signature";

    private SignatureScheme() {}
}
