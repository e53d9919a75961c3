package id.prakerja.rest.problem;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.ConnectException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;

/** A small API on which the conventions are tried. */
@Path("/v1/things")
public class ConventionsUnderTest {

    /** What is posted. */
    public record Thing(
            @NotBlank String name,
            LocalDate day,
            @Pattern(regexp = "[A-Z]{3}") String code,
            ZoneId zone) {}

    /** A feature's own refusal. */
    public enum ThingProblem implements ProblemCode {
        /** Tried below. */
        THING_TOO_LARGE;

        @Override
        public Problem problem() {
            return new Problem(422, "{0} is too large.", "{0} terlalu besar.", "/v1/appeals");
        }
    }

    @POST
    public Thing create(@HeaderParam(IdempotencyKey.HEADER) String key, @Valid Thing thing) {
        IdempotencyKey.required(key);
        if (thing.name().equals("whale")) {
            throw Refusal.of(ThingProblem.THING_TOO_LARGE, thing.name()).toException();
        }
        return thing;
    }

    @GET
    public Page<Long> list(@BeanParam PageRequest page) {
        long after = page.positionAsNumber().orElse(0L);
        List<Long> rows = LongStream.rangeClosed(after + 1, Math.min(5, after + page.limit() + 1))
                .boxed()
                .toList();
        return Page.of(rows, page.limit(), row -> row);
    }

    /** One text, of which the framework would make a request from any text. */
    public record Reason(@NotBlank String reason) {}

    @POST
    @Path("/reason")
    public Reason give(@Valid Reason reason) {
        return reason;
    }

    @POST
    @Path("/nudge")
    public String nudge() {
        return "nudged";
    }

    @GET
    @Path("/fault")
    public String fault() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/unreachable")
    public String unreachable() {
        throw new IllegalStateException(new ConnectException("db-7.internal:5432"));
    }
}
