package id.prakerja.approvals;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * What became of a request: done, or prepared for others to decide.
 *
 * @param status 200 changed, 201 made, 202 prepared
 * @param location of what was made or prepared; null otherwise
 * @param body the subject as it is shown, or a {@link ProposalView}
 */
public record Submission(int status, URI location, Object body) {

    static Submission prepared(ProposalView proposal) {
        return new Submission(
                Response.Status.ACCEPTED.getStatusCode(), URI.create("/v1/proposals/" + proposal.id()), proposal);
    }

    static Submission done(Approvable<?> action, String subject, Object shown) {
        return action.creates()
                ? new Submission(Response.Status.CREATED.getStatusCode(), URI.create("/v1/" + subject), shown)
                : new Submission(Response.Status.OK.getStatusCode(), null, shown);
    }

    /** As it is answered. */
    public Response toResponse() {
        return Response.status(status).location(location).entity(body).build();
    }
}
