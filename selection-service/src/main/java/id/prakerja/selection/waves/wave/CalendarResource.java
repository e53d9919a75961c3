package id.prakerja.selection.waves.wave;

import id.prakerja.selection.open.OpenToAll;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When people can join. */
@Path("/v1/calendar")
@Tag(name = "Waves")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    private final WaveReads reads;

    CalendarResource(WaveReads reads) {
        this.reads = reads;
    }

    /** Shows the calendar. */
    @GET
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "showCalendar",
            summary = "Show the waves that are open and the next one",
            description = "In UTC and in the programme's time zone.")
    public Uni<CalendarView> show() {
        return reads.calendar();
    }
}
