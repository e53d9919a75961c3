package id.prakerja.console.partners;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Platforms and institutions with their keys, and the trainings that wait for curation. */
@Path("/console/partners")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PartnersScreen {

    /** Those with a version that waits for the curators, new or revised. */
    private static final String PENDING = "PENDING";

    private static final Columns PARTNERS = new Columns()
            .link(Text.CODE, "partnerId", "/console/partners/", "partnerId")
            .text(Text.NAME, "name")
            .text(Text.KIND, "kind")
            .text(Text.BENEFICIAL_OWNER, "owner")
            .text(Text.CONTACT_PERSON, "contact")
            .cell(Text.KEYS, partner -> Cell.number(partner.path("keys").size()))
            .time(Text.CREATED, "createdAt");

    private static final Columns COURSES = new Columns()
            .link(Text.TITLE, "title", "/console/partners/courses/", "courseId")
            .text(Text.INSTITUTION, "institutionId")
            .rupiah(Text.PRICE, "price")
            .rupiah(Text.PRICE_OUTSIDE, "priceOutside")
            .number(Text.HOURS, "durationHours")
            .text(Text.REASON, "reason");

    private final Api api;
    private final Viewer viewer;
    private final CurationForms curation;
    private final PartnerHealth health;

    PartnersScreen(Api api, Viewer viewer, CurationForms curation, PartnerHealth health) {
        this.api = api;
        this.viewer = viewer;
        this.curation = curation;
        this.health = health;
    }

    /** Shows partners and trainings of one state. */
    @GET
    public Page show(@QueryParam("status") @DefaultValue(PENDING) String status, @QueryParam("cursor") String cursor) {
        return show(status, cursor, List.of());
    }

    /** Shows one partner: its keys, what came of it day by day, what looks wrong; or how it pays. */
    @GET
    @Path("/{partner}")
    public Page partner(@PathParam("partner") String id) {
        Answer answer = api.get(Service.TRAINING, "/v1/partners/" + ApiCalls.part(id));
        List<Section> sections = new ArrayList<>();
        if (answer.isOk()) {
            sections.add(viewer.table(viewer.say(Text.PARTNERS_LIST), PARTNERS, answer.body()));
            sections.addAll(health.ofTraining(answer.body()));
            if (viewer.hasRole("operator")) {
                sections.add(key(answer.body()));
                answer.body().path("keys").forEach(each -> sections.add(removal(answer.body(), each)));
            }
        } else {
            sections.addAll(health.ofPayments(id));
        }
        return viewer.page(Place.PARTNERS, id, sections);
    }

    /** Shows one training and what can be decided on it. */
    @GET
    @Path("/courses/{course}")
    public Page course(@PathParam("course") UUID id) {
        Answer answer = api.get(Service.TRAINING, "/v1/courses/" + id);
        if (!answer.isOk()) {
            return show(PENDING, null, List.of(viewer.refusal(answer)));
        }
        JsonNode course = answer.body();
        List<Section> sections = new ArrayList<>();
        sections.add(viewer.table(viewer.say(Text.COURSES, course.path("status").asText()), COURSES, course));
        if (viewer.hasRole("curator")) {
            sections.addAll(curation.forms(id, course));
        }
        return viewer.page(Place.PARTNERS, course.path("title").asText(), sections);
    }

    /** Decides on a training through training's own API. */
    @POST
    @Path("/courses/{course}/{decision}")
    public Page decide(
            @PathParam("course") UUID id,
            @PathParam("decision") String decision,
            @RestForm("reason") String reason,
            @RestForm("version") Integer version,
            @RestForm("found") List<String> found,
            @RestForm(Form.KEY) String key) {
        if (!CurationForms.DECISIONS.contains(decision)) {
            return show(PENDING, null, List.of(new Note(viewer.say(Text.NOTHING), "bad")));
        }
        Map<String, Object> body = CurationForms.body(decision, reason, version, found);
        Answer answer = api.post(Service.TRAINING, "/v1/courses/%s/%s".formatted(id, decision), key, body);
        return show(PENDING, null, List.of(viewer.outcome(answer)));
    }

    /** Registers a partner. */
    @POST
    public Page register(
            @RestForm("partnerId") String id,
            @RestForm("kind") String kind,
            @RestForm("name") String name,
            @RestForm("owner") String owner,
            @RestForm("ownerNumber") String ownerNumber,
            @RestForm("contact") String contact,
            @RestForm("email") String email,
            @RestForm(Form.KEY) String key) {
        Answer answer = api.post(
                Service.TRAINING,
                "/v1/partners",
                key,
                Map.of(
                        "partnerId", String.valueOf(id),
                        "kind", String.valueOf(kind),
                        "name", String.valueOf(name),
                        "owner", String.valueOf(owner),
                        "ownerNumber", String.valueOf(ownerNumber),
                        "contact", String.valueOf(contact),
                        "email", String.valueOf(email)));
        return show(
                PENDING, null, List.of(answer.isOk() ? keyShown(String.valueOf(id), answer) : viewer.refusal(answer)));
    }

    /** Gives a partner another key, shown this once. */
    @POST
    @Path("/{partner}/keys")
    public Page addKey(@PathParam("partner") String partner, @RestForm(Form.KEY) String key) {
        Answer answer = api.post(Service.TRAINING, "/v1/partners/%s/keys".formatted(ApiCalls.part(partner)), key, null);
        return show(PENDING, null, List.of(answer.isOk() ? keyShown(partner, answer) : viewer.refusal(answer)));
    }

    /** Takes a key away from a partner. */
    @POST
    @Path("/{partner}/keys/{keyId}/removal")
    public Page removeKey(
            @PathParam("partner") String partner, @PathParam("keyId") String keyId, @RestForm(Form.KEY) String key) {
        String path = "/v1/partners/%s/keys/%s".formatted(ApiCalls.part(partner), ApiCalls.part(keyId));
        return show(PENDING, null, List.of(viewer.outcome(api.act("DELETE", Service.TRAINING, path, key, null))));
    }

    private Note keyShown(String partner, Answer answer) {
        JsonNode secret = answer.body().findValue("secret");
        return new Note(viewer.say(Text.NEW_KEY, partner, secret == null ? "–" : secret.asText()), "good");
    }

    private Page show(String status, String cursor, List<Note> notes) {
        var partners = api.begin(Service.TRAINING, "/v1/partners?limit=500");
        var levels = api.begin(Service.OVERSIGHT, "/v1/service-levels");
        Listing chosen = PENDING.equals(status)
                ? Listing.of(Service.TRAINING, "/v1/courses?pending=true", Place.PARTNERS.href())
                : Listing.of(Service.TRAINING, "/v1/courses", Place.PARTNERS.href())
                        .only("status", status);
        Listing part = chosen.from(cursor);
        var courses = api.begin(part);
        List<Section> sections = new ArrayList<>(notes);
        sections.add(viewer.table(viewer.say(Text.COURSES, status), COURSES, part, courses.join()));
        sections.add(Form.get(
                viewer.say(Text.SHOW),
                "/console/partners",
                List.of(Field.select(
                        "status",
                        viewer.say(Text.STATUS),
                        List.of(PENDING, "APPROVED", "REFUSED", "SUSPENDED"),
                        status)),
                viewer.say(Text.SHOW)));
        Answer known = partners.join();
        sections.add(viewer.table(viewer.say(Text.PARTNERS_LIST), PARTNERS, known));
        sections.addAll(health.paying(levels.join()));
        if (viewer.hasRole("operator")) {
            sections.add(viewer.form(
                    Text.ONBOARD,
                    "/console/partners",
                    "",
                    viewer.ask("partnerId", Text.CODE),
                    Field.select("kind", viewer.say(Text.KIND), List.of("PLATFORM", "INSTITUTION"), "PLATFORM"),
                    viewer.ask("name", Text.NAME),
                    viewer.ask("owner", Text.BENEFICIAL_OWNER),
                    viewer.ask("ownerNumber", Text.OWNER_NUMBER),
                    viewer.ask("contact", Text.CONTACT_PERSON),
                    viewer.ask("email", Text.EMAIL)));
        }
        return viewer.page(Place.PARTNERS, viewer.say(Text.PARTNERS), sections);
    }

    private Form key(JsonNode partner) {
        String id = partner.path("partnerId").asText();
        return Form.post(
                viewer.say(Text.ADD_KEY) + ": " + partner.path("name").asText(),
                "/console/partners/%s/keys".formatted(ApiCalls.part(id)),
                viewer.say(Text.ADD_KEY_NOTE, Format.number(partner.path("keys").size() + 1L)),
                List.of(),
                viewer.say(Text.ADD_KEY),
                true);
    }

    private Form removal(JsonNode partner, JsonNode key) {
        String keyId = key.path("keyId").asText();
        return Form.post(
                viewer.say(PartnerText.REMOVE_KEY, keyId),
                "/console/partners/%s/keys/%s/removal"
                        .formatted(ApiCalls.part(partner.path("partnerId").asText()), ApiCalls.part(keyId)),
                viewer.say(
                        PartnerText.REMOVE_KEY_NOTE,
                        Format.number(partner.path("keys").size() - 1L)),
                List.of(),
                viewer.say(PartnerText.REMOVE),
                true);
    }
}
