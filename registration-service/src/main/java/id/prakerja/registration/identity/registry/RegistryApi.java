package id.prakerja.registration.identity.registry;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The registry's own HTTP interface. */
@Path("/v1/verifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface RegistryApi {

    @POST
    Uni<IdentityAnswer> verify(IdentityQuestion question);

    @POST
    @Path("batch")
    Uni<Results> verify(Items questions);

    record Items(List<IdentityQuestion> items) {}

    record Results(List<IdentityAnswer> results) {}
}
