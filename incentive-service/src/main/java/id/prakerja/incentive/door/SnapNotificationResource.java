package id.prakerja.incentive.door;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Notifications of partners that speak SNAP BI, at the standard's path and with its answers. Open to all as far as the framework is
 * concerned: the partner's signature is verified before anything is read.
 */
@Path("/snap/{partner}/v1.0/emoney")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SNAP BI", description = "What payment partners that speak SNAP BI call, signed by their own keys")
public class SnapNotificationResource {

    private final SnapNotifications notifications;

    SnapNotificationResource(SnapNotifications notifications) {
        this.notifications = notifications;
    }

    /** Takes what became of a list of credits. */
    @POST
    @Path("/bulk-cashin-notify")
    @Operation(
            operationId = "notifyBulkCashIn",
            summary = "Notify of what became of the credits of a bulk cash-in (service 41)",
            description =
                    "Signed by the asymmetric scheme without a token. The same again under the same X-EXTERNAL-ID changes nothing."
                            + " What it says of a credit counts as if that had been asked for; what it leaves open is asked about.")
    @RequestBody(content = @Content(schema = @Schema(implementation = BulkCashInNotice.class)))
    @APIResponse(
            responseCode = "200",
            description = "2004100: held",
            content = @Content(schema = @Schema(implementation = SnapNotificationAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "4004100: no JSON; 4004102: a mandatory header or field is missing",
            content = @Content(schema = @Schema(implementation = SnapNotificationAnswer.class)))
    @APIResponse(
            responseCode = "401",
            description =
                    "4014100: no partner that notifies, X-TIMESTAMP more than five minutes off, or another signature",
            content = @Content(schema = @Schema(implementation = SnapNotificationAnswer.class)))
    @APIResponse(
            responseCode = "404",
            description = "4044101: you were sent no such list",
            content = @Content(schema = @Schema(implementation = SnapNotificationAnswer.class)))
    @APIResponse(
            responseCode = "409",
            description = "4094100: X-EXTERNAL-ID came with other content today",
            content = @Content(schema = @Schema(implementation = SnapNotificationAnswer.class)))
    public Uni<Response> notifyBulk(
            @PathParam("partner") @Parameter(description = "Your id", example = "linkaja") String partner,
            @BeanParam SnapNotificationHeaders headers,
            @Context HttpServerRequest request,
            byte[] body) {
        return notifications
                .take(partner, headers, request.uri(), body == null ? new byte[0] : body)
                .map(answer -> Response.status(answer.status()).entity(answer).build());
    }
}
