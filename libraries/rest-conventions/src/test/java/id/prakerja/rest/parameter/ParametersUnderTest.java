package id.prakerja.rest.parameter;

import id.prakerja.rest.page.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Takes a parameter of each kind. */
@Path("/v1/parameters/{id}/{number}")
public class ParametersUnderTest {

    @GET
    public String read(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("on") DayOfWeek on,
            @QueryParam("resolved") @DefaultValue("false") boolean resolved,
            @QueryParam("day") LocalDate day,
            @QueryParam("since") Instant since,
            @QueryParam("wave") Integer wave,
            @QueryParam("after") Long after,
            @QueryParam("text") String text,
            @BeanParam PageRequest page) {
        return "%s %d %s %s %s %s %s %s %s %d %s"
                .formatted(
                        id,
                        number,
                        on,
                        resolved,
                        day,
                        since,
                        wave,
                        after,
                        text,
                        page.limit(),
                        page.position().orElse(null));
    }
}
