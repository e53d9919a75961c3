package id.prakerja.registration.pages.own;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Form;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import id.prakerja.registration.pages.frame.Backend;
import id.prakerja.registration.pages.frame.FormToken;
import id.prakerja.registration.pages.frame.Frame;
import id.prakerja.registration.pages.frame.FrameText;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The steps to a wave: profile, declarations, test, joining. */
@Path("/apply/me/steps")
@PermitAll
@Blocking
public class StepsResource {

    private static final String ANSWER = "answer-";

    private final Frame frame;
    private final Visit visit;
    private final Backend backend;
    private final StepForms forms;

    StepsResource(Frame frame, Visit visit, Backend backend, StepForms forms) {
        this.frame = frame;
        this.visit = visit;
        this.backend = backend;
        this.forms = forms;
    }

    /** Shows the steps. */
    @GET
    @Operation(hidden = true)
    public Response show() {
        return visit.person().map(person -> show(List.of())).orElseGet(frame::home);
    }

    /** Saves the profile. */
    @POST
    @Path("profile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response profile(MultivaluedMap<String, String> form) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("desiredTrainings", List.of(String.valueOf(form.getFirst("desired"))));
        profile.put("yearsOfWork", number(form.getFirst("years")));
        String kind = form.getFirst("kind");
        if (kind != null && !kind.equals(StepForms.NONE)) {
            profile.put("disabilityKind", kind);
        }
        return act(form, person -> put("/v1/applicants/%s/profile".formatted(person), profile));
    }

    /** Accepts the declarations that were shown. */
    @POST
    @Path("declarations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response declare(MultivaluedMap<String, String> form) {
        return act(
                form,
                person -> put(
                        "/v1/applicants/%s/declarations".formatted(person),
                        Map.of(
                                "version", String.valueOf(form.getFirst("version")),
                                "accepted", form.getOrDefault("accepted", List.of()))));
    }

    /** Begins the test, or shows the one that runs. */
    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response test(MultivaluedMap<String, String> form) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        return visit.person()
                .map(person -> {
                    Answer test = put("/v1/applicants/%s/ability-test".formatted(person), null);
                    return test.isOk()
                            ? frame.page(OwnText.TEST, List.of(forms.test(test.body())))
                            : show(frame.refusal(test));
                })
                .orElseGet(frame::home);
    }

    /** Keeps the answers and hands the test in. */
    @POST
    @Path("test/submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response handIn(MultivaluedMap<String, String> form) {
        Map<String, String> answers = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(ANSWER) && !values.get(0).isEmpty()) {
                answers.put(name.substring(ANSWER.length()), values.get(0));
            }
        });
        return act(form, person -> {
            String path = "/v1/applicants/%s/ability-test".formatted(person);
            Answer kept = put(path + "/answers", Map.of("answers", answers));
            return kept.isOk() ? put(path + "/submission", null) : kept;
        });
    }

    /** Joins a wave. */
    @POST
    @Path("wave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response join(MultivaluedMap<String, String> form) {
        return act(
                form,
                person -> backend.send(
                        "POST",
                        Backend.Api.REGISTRATION,
                        "/v1/applicants/%s/wave-applications".formatted(person),
                        form.getFirst(Form.KEY),
                        Map.of("wave", number(form.getFirst("wave")))));
    }

    private Response act(MultivaluedMap<String, String> form, OwnAction action) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        return visit.person()
                .map(person -> show(frame.outcome(action.on(person))))
                .orElseGet(frame::home);
    }

    private Response show(List<Section> before) {
        List<Section> sections = new ArrayList<>(before);
        Answer calendar = backend.get(Backend.Api.SELECTION, "/v1/calendar");
        for (JsonNode wave : calendar.body().path("open")) {
            sections.add(forms.joining(wave));
        }
        sections.add(forms.profile());
        Answer declarations = backend.get(Backend.Api.REGISTRATION, "/v1/declarations");
        if (declarations.isOk()) {
            sections.add(forms.declarations(declarations.body()));
        }
        sections.add(forms.beginning());
        if (!calendar.isOk()) {
            sections.add(new Note(visit.say(FrameText.AWAY), "calm"));
        }
        return frame.page(FrameText.STEPS, sections);
    }

    private Answer put(String path, Object body) {
        return backend.send("PUT", Backend.Api.REGISTRATION, path, null, body);
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(String.valueOf(typed).strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
