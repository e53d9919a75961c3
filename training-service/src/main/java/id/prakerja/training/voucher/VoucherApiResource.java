package id.prakerja.training.voucher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.rest.problem.Problems;
import id.prakerja.signatures.WebhookVerifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The voucher API of 2022 that institutions have integrated with, at its published address. Open to all as far as the
 * framework is concerned: each method verifies the published signature first.
 */
@Path(VoucherApiResource.PATH)
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Voucher API of 2022", description = "Signed by the headers client_code, timestamp and signature")
public class VoucherApiResource {

    static final String PATH = "/api/v1/integration/payment/redeem-code";

    private static final String STATUS = "/status";
    private static final String COMMIT = "/commit";

    private final VoucherClients clients;
    private final VoucherDesk desk;
    private final ObjectMapper json;
    // Institutions sign in real time, also where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();

    VoucherApiResource(VoucherClients clients, VoucherDesk desk, ObjectMapper json) {
        this.clients = clients;
        this.desk = desk;
        this.json = json;
    }

    /** Asks for a code. */
    @POST
    @Path(STATUS)
    @Operation(summary = "Whether a redeem code may be used")
    @RequestBody(content = @Content(schema = @Schema(implementation = VoucherRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "It may",
            content = @Content(schema = @Schema(implementation = VoucherAnswer.class)))
    public Uni<VoucherAnswer> status(
            @HeaderParam("client_code") String clientCode,
            @HeaderParam("timestamp") String timestamp,
            @HeaderParam("signature") String signature,
            String body) {
        return verified(clientCode, timestamp, signature, PATH + STATUS, body)
                .chain(institutionId -> desk.status(institutionId, code(body)));
    }

    /** Uses a code. */
    @POST
    @Path(COMMIT)
    @Operation(summary = "Use a redeem code, once")
    @RequestBody(content = @Content(schema = @Schema(implementation = VoucherRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "Used",
            content = @Content(schema = @Schema(implementation = VoucherAnswer.class)))
    public Uni<String> commit(
            @HeaderParam("client_code") String clientCode,
            @HeaderParam("timestamp") String timestamp,
            @HeaderParam("signature") String signature,
            String body) {
        return verified(clientCode, timestamp, signature, PATH + COMMIT, body)
                .chain(institutionId -> desk.commit(institutionId, code(body)));
    }

    /** The institution that has signed the request. */
    private Uni<String> verified(String clientCode, String timestamp, String signature, String path, String body) {
        if (clientCode == null || signature == null || !withinWindow(timestamp)) {
            return Uni.createFrom().failure(Problems.of(VoucherProblem.VOUCHER_SIGNATURE_INVALID));
        }
        return clients.find(clientCode)
                .map(found -> found.filter(client -> VoucherSignature.same(
                                VoucherSignature.sign(client.signKey(), clientCode, timestamp, path, body), signature))
                        .map(VoucherClient::partnerId)
                        .orElseThrow(() -> Problems.of(VoucherProblem.VOUCHER_SIGNATURE_INVALID)));
    }

    private boolean withinWindow(String timestamp) {
        try {
            Instant sentAt = Instant.ofEpochSecond(Long.parseLong(String.valueOf(timestamp)));
            Instant now = realTime.instant();
            return !sentAt.isBefore(now.minus(WebhookVerifier.WINDOW))
                    && !sentAt.isAfter(now.plus(WebhookVerifier.WINDOW));
        } catch (NumberFormatException | java.time.DateTimeException malformed) {
            return false;
        }
    }

    private String code(String body) {
        try {
            return json.readValue(body, VoucherRequest.class).redeemCode();
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            throw Problems.of(VoucherProblem.VOUCHER_WRONG_TYPE);
        }
    }
}
