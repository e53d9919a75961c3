package id.prakerja.selection.reading.export;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which lines are wanted; taken by a resource method as {@code @BeanParam}. */
public class ExportRequest {

    @QueryParam("province")
    @Pattern(regexp = "[1-9][0-9]")
    @Parameter(description = "Of one province only", example = "32")
    String province;

    @QueryParam("state")
    @Size(max = 50)
    @Parameter(
            description =
                    "Of one outcome (entries), status (participants), first reason (exclusions) or reason (revocations) only")
    String state;

    @QueryParam("after")
    @Size(max = 50)
    @Parameter(description = "Goes on after the line with this first column, where an export broke off")
    String after;
}
