package id.prakerja.registration.pages.own;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Note;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a person stands, what comes next, and what became of each wave, with its proof. */
@Path("/apply/me")
@PermitAll
@Blocking
public class OwnResource {

    private static final Columns WAVES = new Columns()
            .link(OwnText.WAVE, "wave", "/apply/me/waves/", "wave")
            .text(OwnText.STATUS, "status")
            .time(OwnText.JOINED, "joinedAt");

    private static final Columns FIELDS =
            new Columns().text(OwnText.FIELD, "name").text(OwnText.VALUE, "value");

    private static final List<String> CONTACTS = List.of("phone", "email");

    private final Frame frame;
    private final Visit visit;
    private final Backend backend;

    OwnResource(Frame frame, Visit visit, Backend backend) {
        this.frame = frame;
        this.visit = visit;
        this.backend = backend;
    }

    /** Where the person stands. */
    @GET
    @Operation(hidden = true)
    public Response stand() {
        return visit.person().map(person -> stand(person, List.of())).orElseGet(frame::home);
    }

    /** Sends a code to a contact. */
    @POST
    @Path("contacts/{medium: phone|email}/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sendCode(@PathParam("medium") String medium, MultivaluedMap<String, String> form) {
        return act(
                form,
                person -> backend.send(
                        "POST",
                        Backend.Api.REGISTRATION,
                        "/v1/applicants/%s/contacts/%s/code".formatted(person, medium),
                        null,
                        null));
    }

    /** Confirms a contact. */
    @POST
    @Path("contacts/{medium: phone|email}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirm(@PathParam("medium") String medium, MultivaluedMap<String, String> form) {
        return act(
                form,
                person -> backend.send(
                        "PUT",
                        Backend.Api.REGISTRATION,
                        "/v1/applicants/%s/contacts/%s/confirmation".formatted(person, medium),
                        null,
                        Map.of("code", String.valueOf(form.getFirst("code")).strip())));
    }

    /** Corrects papers that the civil registry has rejected. */
    @POST
    @Path("identity")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(MultivaluedMap<String, String> form) {
        Map<String, String> papers = new LinkedHashMap<>();
        for (String name : List.of("nik", "kk", "name", "birthDate")) {
            papers.put(name, String.valueOf(form.getFirst(name)).strip());
        }
        return act(
                form,
                person -> backend.send(
                        "PUT", Backend.Api.REGISTRATION, "/v1/applicants/%s/identity".formatted(person), null, papers));
    }

    /** The result in a wave, with its proof. */
    @GET
    @Path("waves/{wave}")
    @Operation(hidden = true)
    public Response result(@PathParam("wave") int wave) {
        return visit.person().map(person -> result(person, wave)).orElseGet(frame::home);
    }

    private Response act(MultivaluedMap<String, String> form, OwnAction action) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        Optional<UUID> person = visit.person();
        return person.map(known -> stand(known, frame.outcome(action.on(known))))
                .orElseGet(frame::home);
    }

    private Response stand(UUID person, List<Section> before) {
        Answer answer = backend.get(Backend.Api.REGISTRATION, "/v1/applicants/" + person);
        List<Section> sections = new ArrayList<>(before);
        if (!answer.isOk()) {
            sections.addAll(frame.refusal(answer));
            return frame.page(OwnText.STAND, sections);
        }
        JsonNode dossier = answer.body();
        String status = dossier.path("status").asText();
        sections.add(new Note(visit.say(OwnText.NEXT, visit.say(OwnText.valueOf(status))), "good"));
        dossier.path("reasons").forEach(reason -> sections.add(new Note(sentence(reason), "bad")));
        for (String medium : CONTACTS) {
            if (dossier.hasNonNull(medium) && !dossier.hasNonNull(medium + "VerifiedAt")) {
                sections.addAll(contact(medium, dossier));
            }
        }
        if (status.equals("IDENTITY_REJECTED")) {
            sections.add(correction());
        }
        List<JsonNode> waves = new ArrayList<>();
        dossier.path("waves").forEach(waves::add);
        sections.add(frame.table(OwnText.MY_WAVES, WAVES, waves));
        return frame.page(OwnText.STAND, sections);
    }

    private List<Section> contact(String medium, JsonNode dossier) {
        String masked = dossier.path(medium).asText();
        String here = "/apply/me/contacts/" + medium;
        return List.of(
                Form.post(
                        visit.say(OwnText.SEND_CODE, masked),
                        here + "/code",
                        "",
                        List.of(),
                        visit.say(OwnText.SEND_CODE, masked),
                        false),
                Form.post(
                        visit.say(OwnText.CONFIRM, masked),
                        here + "/confirmation",
                        "",
                        List.of(Field.text("code", visit.say(OwnText.CODE))),
                        visit.say(OwnText.CONFIRM, masked),
                        false));
    }

    private Form correction() {
        return Form.post(
                visit.say(OwnText.CORRECT),
                "/apply/me/identity",
                "",
                List.of(
                        Field.text("nik", visit.say(OwnText.NIK)),
                        Field.text("kk", visit.say(OwnText.KK)),
                        Field.text("name", visit.say(OwnText.NAME)),
                        Field.day("birthDate", visit.say(OwnText.BIRTH_DATE))),
                visit.say(OwnText.CORRECT),
                false);
    }

    private Response result(UUID person, int wave) {
        String path = "/v1/waves/%d/results/%s".formatted(wave, person);
        Answer result = backend.get(Backend.Api.SELECTION, path);
        List<Section> sections = new ArrayList<>();
        if (result.isOk()) {
            JsonNode body = result.body();
            sections.add(new Note(sentence(body), "good"));
            body.path("reasons").forEach(reason -> sections.add(new Note(sentence(reason), "calm")));
            Answer proof = backend.get(Backend.Api.SELECTION, path + "/proof");
            if (proof.isOk()) {
                sections.add(new Note(visit.say(OwnText.PROOF_NOTE), "calm"));
                sections.add(frame.table(OwnText.PROOF, FIELDS, Flat.fields(proof.body())));
            }
        } else {
            sections.addAll(frame.refusal(result));
        }
        return frame.page(OwnText.RESULT_TITLE, sections);
    }

    private String sentence(JsonNode told) {
        String language = visit.language().code();
        String sentence =
                told.path("messages").path(language).asText(told.path(language).asText(""));
        return sentence.isEmpty()
                ? told.path("code").asText(told.path("outcome").asText())
                : sentence;
    }
}
