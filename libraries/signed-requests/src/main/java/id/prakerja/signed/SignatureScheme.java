package id.prakerja.signed;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Describes the signature to readers of the API description. Added when the description is served, after the framework has
 * given the tokens' scheme to every endpoint that asks for a role: it would take the first scheme that it finds.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class SignatureScheme implements OASFilter {

    /** Name of the scheme. */
    public static final String NAME = "signature";

    private static final String DESCRIPTION = """
            Standard Webhooks. Four headers: `webhook-partner` (your id), `webhook-id` (your name for this request, at most \
            100 characters, the same on every retry), `webhook-timestamp` (Unix seconds, at most five minutes from our \
            time), `webhook-signature` (`v1,` and the base64 of HMAC-SHA-256 over `id.timestamp.body` under your `whsec_` \
            key; several signatures are separated by spaces). The `webhook-id` is also the idempotency key.""";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description
                .getComponents()
                .addSecurityScheme(
                        NAME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("webhook-signature")
                                .description(DESCRIPTION));
    }
}
