package id.prakerja.training.receipt;

import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.OwnPage;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner's own events. */
@Path("/v1")
@RolesAllowed({PartnerRole.PLATFORM, PartnerRole.INSTITUTION})
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(name = "Receipts", description = "What became of a partner's own events: held, refused and why, or never seen.")
public class ReceiptResource {

    private static final int MOST = 100;

    private final Receipts receipts;
    private final PartnerCaller partner;

    ReceiptResource(Receipts receipts, PartnerCaller partner) {
        this.receipts = receipts;
        this.partner = partner;
    }

    /** Shows what became of events. */
    @GET
    @OwnPage
    @Path("/received-events")
    @Operation(
            operationId = "showReceivedEvents",
            summary = "Show what became of one's own events",
            description = "Up to 100 webhook-ids, or ids of lines of a batch. What is not HELD may be sent again.")
    public Uni<List<ReceiptView>> received(
            @QueryParam("id")
                    @NotEmpty
                    @Size(max = MOST)
                    @Parameter(description = "One's own names of the events.", example = "complete-019b1e5f")
                    List<@NotNull @Pattern(regexp = "^[!-~]{1,100}$") String> ids) {
        return receipts.of(partner.signed(), ids.stream().distinct().toList());
    }

    /** Lists the refused. */
    @GET
    @OwnPage
    @Path("/refused-events")
    @Operation(
            operationId = "listRefusedEvents",
            summary = "List one's own events that were refused, with the reason, in order of their ids",
            description = "Of the last 90 days. One that was held later is still among them; received-events says so.")
    public Uni<Page<ReceiptView>> refused(@BeanParam PageRequest page) {
        int limit = page.limit();
        return receipts.refused(partner.signed(), page.position(), limit + 1)
                .map(found -> Page.of(found.stream().map(ReceiptView::of).toList(), limit, ReceiptView::id));
    }
}
