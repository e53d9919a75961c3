package id.prakerja.registration.pages.own;

import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Section;
import id.prakerja.registration.pages.frame.Backend;
import id.prakerja.registration.pages.frame.FormToken;
import id.prakerja.registration.pages.frame.Frame;
import id.prakerja.registration.pages.frame.Visit;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Everything that is held about a person, and its deletion. */
@Path("/apply/me/data")
@PermitAll
@Blocking
public class OwnDataPageResource {

    private static final Columns FIELDS =
            new Columns().text(MoneyText.FIELD, "name").text(MoneyText.VALUE, "value");

    private final Frame frame;
    private final Visit visit;
    private final Backend backend;

    OwnDataPageResource(Frame frame, Visit visit, Backend backend) {
        this.frame = frame;
        this.visit = visit;
        this.backend = backend;
    }

    /** Shows it. */
    @GET
    @Operation(hidden = true)
    public Response show() {
        return visit.person().map(person -> show(person, List.of())).orElseGet(frame::home);
    }

    /** Has it deleted. */
    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response erase(MultivaluedMap<String, String> form) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        return visit.person()
                .map(person -> {
                    Answer answer = backend.send(
                            "DELETE",
                            Backend.Api.REGISTRATION,
                            "/v1/applicants/%s/own-data".formatted(person),
                            null,
                            null);
                    if (answer.isOk()) {
                        visit.signOut();
                        return frame.home();
                    }
                    return show(person, frame.refusal(answer));
                })
                .orElseGet(frame::home);
    }

    private Response show(UUID person, List<Section> before) {
        Answer data = backend.get(Backend.Api.REGISTRATION, "/v1/applicants/%s/own-data".formatted(person));
        List<Section> sections = new ArrayList<>(before);
        if (data.isOk()) {
            sections.add(frame.table(MoneyText.DATA, FIELDS, Flat.fields(data.body())));
            sections.add(Form.post(
                    visit.say(MoneyText.ERASE),
                    "/apply/me/data/erasure",
                    visit.say(MoneyText.ERASE_NOTE),
                    List.of(),
                    visit.say(MoneyText.ERASE),
                    true));
        } else {
            sections.addAll(frame.refusal(data));
        }
        return frame.page(MoneyText.DATA, sections);
    }
}
