package id.prakerja.incentive.lists;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.exports.ExportRequest;
import id.prakerja.exports.Exports;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.sheets.SheetFormat;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Lists as files. */
@Path("/v1/lists")
@RolesAllowed({Role.FINANCE, Role.AUDITOR})
@Tag(name = "Lists", description = "Every list as a file")
public class ListExportResource {

    private final Map<String, CsvList> lists;
    private final Exports exports;
    private final Pool pool;
    private final Caller caller;

    ListExportResource(@All List<CsvList> lists, Exports exports, Pool pool, Caller caller) {
        this.lists = lists.stream()
                .collect(Collectors.toMap(
                        CsvList::name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("Two lists are called " + one.name());
                        },
                        TreeMap::new));
        this.exports = exports;
        this.pool = pool;
        this.caller = caller;
    }

    /** Exports a list. */
    @GET
    @NonBlocking
    @Path("/{list}.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportList",
            summary = "Export a list as a file",
            description =
                    "batches, disputed-reports, ledger-entries, partner-suspensions, payment-questions, recovery-cases, statement-differences,"
                            + " statement-missing, statements; payouts have an export of their own. Streamed, in the order of the"
                            + " first column. It is logged who took it and why.")
    @APIResponse(responseCode = "200", description = "CSV with a header")
    @APIResponse(responseCode = "400", description = "LIST_FILTER_UNKNOWN, EXPORT_REASON_REQUIRED, CURSOR_INVALID")
    @APIResponse(responseCode = "404", description = "LIST_UNKNOWN")
    public RestMulti<byte[]> export(
            @PathParam("list") @Parameter(description = "Name of the list", example = "batches") String list,
            @QueryParam("status")
                    @Parameter(description = "Only those in this state or of this finding", example = "OPEN")
                    String status,
            @QueryParam("partner") @Parameter(description = "Only of this partner", example = "gopay") String partner,
            @QueryParam("wave") @Parameter(description = "Only of people of this wave", example = "6") Integer wave,
            @QueryParam("after") @Parameter(description = "First column of the last row of an export that broke off")
                    String after,
            @QueryParam("reason") @Parameter(required = true, description = "What for", example = "Audit of 2020")
                    String reason) {
        CsvList wanted = lists.get(list);
        if (wanted == null) {
            throw Problems.of(ListProblem.LIST_UNKNOWN, list, String.join(", ", lists.keySet()));
        }
        if (after != null && !wanted.key().matcher(after).matches()) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
        Map<String, String> filters = filters(wanted, status, partner, wave);
        return exports.answer(
                new ExportRequest(list, SheetFormat.CSV, filters, after, caller.subject(), reason),
                new ListExport(pool, wanted, filters));
    }

    private static Map<String, String> filters(CsvList list, String status, String partner, Integer wave) {
        Map<String, String> filters = new TreeMap<>();
        put(filters, "status", status);
        put(filters, "partner", partner);
        put(filters, "wave", wave);
        filters.keySet().stream()
                .filter(name -> !list.filters().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problems.of(
                            ListProblem.LIST_FILTER_UNKNOWN, list.name(), name, String.join(", ", list.filters()));
                });
        return filters;
    }

    private static void put(Map<String, String> filters, String name, Object value) {
        if (value != null) {
            filters.put(name, value.toString());
        }
    }
}
