package id.prakerja.console.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Links;
import id.prakerja.pages.Note;
import id.prakerja.pages.Phrase;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** What waits for a second person in any service: proposals with what they change, and findings on disputed reports. */
@Path("/console/decisions")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DecisionsScreen {

    private static final int NOT_THERE = 404;

    private static final Columns PROPOSALS = new Columns()
            .link(Text.KIND, "kind", "/console/decisions/", "address")
            .text(Text.SERVICE, "service")
            .text(DecisionText.SUBJECT, "subject")
            .text(Text.PROPOSED_BY, "proposedBy")
            .time(Text.AT, "proposedAt")
            .time(Text.EXPIRES, "expiresAt")
            .cell(
                    DecisionText.APPROVALS,
                    proposal -> Cell.text(proposal.path("approvals").size() + " / " + needed(proposal)))
            .text(Text.REASON, "reason")
            .text(Text.STATUS, "status");

    private static final Columns FIELDS =
            new Columns().text(Text.FIELD, "name").cell(Text.VALUE, field -> Cell.text(shown(field.path("value"))));

    private final Api api;
    private final Viewer viewer;
    private final Disputes disputes;

    DecisionsScreen(Api api, Viewer viewer, Disputes disputes) {
        this.api = api;
        this.viewer = viewer;
        this.disputes = disputes;
    }

    /** Lists what waits. */
    @GET
    public Page list() {
        return list(List.of());
    }

    /** Shows a proposal: what it changes, what it rests on, what an approval does. */
    @GET
    @Path("/{service}/{proposal}")
    public Page show(@PathParam("service") String name, @PathParam("proposal") UUID id) {
        Service service = service(name);
        Answer answer = api.get(service, "/v1/proposals/" + id);
        if (!answer.isOk()) {
            return list(List.of(viewer.refusal(answer)));
        }
        JsonNode proposal = of(service, answer.body());
        List<Section> sections = new ArrayList<>();
        sections.add(viewer.table(viewer.say(Text.PROPOSALS), PROPOSALS, proposal));
        sections.add(viewer.table(viewer.say(Text.FACTS), FIELDS, Columns.fields(proposal.path("facts"))));
        sections.add(viewer.table(viewer.say(Text.CONTENT), FIELDS, Columns.fields(proposal.path("content"))));
        if ("PENDING".equals(proposal.path("status").asText()) && !viewer.hasRole("auditor")) {
            String here = "/console/decisions/%s/%s/".formatted(name, id);
            sections.add(approval(here + "approval", proposal));
            sections.add(viewer.form(
                    Text.REJECT,
                    here + "rejection",
                    viewer.say(DecisionText.REJECT_NOTE),
                    viewer.ask("reason", Text.REASON)));
        }
        return viewer.page(Place.DECISIONS, viewer.say(Text.DECISIONS), sections);
    }

    /** Approves exactly what was shown. */
    @POST
    @Path("/{service}/{proposal}/approval")
    public Page approve(
            @PathParam("service") String name,
            @PathParam("proposal") UUID id,
            @RestForm("hash") String hash,
            @RestForm(Form.KEY) String key) {
        return decide(
                name, "/v1/proposals/%s/approval".formatted(id), key, Map.of("contentHash", String.valueOf(hash)));
    }

    /** Refuses, with a reason. */
    @POST
    @Path("/{service}/{proposal}/rejection")
    public Page reject(
            @PathParam("service") String name,
            @PathParam("proposal") UUID id,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        return decide(name, "/v1/proposals/%s/rejection".formatted(id), key, Map.of("reason", String.valueOf(reason)));
    }

    /** Approves a finding on a disputed report. */
    @POST
    @Path("/disputes/{report}/approval")
    public Page approveFinding(
            @PathParam("report") UUID report, @RestForm("proposal") int proposal, @RestForm(Form.KEY) String key) {
        return decide(
                Service.INCENTIVE.shortName(),
                "/v1/disputed-reports/%s/approval".formatted(report),
                key,
                Map.of("proposal", proposal));
    }

    private Page decide(String service, String path, String key, Object body) {
        return list(List.of(viewer.outcome(api.post(service(service), path, key, body))));
    }

    private Page list(List<Note> notes) {
        Map<Service, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
        Service.WITH_APPROVALS.forEach(
                service -> asked.put(service, api.begin(service, "/v1/proposals?status=PENDING&limit=500")));
        var disputed = api.begin(Service.INCENTIVE, "/v1/disputed-reports?resolved=false&limit=500");
        List<Section> sections = new ArrayList<>(notes);
        List<JsonNode> proposals = new ArrayList<>();
        asked.forEach((service, waiting) -> {
            Answer answer = waiting.join();
            answer.items().forEach(proposal -> proposals.add(of(service, proposal)));
            if (!answer.isOk() && !answer.isForbidden() && answer.status() != NOT_THERE) {
                sections.add(new Note(service.shortName() + ": " + viewer.say(Text.AWAY), "bad"));
            }
        });
        sections.add(viewer.table(viewer.say(Text.PROPOSALS), PROPOSALS, proposals));
        sections.addAll(disputes.sections(disputed.join()));
        sections.add(new Links(List.of(
                link(DecisionText.DUPLICATES, "/console/duplicates"),
                link(DecisionText.LATE_PURCHASES, "/console/waiting/late-purchases"),
                link(DecisionText.REVIEWS, "/console/waiting/reviews"),
                link(DecisionText.FLAGS, "/console/waiting/flags"),
                link(DecisionText.REVOCATIONS_DUE, "/console/waiting/revocations-due"))));
        return viewer.page(Place.DECISIONS, viewer.say(Text.DECISIONS), sections);
    }

    private Form approval(String action, JsonNode proposal) {
        String hash = proposal.path("contentHash").asText();
        String numbers = proposal.path("facts").properties().stream()
                .filter(fact -> fact.getValue().isValueNode())
                .map(fact -> fact.getKey() + " " + shown(fact.getValue()))
                .collect(Collectors.joining(" · "));
        return viewer.finalForm(
                Text.APPROVE,
                action,
                viewer.say(
                        DecisionText.APPROVE_NOTE,
                        proposal.path("kind").asText(),
                        proposal.path("subject").asText(),
                        numbers.isEmpty() ? viewer.say(DecisionText.NO_NUMBERS) : numbers,
                        Integer.toString(proposal.path("approvals").size() + 1),
                        Integer.toString(needed(proposal))),
                Field.hidden("hash", hash));
    }

    private static int needed(JsonNode proposal) {
        return proposal.path("approvalsNeeded").asInt(1);
    }

    private static String shown(JsonNode value) {
        return value.isIntegralNumber() ? Format.number(value.asLong()) : value.asText(value.toString());
    }

    private static JsonNode of(Service service, JsonNode proposal) {
        return proposal.<ObjectNode>deepCopy()
                .put("service", service.shortName())
                .put("address", service.shortName() + "/" + proposal.path("id").asText());
    }

    private Links.Link link(Phrase phrase, String href) {
        return new Links.Link(viewer.say(phrase), href);
    }

    private static Service service(String name) {
        return Service.named(name).orElseThrow(NotFoundException::new);
    }
}
