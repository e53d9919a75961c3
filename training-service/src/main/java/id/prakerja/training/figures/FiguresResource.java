package id.prakerja.training.figures;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.exports.ExportRequest;
import id.prakerja.exports.Exports;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.query.QueryValues;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.training.figures.FigureReading.Range;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The figures of the whole service. */
@Path("/v1")
@RolesAllowed({Role.OPERATOR, Role.AUDITOR})
@Tag(
        name = "Figures",
        description = "What happened in all, for reports: counted as it happens, compared with the accounts on demand.")
public class FiguresResource {

    private final FigureReading figures;
    private final Exports exports;
    private final Caller caller;

    FiguresResource(FigureReading figures, Exports exports, Caller caller) {
        this.figures = figures;
        this.exports = exports;
        this.caller = caller;
    }

    /** Shows the sums. */
    @GET
    @Path("/figures")
    @Operation(
            operationId = "showFigures",
            summary = "Show accounts, enrolments, completions and rupiah, in all and per partner")
    public Uni<Figures> get() {
        return figures.all();
    }

    /** Lists figures by group. */
    @GET
    @Path("/figures/groups")
    @Operation(
            operationId = "listFigures",
            summary = "List figures by platform, institution, training, province or wave, of all days or of some",
            description =
                    "In the order of the groups. Each figure is counted on the day of what it counts, in Asia/Jakarta.")
    @APIResponse(responseCode = "200", description = "A page of groups")
    @APIResponse(responseCode = "400", description = "FIELD_MALFORMED, LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Page<FigureRow>> groups(
            @QueryParam("by") @NotNull @Parameter(schema = @Schema(implementation = By.class), example = "PLATFORM")
                    String by,
            @QueryParam("from") @Parameter(description = "First day", example = "2020-09-01") String from,
            @QueryParam("until") @Parameter(description = "Last day", example = "2020-09-30") String until,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return figures.groups(range(by, from, until), page.position(), limit + 1)
                .map(found -> Page.of(found, limit, FigureRow::group));
    }

    /** Exports figures by day and group. */
    @GET
    @Path("/figures.csv")
    @NonBlocking
    @Produces("text/csv")
    @Operation(
            operationId = "exportFigures",
            summary = "Export figures by day and platform, institution, training, province or wave",
            description = "Streamed, a day after the other. It is logged who took it and why.")
    @APIResponse(responseCode = "200", description = "CSV with a header")
    @APIResponse(responseCode = "400", description = "FIELD_MALFORMED, EXPORT_REASON_REQUIRED")
    public RestMulti<byte[]> export(
            @QueryParam("by") @NotNull @Parameter(schema = @Schema(implementation = By.class), example = "PROVINCE")
                    String by,
            @QueryParam("from") @Parameter(description = "First day", example = "2020-09-01") String from,
            @QueryParam("until") @Parameter(description = "Last day", example = "2020-09-30") String until,
            @QueryParam("after")
                    @Parameter(
                            description = "Day and group of the last row of an export that broke off",
                            example = "2020-09-20|32")
                    String after,
            @QueryParam("reason") @Parameter(required = true, description = "What for", example = "Report of 2020")
                    String reason) {
        Range range = range(by, from, until);
        if (after != null && FigureRow.day(after).isEmpty()) {
            QueryValues.day("after", after);
        }
        Map<String, String> filters = new TreeMap<>(Map.of("by", by));
        if (from != null) {
            filters.put("from", from);
        }
        if (until != null) {
            filters.put("until", until);
        }
        return exports.answer(
                new ExportRequest("figures", SheetFormat.CSV, filters, after, caller.subject(), reason),
                figures.rows(range));
    }

    private static Range range(String by, String from, String until) {
        return Range.of(
                QueryValues.oneOf("by", by, By.class), QueryValues.day("from", from), QueryValues.day("until", until));
    }
}
