package id.prakerja.training.partner;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.training.partner.domain.Partner;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Platforms and institutions, and the keys they sign with. */
@Path("/v1/partners")
@Tag(name = "Partners", description = "Platforms and institutions, and the keys that they sign with.")
public class PartnerResource {

    private final Partners partners;
    private final KeyUses uses;
    private final Caller caller;

    PartnerResource(Partners partners, KeyUses uses, Caller caller) {
        this.caller = caller;
        this.partners = partners;
        this.uses = uses;
    }

    /** Registers a partner. */
    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "registerPartner",
            summary = "Register a platform or an institution",
            description =
                    "The answer shows its first signing key, once. A repetition gets the same answer without the secret.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = IssuedKey.class)))
    @APIResponse(responseCode = "409", description = "PARTNER_EXISTS")
    public Uni<Response> register(
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey, @Valid @NotNull NewPartner request) {
        IdempotencyKey key = IdempotencyKey.required(idempotencyKey);
        return partners.register(request, key).map(issued -> created("/v1/partners/" + issued.partnerId(), issued));
    }

    /** Lists the partners by name. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.AUDITOR})
    @Operation(operationId = "listPartners", summary = "List the partners, without secrets")
    public Uni<Page<PartnerView>> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        return partners.list(page.position(), limit + 1)
                .chain(found -> uses.of(found)
                        .map(last -> Page.of(
                                found.stream()
                                        .map(partner -> PartnerView.of(partner, last))
                                        .toList(),
                                limit,
                                PartnerView::partnerId)));
    }

    /** Shows one partner. */
    @GET
    @Path("/{partnerId}")
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.AUDITOR})
    @Operation(operationId = "showPartner", summary = "Show a partner, without secrets")
    @APIResponse(responseCode = "200", description = "The partner")
    @APIResponse(responseCode = "404", description = "PARTNER_UNKNOWN")
    public Uni<PartnerView> get(String partnerId) {
        return partners.get(partnerId).chain(this::shown);
    }

    /** Sets the terms. */
    @PUT
    @Path("/{partnerId}/terms")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "setPartnerTerms",
            summary = "Set what a partner may do and how much, or suspend it",
            description = "In the place of its present terms, for every instance from the next request on.")
    @APIResponse(responseCode = "200", description = "The partner as it is now")
    @APIResponse(responseCode = "404", description = "PARTNER_UNKNOWN")
    @APIResponse(responseCode = "422", description = "PARTNER_SCOPE_OF_ANOTHER_KIND")
    public Uni<PartnerView> setTerms(String partnerId, @Valid @NotNull NewTerms request) {
        return partners.set(partnerId, request, caller.subject()).chain(this::shown);
    }

    private Uni<PartnerView> shown(Partner partner) {
        return uses.of(List.of(partner)).map(last -> PartnerView.of(partner, last));
    }

    /** Adds a key, to begin a rotation. */
    @POST
    @Path("/{partnerId}/keys")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "addPartnerKey",
            summary = "Add a signing key",
            description = "Begins a rotation: from now on the partner may sign with this key as well. At most "
                    + Partner.MOST_KEYS + " keys at a time.")
    @APIResponse(
            responseCode = "201",
            description = "The new key, shown once",
            content = @Content(schema = @Schema(implementation = IssuedKey.class)))
    @APIResponse(responseCode = "404", description = "PARTNER_UNKNOWN")
    @APIResponse(responseCode = "409", description = "PARTNER_KEYS_FULL")
    public Uni<Response> addKey(String partnerId, @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        IdempotencyKey key = IdempotencyKey.required(idempotencyKey);
        return partners.addKey(partnerId, key)
                .map(issued -> created("/v1/partners/" + partnerId + "/keys/" + issued.keyId(), issued));
    }

    /** Deletes a key, to end a rotation. */
    @DELETE
    @Path("/{partnerId}/keys/{keyId}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "deletePartnerKey",
            summary = "Delete a signing key, be it the last",
            description = "What is signed with it is refused from then on, by every instance.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "PARTNER_UNKNOWN, PARTNER_KEY_UNKNOWN")
    public Uni<Void> deleteKey(String partnerId, String keyId) {
        return partners.deleteKey(partnerId, keyId);
    }

    private static Response created(String location, Object body) {
        return Response.created(URI.create(location)).entity(body).build();
    }
}
