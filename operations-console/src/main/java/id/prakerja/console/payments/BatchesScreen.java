package id.prakerja.console.payments;

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
import id.prakerja.pages.Form;
import id.prakerja.pages.Format;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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

/** Batches to payment partners: prepared, paused, resumed, given up; and partners that get nothing for the time being. */
@Path("/console/batches")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class BatchesScreen {

    private static final String BATCHES = "/v1/batches";
    private static final String SUSPENSIONS = "/v1/partner-suspensions";

    private static final Listing ALL = Listing.of(Service.INCENTIVE, BATCHES, "/console/batches");

    /** What is offered for a batch in a state; whether it may be done, the service decides. */
    private static final Map<String, List<BatchStep>> STEPS = Map.of(
            "PREPARED", List.of(BatchStep.CANCELLATION),
            "APPROVED", List.of(BatchStep.PAUSE),
            "PAUSED", List.of(BatchStep.RESUMPTION, BatchStep.CANCELLATION));

    private final Api api;
    private final Viewer viewer;

    BatchesScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Lists batches and suspended partners. */
    @GET
    public Page list(@QueryParam("cursor") String cursor) {
        return list(cursor, List.of());
    }

    /** Shows one batch, what became of it, and what can be done with it. */
    @GET
    @Path("/{batch}")
    public Page show(@PathParam("batch") UUID id) {
        return show(id, List.of());
    }

    /** Prepares a batch, which a second person approves. */
    @POST
    public Page prepare(
            @RestForm("partner") String partner, @RestForm("note") String note, @RestForm(Form.KEY) String key) {
        Map<String, String> wanted = Map.of("partner", String.valueOf(partner), "note", String.valueOf(note));
        return list(null, List.of(viewer.outcome(api.post(Service.INCENTIVE, BATCHES, key, wanted))));
    }

    /** Pauses, resumes or gives up a batch, with a reason. */
    @POST
    @Path("/{batch}/{step}")
    public Page move(
            @PathParam("batch") UUID id,
            @PathParam("step") String name,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        BatchStep step = BatchStep.named(name).orElseThrow(NotFoundException::new);
        String path = "%s/%s/%s".formatted(BATCHES, id, step.path());
        return show(
                id,
                List.of(viewer.outcome(
                        api.post(Service.INCENTIVE, path, key, Map.of("reason", String.valueOf(reason))))));
    }

    /** Suspends a partner, with a reason. */
    @POST
    @Path("/suspensions")
    public Page suspend(
            @RestForm("partner") String partner, @RestForm("reason") String reason, @RestForm(Form.KEY) String key) {
        String path = SUSPENSIONS + "/" + ApiCalls.part(String.valueOf(partner));
        return list(
                null,
                List.of(viewer.outcome(
                        api.post(Service.INCENTIVE, path, key, Map.of("reason", String.valueOf(reason))))));
    }

    /** Lifts a suspension that somebody else has made. */
    @POST
    @Path("/suspensions/{partner}/lifting")
    public Page lift(@PathParam("partner") String partner, @RestForm(Form.KEY) String key) {
        String path = "%s/%s/lifting".formatted(SUSPENSIONS, ApiCalls.part(partner));
        return list(null, List.of(viewer.outcome(api.post(Service.INCENTIVE, path, key, null))));
    }

    private Page list(String cursor, List<Note> notes) {
        var suspensions = api.begin(Service.INCENTIVE, SUSPENSIONS);
        Listing batches = ALL.from(cursor);
        Answer part = api.get(batches);
        List<Section> sections = new ArrayList<>(notes);
        sections.add(viewer.table(viewer.say(BatchText.BATCHES), BatchTables.BATCHES, batches, part));
        Answer suspended = suspensions.join();
        sections.add(viewer.table(viewer.say(BatchText.SUSPENSIONS), BatchTables.SUSPENSIONS, suspended));
        if (viewer.hasRole("finance")) {
            suspended.items().stream()
                    .filter(each -> !each.hasNonNull("liftedAt"))
                    .forEach(each -> sections.add(lifting(each.path("partner").asText())));
            sections.add(viewer.form(
                    BatchText.PREPARE,
                    "/console/batches",
                    viewer.say(BatchText.PREPARE_NOTE),
                    viewer.ask("partner", Text.PARTNER),
                    viewer.ask("note", Text.REASON)));
            sections.add(viewer.finalForm(
                    BatchText.SUSPEND,
                    "/console/batches/suspensions",
                    viewer.say(BatchText.SUSPEND_NOTE),
                    viewer.ask("partner", Text.PARTNER),
                    viewer.ask("reason", Text.REASON)));
        }
        return viewer.page(Place.PAYMENTS, viewer.say(BatchText.BATCHES), sections);
    }

    private Form lifting(String partner) {
        return Form.post(
                viewer.say(BatchText.LIFT, partner),
                "/console/batches/suspensions/%s/lifting".formatted(ApiCalls.part(partner)),
                viewer.say(BatchText.LIFT_NOTE, partner),
                List.of(),
                viewer.say(BatchText.LIFT, partner),
                false);
    }

    private Page show(UUID id, List<Note> notes) {
        Answer answer = api.get(Service.INCENTIVE, BATCHES + "/" + id);
        if (!answer.isOk()) {
            return list(null, List.of(viewer.refusal(answer)));
        }
        JsonNode batch = answer.body();
        List<Section> sections = new ArrayList<>(notes);
        sections.add(viewer.table(viewer.say(BatchText.BATCH), BatchTables.BATCHES, batch));
        sections.add(viewer.table(viewer.say(BatchText.SUMS), BatchTables.SUMS, List.of(batch.path("sums"))));
        if (viewer.hasRole("finance")) {
            STEPS.getOrDefault(batch.path("status").asText(), List.of())
                    .forEach(step -> sections.add(form(id, batch, step)));
        }
        return viewer.page(Place.PAYMENTS, viewer.say(BatchText.BATCH), sections);
    }

    private Form form(UUID id, JsonNode batch, BatchStep step) {
        return Form.post(
                viewer.say(step.title()),
                "/console/batches/%s/%s".formatted(id, step.path()),
                viewer.say(
                        step.note(),
                        Format.rupiah(batch.path("amount").asLong()),
                        Format.number(batch.path("payouts").asLong()),
                        batch.path("partner").asText()),
                List.of(viewer.ask("reason", Text.REASON)),
                viewer.say(step.title()),
                true);
    }
}
