package id.prakerja.rest.problem;

import id.prakerja.refusal.Refusal;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a missing token, or one that does not hold. Comes before the mappers of the problem extension, which read a field
 * of Quarkus' challenge that the present Quarkus has no more and so end in a fault of their own.
 */
public final class UnauthenticatedMapper {

    private static final int BEFORE_THE_EXTENSION = Priorities.USER - 2;
    private static final String BEARER = "Bearer";

    /**
     * A protected endpoint was called without a token.
     *
     * @param missing what was thrown
     * @return 401
     */
    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Response withoutToken(UnauthorizedException missing) {
        return new Unauthenticated().toResponse(missing);
    }

    /**
     * The token does not hold: malformed, expired, of another issuer, wrongly signed.
     *
     * @param failed what was thrown
     * @return 401, without a word on which of these it was
     */
    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Response withoutValidToken(AuthenticationFailedException failed) {
        return new Unauthenticated().toResponse(failed);
    }

    private static final class Unauthenticated extends ExceptionMapperBase<RuntimeException> {

        @Override
        protected HttpProblem toProblem(RuntimeException unauthenticated) {
            return Problems.builder(Refusal.of(CommonProblem.UNAUTHENTICATED))
                    .withHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER)
                    .build();
        }
    }
}
