package id.prakerja.registration.offices.offline;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hand-over records (BAST): an office hands signed forms over. */
@Path("/v1/hand-over-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline registration", description = "Signed paper forms, keyed by regional labour offices into sheets")
public class HandOverRecordsResource {

    private final HandOverRecords records;
    private final Caller caller;

    HandOverRecordsResource(HandOverRecords records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    /**
     * Records a hand-over.
     *
     * @param idempotencyKey the client's name for this record
     * @param handOver what is handed over
     * @return 201 with the record
     */
    @POST
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "recordHandOver",
            summary = "Record that an office hands forms over",
            description = "The same number with the same content is answered with the record that exists.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, now or before",
            content = @Content(schema = @Schema(implementation = HandOverRecord.class)))
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED with every violation")
    @APIResponse(responseCode = "403", description = "BAST_OF_ANOTHER_OFFICE: an officer acts for the own region only")
    @APIResponse(responseCode = "409", description = "BAST_ALREADY_HANDED_OVER: the number exists with other content")
    public Uni<Response> record(
            @Parameter(required = true, description = "1 to 100 printable characters", example = "bast-000001")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String idempotencyKey,
            @NotNull @Valid HandOver handOver) {
        return records.record(Office.of(caller), IdempotencyKey.required(idempotencyKey), handOver)
                .map(record -> Response.created(URI.create("/v1/hand-over-records/" + record.id()))
                        .entity(record)
                        .build());
    }

    /** Hand-over records in the order in which they were made. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listHandOverRecords", summary = "List hand-over records, an officer's own region's only")
    public Uni<Page<HandOverRecord>> list(@BeanParam PageRequest request) {
        int limit = request.limit();
        return records.list(
                        Office.of(caller).province().orElse(null),
                        request.positionAsId().orElse(null),
                        limit + 1)
                .map(rows -> Page.of(rows, limit, HandOverRecord::id));
    }

    /**
     * One hand-over record.
     *
     * @param id the record
     * @return the record
     */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "findHandOverRecord", summary = "Show a hand-over record")
    @APIResponse(responseCode = "200", description = "The record")
    @APIResponse(responseCode = "403", description = "BAST_OF_ANOTHER_OFFICE")
    @APIResponse(responseCode = "404", description = "HAND_OVER_RECORD_UNKNOWN")
    public Uni<HandOverRecord> record(@PathParam("id") UUID id) {
        return records.find(Office.of(caller), id);
    }
}
