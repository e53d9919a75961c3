package id.prakerja.console.people;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import id.prakerja.pages.Steps;
import id.prakerja.pages.Tiles;
import id.prakerja.pages.Tiles.Tile;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.RestForm;

/**
 * One person's way across the services. People are searched by what they give, never by address: what names a person stands in a
 * form's body alone, and what is found is masked by registration.
 */
@Path("/console/people")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PeopleScreen {

    private static final List<String> PURPOSES = List.of("SUPPORT", "COMPLAINT", "APPEAL", "DUPLICATE_REVIEW");

    private static final Columns PEOPLE = new Columns()
            .link(Text.PERSON, "applicantId", "/console/people/", "applicantId")
            .text(Text.NAME, "name")
            .text(Text.NIK, "nik")
            .text(Text.PHONE, "phone")
            .text(Text.PROVINCE, "province")
            .text(Text.STATUS, "status");

    private final Api api;
    private final Viewer viewer;
    private final Reasons reasons;

    PeopleScreen(Api api, Viewer viewer, Reasons reasons) {
        this.api = api;
        this.viewer = viewer;
        this.reasons = reasons;
    }

    /** Asks whom to find, and why. */
    @GET
    public Page ask() {
        return viewer.page(Place.PEOPLE, viewer.say(Text.PEOPLE), List.of(form()));
    }

    /** Finds people; the search is written down by registration. */
    @POST
    public Page find(
            @RestForm String nik,
            @RestForm String phone,
            @RestForm String email,
            @RestForm String name,
            @RestForm String birthDate,
            @RestForm String purpose,
            @RestForm String reference,
            @RestForm(Form.KEY) String key) {
        Map<String, String> criteria = new LinkedHashMap<>();
        put(criteria, "nik", nik);
        put(criteria, "phone", phone);
        put(criteria, "email", email);
        put(criteria, "name", name);
        put(criteria, "birthDate", birthDate);
        put(criteria, "purpose", purpose);
        put(criteria, "reference", reference);
        Answer found = api.post(Service.REGISTRATION, "/v1/applicant-searches?limit=50", key, criteria);
        Section result = viewer.table(viewer.say(Text.FOUND), PEOPLE, found);
        return viewer.page(Place.PEOPLE, viewer.say(Text.PEOPLE), List.of(result, form()));
    }

    /** Shows one person, masked, with one time line and what stands in the way. */
    @GET
    @Path("/{person}")
    public Page show(@PathParam("person") UUID person) {
        Map<Service, CompletableFuture<Answer>> journeys = new EnumMap<>(Service.class);
        journeys.put(
                Service.REGISTRATION, api.begin(Service.REGISTRATION, "/v1/applicants/%s/journey".formatted(person)));
        for (Service service : List.of(Service.SELECTION, Service.TRAINING, Service.INCENTIVE)) {
            journeys.put(service, api.begin(service, "/v1/participants/%s/journey".formatted(person)));
        }
        var dossier = api.begin(Service.REGISTRATION, "/v1/applicants/" + person);
        var account = api.begin(Service.TRAINING, "/v1/participants/%s/account".formatted(person));
        var incentive = api.begin(Service.INCENTIVE, "/v1/participants/%s/incentive".formatted(person));
        List<Section> sections = new ArrayList<>();
        Answer known = dossier.join();
        sections.add(
                known.isOk()
                        ? viewer.table(viewer.say(Text.PERSON), PEOPLE, List.of(known.body()))
                        : viewer.refusal(known));
        Answer balance = account.join();
        NextStep.of(known, balance, incentive.join()).ifPresent(next -> sections.add(next(next, balance)));
        sections.addAll(reasons.of(person, known, incentive.join()));
        if (balance.isOk()) {
            sections.add(new Tiles(
                    "",
                    List.of(Tile.calm(
                            viewer.say(Text.BALANCE),
                            Format.rupiah(balance.number("balance")),
                            balance.body().path("status").asText()))));
        }
        sections.add(timeline(journeys));
        return viewer.page(Place.PEOPLE, viewer.say(Text.PERSON), sections);
    }

    private Note next(PersonText next, Answer account) {
        String deadline = viewer.time(account.body().path("deadline").asText("–"));
        return new Note(viewer.say(PersonText.NEXT, viewer.say(next, deadline)), "good");
    }

    private Steps timeline(Map<Service, CompletableFuture<Answer>> journeys) {
        List<JsonNode> steps = new ArrayList<>();
        IdentityHashMap<JsonNode, Service> tellers = new IdentityHashMap<>();
        journeys.forEach((service, asked) -> asked.join().items().forEach(step -> {
            steps.add(step);
            tellers.put(step, service);
        }));
        steps.sort(Comparator.comparing(step -> step.path("at").asText()));
        return new Steps(
                viewer.say(Text.JOURNEY),
                steps.stream()
                        .map(step -> new Steps.Step(
                                viewer.time(step.path("at").asText()),
                                tellers.get(step).shortName(),
                                step.path("what").asText(),
                                details(step.path("details"))))
                        .toList(),
                viewer.say(Text.NOTHING));
    }

    private static String details(JsonNode details) {
        List<String> told = new ArrayList<>();
        details.properties()
                .forEach(detail -> told.add(detail.getKey() + " "
                        + detail.getValue().asText(detail.getValue().toString())));
        return String.join(" · ", told);
    }

    private Form form() {
        return viewer.form(
                Text.SEARCH,
                "/console/people",
                viewer.say(Text.SEARCH_NOTE),
                Field.optional("nik", viewer.say(Text.NIK), ""),
                Field.optional("phone", viewer.say(Text.PHONE), ""),
                Field.optional("email", viewer.say(Text.EMAIL), ""),
                Field.optional("name", viewer.say(Text.NAME), ""),
                Field.optional("birthDate", viewer.say(Text.BIRTH_DATE), ""),
                viewer.pick("purpose", Text.PURPOSE, PURPOSES),
                Field.optional("reference", viewer.say(Text.REFERENCE), ""));
    }

    private static void put(Map<String, String> criteria, String name, String value) {
        if (value != null && !value.isBlank()) {
            criteria.put(name, value.strip());
        }
    }
}
