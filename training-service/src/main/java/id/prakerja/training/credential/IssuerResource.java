package id.prakerja.training.credential;

import id.prakerja.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who issues credentials, for anybody who verifies one. */
@Path(CredentialAddresses.ISSUER)
@PermitAll
@Tag(
        name = "Credentials",
        description = "Certificates as Open Badges 3.0 credentials, and what wallets and verifiers need for them.")
public class IssuerResource {

    private final SigningKeys keys;
    private final CredentialAddresses addresses;
    private final CredentialConfig config;

    IssuerResource(SigningKeys keys, CredentialAddresses addresses, CredentialConfig config) {
        this.keys = keys;
        this.addresses = addresses;
        this.config = config;
    }

    /** Shows the issuer. */
    @GET
    @Operation(operationId = "showCredentialIssuer", summary = "Show who issues credentials, and by which keys")
    public Uni<IssuerView> issuer() {
        return views().map(all -> IssuerView.of(addresses.issuer(), config.issuerName(), all));
    }

    /** Lists the keys. */
    @GET
    @Path("/keys")
    @Operation(operationId = "listCredentialKeys", summary = "List the keys as a JWK Set, those of earlier times too")
    public Uni<KeySetView> keys() {
        return views().map(KeySetView::new);
    }

    /** Shows a key. */
    @GET
    @Path("/keys/{keyId}")
    @Operation(
            operationId = "showCredentialKey",
            summary = "Show one key as a JWK, at the address that credentials name")
    public Uni<KeyView> key(String keyId) {
        return keys.all()
                .map(all -> all.stream()
                        .filter(key -> key.keyId().equals(keyId))
                        .map(key -> KeyView.of(key, addresses))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(CredentialProblem.CREDENTIAL_KEY_UNKNOWN)
                                .toException()));
    }

    private Uni<List<KeyView>> views() {
        return keys.all()
                .map(all -> all.stream().map(key -> KeyView.of(key, addresses)).toList());
    }
}
