package id.prakerja.console.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Answer;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Form;
import id.prakerja.console.page.Form.Field;
import id.prakerja.console.page.Format;
import id.prakerja.console.page.Grid;
import id.prakerja.console.page.Grid.Cell;
import id.prakerja.console.page.Note;
import id.prakerja.console.page.Page;
import id.prakerja.console.page.Section;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What waits for a second person: proposals of waves, and findings on disputed reports of payment partners. */
@Path("/console/decisions")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DecisionsScreen {

    private final Api api;
    private final Viewer viewer;

    DecisionsScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Lists what waits. */
    @GET
    public Page list() {
        return list(List.of());
    }

    /** Shows a proposal: what it changes, what it rests on. */
    @GET
    @Path("/{proposal}")
    public Page show(@PathParam("proposal") UUID id) {
        Answer answer = api.get(Service.SELECTION, "/v1/proposals/" + id);
        if (!answer.isOk()) {
            return list(List.of(refused(answer)));
        }
        JsonNode proposal = answer.body();
        List<Section> sections = new ArrayList<>();
        sections.add(table(List.of(proposal)));
        sections.add(fields(Text.CONTENT, proposal.path("content")));
        sections.add(fields(Text.FACTS, proposal.path("facts")));
        if ("PENDING".equals(proposal.path("status").asText()) && viewer.hasRole("operator")) {
            String hash = proposal.path("contentHash").asText();
            sections.add(Form.post(
                    viewer.say(Text.APPROVE),
                    "/console/decisions/%s/approval".formatted(id),
                    viewer.say(
                            Text.APPROVE_NOTE,
                            proposal.path("kind").asText(),
                            proposal.path("subject").asText(),
                            hash),
                    List.of(Field.hidden("hash", hash)),
                    viewer.say(Text.APPROVE),
                    true));
            sections.add(Form.post(
                    viewer.say(Text.REJECT),
                    "/console/decisions/%s/rejection".formatted(id),
                    "",
                    List.of(Field.text("reason", viewer.say(Text.REASON))),
                    viewer.say(Text.REJECT),
                    false));
        }
        return viewer.page(Place.DECISIONS, viewer.say(Text.DECISIONS), sections);
    }

    /** Approves exactly what was shown. */
    @POST
    @Path("/{proposal}/approval")
    public Page approve(@PathParam("proposal") UUID id, @RestForm("hash") String hash, @RestForm(Form.KEY) String key) {
        return list(List.of(said(api.post(
                Service.SELECTION,
                "/v1/proposals/%s/approval".formatted(id),
                key,
                Map.of("contentHash", String.valueOf(hash))))));
    }

    /** Refuses, with a reason. */
    @POST
    @Path("/{proposal}/rejection")
    public Page reject(
            @PathParam("proposal") UUID id, @RestForm("reason") String reason, @RestForm(Form.KEY) String key) {
        return list(List.of(said(api.post(
                Service.SELECTION,
                "/v1/proposals/%s/rejection".formatted(id),
                key,
                Map.of("reason", String.valueOf(reason))))));
    }

    /** Approves a finding on a disputed report. */
    @POST
    @Path("/disputes/{report}/approval")
    public Page approveFinding(
            @PathParam("report") UUID report, @RestForm("proposal") int proposal, @RestForm(Form.KEY) String key) {
        return list(List.of(said(api.post(
                Service.INCENTIVE,
                "/v1/disputed-reports/%s/approval".formatted(report),
                key,
                Map.of("proposal", proposal)))));
    }

    private Page list(List<Note> notes) {
        var waiting = api.begin(Service.SELECTION, "/v1/proposals?status=PENDING&limit=100");
        var disputes = api.begin(Service.INCENTIVE, "/v1/disputed-reports?resolved=false&limit=100");
        List<Section> sections = new ArrayList<>(notes);
        Answer proposals = waiting.join();
        sections.add(proposals.isOk() ? table(proposals.items()) : viewer.excuse(proposals.isForbidden()));
        Answer disputed = disputes.join();
        sections.add(disputed.isOk() ? disputes(disputed.items()) : viewer.excuse(disputed.isForbidden()));
        if (viewer.hasRole("finance")) {
            disputed.items().stream()
                    .filter(dispute -> dispute.path("proposal").isObject())
                    .forEach(dispute -> sections.add(finding(dispute)));
        }
        return viewer.page(Place.DECISIONS, viewer.say(Text.DECISIONS), sections);
    }

    private Form finding(JsonNode dispute) {
        JsonNode proposal = dispute.path("proposal");
        return Form.post(
                viewer.say(Text.APPROVE),
                "/console/decisions/disputes/%s/approval"
                        .formatted(dispute.path("reportId").asText()),
                viewer.say(
                        Text.APPROVE_FINDING_NOTE,
                        proposal.path("finding").asText(),
                        Format.rupiah(dispute.path("amount").asLong())),
                List.of(Field.hidden("proposal", proposal.path("number").asText())),
                viewer.say(Text.APPROVE),
                true);
    }

    private Grid table(List<JsonNode> proposals) {
        return Grid.of(
                viewer.say(Text.DECREE_PROPOSALS),
                List.of(
                        viewer.say(Text.KIND),
                        viewer.say(Text.WAVE),
                        viewer.say(Text.PROPOSED_BY),
                        viewer.say(Text.AT),
                        viewer.say(Text.EXPIRES),
                        viewer.say(Text.REASON),
                        viewer.say(Text.STATUS)),
                proposals.stream()
                        .map(proposal -> List.of(
                                Cell.link(
                                        proposal.path("kind").asText(),
                                        "/console/decisions/"
                                                + proposal.path("id").asText()),
                                Cell.text(proposal.path("subject").asText()),
                                Cell.text(proposal.path("proposedBy").asText()),
                                Cell.text(
                                        Format.time(proposal.path("proposedAt").asText())),
                                Cell.text(Format.time(proposal.path("expiresAt").asText())),
                                Cell.text(proposal.path("reason").asText("")),
                                Cell.text(proposal.path("status").asText())))
                        .toList(),
                viewer.say(Text.NOTHING));
    }

    private Grid disputes(List<JsonNode> disputes) {
        return Grid.of(
                viewer.say(Text.DISPUTES),
                List.of(
                        viewer.say(Text.KIND),
                        viewer.say(Text.PARTNER),
                        viewer.say(Text.AMOUNT),
                        viewer.say(Text.REPORTED),
                        viewer.say(Text.PAYOUTS),
                        viewer.say(Text.FINDING)),
                disputes.stream()
                        .map(dispute -> List.of(
                                Cell.text(dispute.path("kind").asText()),
                                Cell.text(dispute.path("partner").asText()),
                                Cell.rupiah(dispute.path("amount").asLong()),
                                Cell.text(Format.time(dispute.path("reportedAt").asText())),
                                Cell.link(
                                        dispute.path("payoutId").asText(""),
                                        dispute.hasNonNull("payoutId")
                                                ? "/console/payments/"
                                                        + dispute.path("payoutId")
                                                                .asText()
                                                : ""),
                                Cell.text(
                                        dispute.path("proposal").path("finding").asText(""))))
                        .toList(),
                viewer.say(Text.NOTHING));
    }

    private Grid fields(Text title, JsonNode object) {
        List<List<Cell>> rows = new ArrayList<>();
        object.properties()
                .forEach(field -> rows.add(List.of(
                        Cell.text(field.getKey()),
                        Cell.text(field.getValue().asText(field.getValue().toString())))));
        return Grid.of(
                viewer.say(title),
                List.of(viewer.say(Text.FIELD), viewer.say(Text.VALUE)),
                rows,
                viewer.say(Text.NOTHING));
    }

    private Note said(Answer answer) {
        return answer.isOk() ? new Note(viewer.say(Text.DONE), "good") : refused(answer);
    }

    private Note refused(Answer answer) {
        return new Note(answer.sentence(viewer.language().code()), "bad");
    }
}
