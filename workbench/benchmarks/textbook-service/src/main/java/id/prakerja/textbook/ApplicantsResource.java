package id.prakerja.textbook;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Registering by the book: check the token, persist the entity, answer after the commit. */
@Path("/v1/applicants")
public class ApplicantsResource {

    /** Stores one registrant in a transaction of its own. */
    @POST
    @RolesAllowed("applicant")
    public Uni<Response> register(Applicant applicant) {
        return Panache.withTransaction(applicant::<Applicant>persist)
                .map(stored -> Response.created(URI.create("/v1/applicants/" + stored.id))
                        .entity(stored)
                        .build());
    }
}
