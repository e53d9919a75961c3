package id.prakerja.registration.offices.list;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Priority and exclusion lists: brought in by one operator, approved by another, published to the services that judge by them. */
@Path("/v1/lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists", description = "Priority and exclusion lists, in versions")
public class ListsResource {

    private final Lists lists;
    private final ListVersions versions;
    private final ListVersionsQuery query;
    private final ListPublications publications;
    private final Caller caller;

    ListsResource(
            Lists lists, ListVersions versions, ListVersionsQuery query, ListPublications publications, Caller caller) {
        this.lists = lists;
        this.versions = versions;
        this.query = query;
        this.publications = publications;
        this.caller = caller;
    }

    /** The lists. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listLists", summary = "List the lists, each with the version in force")
    public Uni<List<ProgrammeList>> lists() {
        return lists.all();
    }

    /** Adds a list, or describes one anew. */
    @PUT
    @Path("{list}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "putList", summary = "Add a list, or describe one anew")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED with every violation")
    @APIResponse(responseCode = "409", description = "LIST_KIND_FIXED")
    public Uni<ProgrammeList> put(
            @PathParam("list") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String name,
            @NotNull @Valid ListDescription description) {
        return lists.put(name, description);
    }

    /** Announces a version. */
    @POST
    @Path("{list}/versions")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "openListVersion",
            summary = "Announce the file of a version",
            description =
                    "The file holds the whole list, a column nik. Send its bytes to the address in parts, by PATCH with"
                            + " Upload-Offset, at most 1 MiB each. Of the numbers only their keyed digests are kept.")
    @APIResponse(
            responseCode = "201",
            description = "Send the parts",
            content = @Content(schema = @Schema(implementation = OpenedVersion.class)))
    @APIResponse(responseCode = "200", description = "The same file is under way or in force; nothing else happens")
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED or FILE_SIZE_OUT_OF_RANGE")
    @APIResponse(responseCode = "404", description = "LIST_UNKNOWN")
    @APIResponse(responseCode = "409", description = "LIST_VERSION_UNDER_WAY, or key reused")
    public Uni<Response> open(
            @PathParam("list") String list,
            @Parameter(required = true, description = "1 to 100 printable characters", example = "list-000001")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String idempotencyKey,
            @NotNull @Valid NewListVersion announced) {
        return versions.open(caller.subject(), IdempotencyKey.required(idempotencyKey), list, announced)
                .map(opened -> (opened.sentBefore() ? Response.ok() : Response.status(Response.Status.CREATED))
                        .location(URI.create(opened.self()))
                        .entity(opened)
                        .build());
    }

    /** The versions of a list, the newest first. */
    @GET
    @Path("{list}/versions")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listListVersions", summary = "List the versions of a list, the newest first")
    public Uni<Page<ListVersionView>> versions(@PathParam("list") String list, @BeanParam PageRequest request) {
        int limit = request.limit();
        return query.history(list, request.positionAsId().orElse(null), limit + 1)
                .map(rows -> Page.of(rows, limit, ListVersionView::id));
    }

    /** One version. */
    @GET
    @Path("{list}/versions/{id}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "findListVersion", summary = "Show progress and counts of a version")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "LIST_VERSION_UNKNOWN")
    public Uni<ListVersionView> version(@PathParam("list") String list, @PathParam("id") UUID id) {
        return query.find(list, id);
    }

    /** Rows without a possible NIK. */
    @GET
    @Path("{list}/versions/{id}/faults")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listListFaults", summary = "List the first rows of a version without a possible NIK")
    @APIResponse(responseCode = "200", description = "A page of faults")
    @APIResponse(responseCode = "404", description = "LIST_VERSION_UNKNOWN")
    public Uni<Page<ListFault>> faults(
            @PathParam("list") String list, @PathParam("id") UUID id, @BeanParam PageRequest request) {
        int limit = request.limit();
        return query.find(list, id)
                .chain(() -> query.faults(id, request.positionAsNumber().orElse(0L), limit + 1))
                .map(rows -> Page.of(rows, limit, ListFault::row));
    }

    /** Has a version published. */
    @POST
    @Path("{list}/versions/{id}/publication")
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "publishListVersion",
            summary = "Publish a prepared version",
            description =
                    "Prepares a proposal with the difference to the version before; another operator approves exactly that at"
                            + " /v1/proposals/{id}/approval. Then the version gets its number and its changes go out;"
                            + " list.published follows when they are complete.")
    @APIResponse(responseCode = "202", description = "Prepared: the proposal, the same one when asked again")
    @APIResponse(responseCode = "200", description = "Publishing, where the configuration says one person is enough")
    @APIResponse(responseCode = "404", description = "LIST_VERSION_UNKNOWN")
    @APIResponse(responseCode = "409", description = "LIST_VERSION_NOT_PREPARED or PROPOSAL_PENDING")
    public Uni<Response> publish(@PathParam("list") String list, @PathParam("id") UUID id) {
        return publications.request(new VersionPath(list, id), caller.subject());
    }

    /** Gives a version up. */
    @POST
    @Path("{list}/versions/{id}/withdrawal")
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "withdrawListVersion", summary = "Give up a version that was not approved")
    @APIResponse(responseCode = "200", description = "Withdrawn, now or before")
    @APIResponse(responseCode = "404", description = "LIST_VERSION_UNKNOWN")
    @APIResponse(responseCode = "409", description = "LIST_VERSION_NOT_PREPARED")
    public Uni<ListVersionView> withdraw(@PathParam("list") String list, @PathParam("id") UUID id) {
        return publications
                .withdraw(new VersionPath(list, id), caller.subject())
                .chain(() -> query.find(list, id));
    }
}
