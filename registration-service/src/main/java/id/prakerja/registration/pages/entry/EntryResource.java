package id.prakerja.registration.pages.entry;

import id.prakerja.pages.Answer;
import id.prakerja.pages.Form;
import id.prakerja.pages.Language;
import id.prakerja.pages.Links;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import id.prakerja.registration.door.token.ApplicantToken;
import id.prakerja.registration.door.token.ApplicantTokens;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The way in: registering, and signing in by a code. What names a person stands in a form's body alone, never in an address. */
@Path("/apply")
@PermitAll
@Blocking
public class EntryResource {

    private static final int REGENCY_DIGITS = 4;
    private static final List<String> WORDS =
            List.of("nik", "kk", "name", "birthDate", "gender", "phone", "email", "education", "occupationGroup");
    private static final List<String> TICKS = List.of("inFormalEducation", "disability", "declarationAccepted");

    private final Frame frame;
    private final Visit visit;
    private final Backend backend;
    private final EntryForms forms;
    private final ApplicantTokens tokens;

    EntryResource(Frame frame, Visit visit, Backend backend, EntryForms forms, ApplicantTokens tokens) {
        this.frame = frame;
        this.visit = visit;
        this.backend = backend;
        this.forms = forms;
        this.tokens = tokens;
    }

    /** The first page. */
    @GET
    @Operation(hidden = true)
    public Response welcome() {
        if (visit.person().isPresent()) {
            return frame.goTo("/apply/me");
        }
        return frame.page(
                EntryText.WELCOME,
                List.of(
                        new Note(visit.say(EntryText.INTRODUCTION), "calm"),
                        new Links(List.of(new Links.Link(visit.say(EntryText.REGISTER), "/apply/registration"))),
                        forms.signIn()));
    }

    /** Chooses the language. */
    @GET
    @Path("language")
    @Operation(hidden = true)
    public Response choose(@QueryParam("to") String code) {
        visit.choose(Language.of(code));
        return frame.home();
    }

    /** Sends a code. */
    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sendCode(MultivaluedMap<String, String> form) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        return codeSent(form.getFirst("nik"), form.getFirst("phone"), List.of());
    }

    /** Signs in. */
    @POST
    @Path("session")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(MultivaluedMap<String, String> form) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        String nik = form.getFirst("nik");
        String phone = form.getFirst("phone");
        Answer answer = backend.sendAs(
                "",
                "POST",
                Backend.Api.REGISTRATION,
                "/v1/sign-in",
                null,
                Map.of("nik", text(nik), "phone", text(phone), "code", text(form.getFirst("code"))));
        if (!answer.isOk()) {
            List<Section> sections = new ArrayList<>(frame.refusal(answer));
            sections.add(forms.code(text(nik), text(phone)));
            sections.add(forms.signIn());
            return frame.page(EntryText.SIGN_IN, sections);
        }
        visit.signIn(
                answer.body().path("token").path("token").asText(),
                answer.body().path("token").path("expiresInSeconds").asLong());
        return frame.goTo("/apply/me");
    }

    /** Signs out on this device. */
    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut(MultivaluedMap<String, String> form) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        visit.signOut();
        return frame.home();
    }

    /** The form. */
    @GET
    @Path("registration")
    @Operation(hidden = true)
    public Response form() {
        return frame.page(EntryText.REGISTER, List.of(forms.registration(new MultivaluedHashMap<>())));
    }

    /** Registers, and sends a code to the phone. */
    @POST
    @Path("registration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> form) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        Answer answer = backend.sendAs(
                tokens.issueToNewcomer().map(ApplicantToken::token).orElse(""),
                "POST",
                Backend.Api.REGISTRATION,
                "/v1/applicants",
                form.getFirst(Form.KEY),
                body(form));
        if (!answer.isOk()) {
            List<Section> sections = new ArrayList<>(frame.refusal(answer));
            sections.add(forms.registration(form));
            return frame.page(EntryText.REGISTER, sections);
        }
        return codeSent(
                form.getFirst("nik"),
                form.getFirst("phone"),
                List.of(new Note(visit.say(EntryText.REGISTERED), "good")));
    }

    private Response codeSent(String nik, String phone, List<Section> before) {
        Answer answer = backend.sendAs(
                "",
                "POST",
                Backend.Api.REGISTRATION,
                "/v1/sign-in/code",
                null,
                Map.of("nik", text(nik), "phone", text(phone)));
        List<Section> sections = new ArrayList<>(before);
        if (answer.isOk()) {
            sections.add(forms.code(text(nik), text(phone)));
        } else {
            sections.addAll(frame.refusal(answer));
            sections.add(forms.signIn());
        }
        return frame.page(EntryText.SIGN_IN, sections);
    }

    private static Map<String, Object> body(MultivaluedMap<String, String> form) {
        Map<String, Object> body = new LinkedHashMap<>();
        WORDS.forEach(name -> body.put(name, text(form.getFirst(name))));
        TICKS.forEach(name -> body.put(name, "true".equals(form.getFirst(name))));
        String regency = text(form.getFirst("regency"));
        String code = regency.substring(0, Math.min(REGENCY_DIGITS, regency.length()));
        body.put("regency", code);
        body.put("province", code.substring(0, code.length() / 2));
        if (!text(form.getFirst("address")).isBlank()) {
            body.put("address", form.getFirst("address"));
        }
        return body;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
