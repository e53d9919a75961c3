package id.prakerja.training.voucher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The voucher API of 2022 that institutions have integrated with, at its published address and with its published answers. Open
 * to all as far as the framework is concerned: each method verifies the published signature first.
 */
@Path(VoucherApiResource.PATH)
@PermitAll
@APIResponse(
        responseCode = "401",
        description = "VOUCHER_SIGNATURE_INVALID",
        content = @Content(schema = @Schema(implementation = VoucherAnswer.class)))
@APIResponse(
        responseCode = "403",
        description = "VOUCHER_OF_ANOTHER_INSTITUTION",
        content = @Content(schema = @Schema(implementation = VoucherAnswer.class)))
@APIResponse(
        responseCode = "404",
        description = "VOUCHER_NOT_FOUND",
        content = @Content(schema = @Schema(implementation = VoucherAnswer.class)))
@APIResponse(
        responseCode = "409",
        description = "VOUCHER_CANCELLED, VOUCHER_TRANSACTION_CANCELLED, VOUCHER_ALREADY_USED",
        content = @Content(schema = @Schema(implementation = VoucherAnswer.class)))
@APIResponse(
        responseCode = "422",
        description = "VOUCHER_WRONG_TYPE",
        content = @Content(schema = @Schema(implementation = VoucherAnswer.class)))
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Voucher API of 2022",
        description =
                "For institutions that have integrated with it. Signed by the headers client_code, timestamp and signature.")
public class VoucherApiResource {

    static final String PATH = "/api/v1/integration/payment/redeem-code";

    private static final String STATUS = "/status";
    private static final String COMMIT = "/commit";

    private final VoucherCaller caller;
    private final VoucherDesk desk;
    private final ObjectMapper json;

    VoucherApiResource(VoucherCaller caller, VoucherDesk desk, ObjectMapper json) {
        this.caller = caller;
        this.desk = desk;
        this.json = json;
    }

    /** Shows a code. */
    @POST
    @Path(STATUS)
    @Operation(operationId = "showVoucher", summary = "Show whether a redeem code may be used")
    @RequestBody(content = @Content(schema = @Schema(implementation = VoucherRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "It may",
            content = @Content(schema = @Schema(implementation = VoucherAnswer.class)))
    public Uni<Response> status(@BeanParam VoucherHeaders headers, String body) {
        return answered(caller.verified(headers, PATH + STATUS, body)
                .chain(asked -> desk.status(asked.institution(), asked.code()))
                .map(enrolment -> text(VoucherAnswer.usable(VoucherData.of(enrolment)))));
    }

    /** Uses a code. */
    @POST
    @Path(COMMIT)
    @Operation(operationId = "commitVoucher", summary = "Use a redeem code, once")
    @RequestBody(content = @Content(schema = @Schema(implementation = VoucherRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "Used",
            content = @Content(schema = @Schema(implementation = VoucherAnswer.class)))
    public Uni<Response> commit(@BeanParam VoucherHeaders headers, String body) {
        return answered(caller.verified(headers, PATH + COMMIT, body)
                .chain(asked -> desk.commit(
                        asked.institution(), asked.code(), used -> VoucherAnswer.used(VoucherData.of(used)))));
    }

    private Uni<Response> answered(Uni<String> answer) {
        return answer.map(body -> Response.ok(body).build())
                .onFailure(RefusedException.class)
                .recoverWithItem(this::refused);
    }

    private Response refused(RefusedException refused) {
        return Response.status(refused.refusal().code().problem().status())
                .entity(text(VoucherAnswer.refused(refused.refusal())))
                .build();
    }

    private String text(VoucherAnswer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer is plain data", impossible);
        }
    }
}
