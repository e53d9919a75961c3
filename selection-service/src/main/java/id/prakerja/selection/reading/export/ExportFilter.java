package id.prakerja.selection.reading.export;

import id.prakerja.exports.ExportRequest;
import id.prakerja.sheets.SheetFormat;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which lines are wanted, and what for; taken by a resource method as {@code @BeanParam}. */
public class ExportFilter {

    @QueryParam("province")
    @Pattern(regexp = "[1-9][0-9]")
    @Parameter(description = "Of one province only", example = "32")
    String province;

    @QueryParam("state")
    @Size(max = 50)
    @Parameter(
            description =
                    "Of one outcome (entries), status (participants), first reason (exclusions) or reason (revocations) only",
            example = "REVOKED")
    String state;

    @QueryParam("after")
    @Size(max = 50)
    @Parameter(description = "Goes on after the line with this first column, where an export broke off", example = "12")
    String after;

    @QueryParam("reason")
    @Size(max = 500)
    @Parameter(description = "What for, as it is logged", required = true, example = "Report to the ministry, August")
    String reason;

    /** As the library takes it and the log keeps it; refused without a reason. */
    ExportRequest request(int wave, ExportKind kind, SheetFormat format, String by) {
        Map<String, String> filters = new TreeMap<>();
        if (province != null) {
            filters.put("province", province);
        }
        if (state != null) {
            filters.put("state", state);
        }
        return new ExportRequest("wave-%d-%s".formatted(wave, kind.fileName()), format, filters, after, by, reason);
    }
}
