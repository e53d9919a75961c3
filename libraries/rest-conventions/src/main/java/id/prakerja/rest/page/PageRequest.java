package id.prakerja.rest.page;

import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is wanted; taken by a resource method as {@code @BeanParam}. */
public class PageRequest {

    /** The most items of a page. */
    public static final int MOST = 500;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "Items of the page, 1 to 500", example = "50")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before; none for the first page")
    String cursor;

    /**
     * Items of the page.
     *
     * @return 1 to {@link #MOST}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code LIMIT_OUT_OF_RANGE}
     */
    public int limit() {
        if (limit < 1 || limit > MOST) {
            throw Problems.of(CommonProblem.LIMIT_OUT_OF_RANGE, MOST);
        }
        return limit;
    }

    /**
     * Sort key after which the page starts.
     *
     * @return the position, or empty for the first page
     */
    public Optional<String> position() {
        return Optional.ofNullable(cursor).map(Cursor::position);
    }

    /**
     * Sort key after which the page starts, where it is an id.
     *
     * @return the id, or empty for the first page
     */
    public Optional<UUID> positionAsId() {
        return Optional.ofNullable(cursor).map(Cursor::positionAsId);
    }

    /**
     * Sort key after which the page starts, where it is a number.
     *
     * @return the number, or empty for the first page
     */
    public Optional<Long> positionAsNumber() {
        return Optional.ofNullable(cursor).map(Cursor::positionAsNumber);
    }
}
