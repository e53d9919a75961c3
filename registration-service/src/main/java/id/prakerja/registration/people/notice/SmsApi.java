package id.prakerja.registration.people.notice;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The SMS gateway's own HTTP interface. */
@Path("/v1/messages")
@Consumes(MediaType.APPLICATION_JSON)
interface SmsApi {

    @POST
    Uni<Void> send(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Sms sms);

    /** The reference is the same however often a message is sent; the gateway delivers it once. */
    record Sms(UUID reference, String to, String text) {

        /** Without recipient and text, so that neither reaches a log. */
        @Override
        public String toString() {
            return "Sms[" + reference + "]";
        }
    }
}
