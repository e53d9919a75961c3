package id.prakerja.incentive.lists;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.exports.ExportRequest;
import id.prakerja.exports.Exports;
import id.prakerja.rest.problem.Problems;
import id.prakerja.sheets.SheetFormat;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
                    "By the filters by which the list is paged through, where because stands for a reason that is looked for. Streamed,"
                            + " in the order of the first column. It is logged who took it and why. The answer to an unknown name"
                            + " names the lists.")
    @APIResponse(responseCode = "200", description = "CSV with a header")
    @APIResponse(
            responseCode = "400",
            description =
                    "LIST_FILTER_UNKNOWN, LIST_VALUE_UNKNOWN, EXPORT_REASON_REQUIRED, CURSOR_INVALID, BATCH_STATUS_UNKNOWN,"
                            + " PAYOUT_STATUS_UNKNOWN, PAYOUT_PERIOD_NOT_POSSIBLE, RECOVERY_FILTER_UNKNOWN")
    @APIResponse(responseCode = "404", description = "LIST_UNKNOWN")
    public RestMulti<byte[]> export(
            @PathParam("list") @Parameter(description = "Name of the list", example = "batches") String list,
            @Valid @BeanParam ListFilters filters,
            @QueryParam("after") @Parameter(description = "First column of the last row of an export that broke off")
                    String after,
            @QueryParam("reason") @Parameter(required = true, description = "What for", example = "Audit of 2020")
                    String reason) {
        CsvList wanted = lists.get(list);
        if (wanted == null) {
            throw Problems.of(ListProblem.LIST_UNKNOWN, list, String.join(", ", lists.keySet()));
        }
        wanted.requireKey(after);
        Map<String, String> asked = asked(wanted, filters);
        CsvList.Narrowed narrowed = wanted.narrowed().apply(filters);
        return exports.answer(
                new ExportRequest(list, SheetFormat.CSV, asked, after, caller.subject(), reason),
                new ListExport(pool, wanted.columns(), narrowed));
    }

    /** By what it is narrowed, as it is logged; refuses what the list has not. */
    private static Map<String, String> asked(CsvList list, ListFilters filters) {
        Map<String, String> asked = new TreeMap<>();
        ListFilter.asked(filters).forEach((filter, value) -> {
            if (!list.filters().contains(filter)) {
                throw Problems.of(
                        ListProblem.LIST_FILTER_UNKNOWN,
                        list.name(),
                        filter.parameter(),
                        list.filters().stream().map(ListFilter::parameter).collect(Collectors.joining(", ")));
            }
            asked.put(filter.parameter(), value);
        });
        return asked;
    }
}
