package id.prakerja.training.xapi;

import id.prakerja.refusal.Refusal;
import id.prakerja.training.allowance.Needs;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statements of learning systems, by the Experience API 1.0.3. */
@Path("/xAPI")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = StatementKeyMechanism.SCHEME)
@Tag(
        name = "Statements",
        description = "What learning systems report by the Experience API 1.0.3: time on the task and completions.")
public class StatementResource {

    private static final String VERSION = "X-Experience-API-Version";
    private static final String OURS = "1.0.3";

    private final Statements statements;
    private final StatementReader reader;
    private final PartnerCaller partner;

    StatementResource(Statements statements, StatementReader reader, PartnerCaller partner) {
        this.statements = statements;
        this.reader = reader;
        this.partner = partner;
    }

    /** Says which versions are understood. */
    @GET
    @Path("/about")
    @PermitAll
    @Operation(operationId = "showStatementVersions", summary = "Show the versions of the Experience API")
    public Response about() {
        return answer(Response.ok(Map.of("version", List.of(OURS))));
    }

    /** Takes statements. */
    @POST
    @Path("/statements")
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.REPORT)
    @Operation(
            operationId = "storeStatements",
            summary = "Store one statement or a list of up to 500",
            description =
                    "actor.account.name is your id of the participant, context.registration the enrolment. One after the other: "
                            + "where one is refused, those before it stand, and the same list may come again.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Statement.class)))
    @APIResponse(responseCode = "200", description = "The ids of the statements")
    public Uni<Response> post(@HeaderParam(VERSION) String version, @NotNull String body) {
        requireVersion(version);
        return statements.apply(partner.signed(), reader.read(body)).map(ids -> answer(Response.ok(ids)));
    }

    /** Takes a statement under the id that it is given. */
    @PUT
    @Path("/statements")
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.REPORT)
    @Operation(operationId = "storeStatement", summary = "Store a statement under its id")
    @RequestBody(content = @Content(schema = @Schema(implementation = Statement.class)))
    @APIResponse(responseCode = "204", description = "Stored")
    public Uni<Response> put(
            @HeaderParam(VERSION) String version,
            @NotNull @QueryParam("statementId") UUID statementId,
            @NotNull String body) {
        requireVersion(version);
        return statements
                .apply(partner.signed(), List.of(reader.readUnder(statementId, body)))
                .map(ids -> answer(Response.noContent()));
    }

    private static void requireVersion(String version) {
        if (version == null || !version.matches("1\\.0(\\.[0-9]{1,3})?")) {
            throw Refusal.of(StatementProblem.XAPI_VERSION).toException();
        }
    }

    private static Response answer(Response.ResponseBuilder builder) {
        return builder.header(VERSION, OURS).build();
    }
}
