package id.prakerja.console.session;

import id.prakerja.pages.Language;
import io.quarkus.oidc.OidcSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The language, and the end of a session. */
@Path("/console")
public class SessionScreen {

    private static final int YEAR = 365 * 24 * 60 * 60;

    private final OidcSession session;

    SessionScreen(OidcSession session) {
        this.session = session;
    }

    /** Chooses the language. */
    @GET
    @Path("/language")
    public Response choose(@QueryParam("to") String code) {
        NewCookie cookie = new NewCookie.Builder(Viewer.LANGUAGE_COOKIE)
                .value(Language.of(code).code())
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create("/console")).cookie(cookie).build();
    }

    /** Ends the session on this machine. */
    @POST
    @Path("/sign-out")
    public Uni<Response> signOut() {
        return session.logout()
                .replaceWith(() -> Response.seeOther(URI.create("/signed-out")).build());
    }
}
