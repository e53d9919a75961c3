package id.prakerja.console.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What needs no session: the way in, and the page after the end. */
@Path("/")
public class SignedOutScreen {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Prakerja</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/console-assets/console.css"></head>
            <body><main><h1>Prakerja</h1><p>Signed out. <span lang="id">Anda telah keluar.</span></p>
            <p><a href="/console">Sign in / <span lang="id">Masuk</span></a></p></main></body></html>
            """;

    /** Leads to the console. */
    @GET
    public Response way() {
        return Response.seeOther(URI.create("/console")).build();
    }

    /** After the end of a session. */
    @GET
    @Path("/signed-out")
    @Produces(MediaType.TEXT_HTML)
    public String signedOut() {
        return PAGE;
    }
}
