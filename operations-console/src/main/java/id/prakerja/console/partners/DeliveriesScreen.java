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
import id.prakerja.pages.Links;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
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
import org.jboss.resteasy.reactive.RestForm;

/** How instructions reach a payment partner: each delivery with its answer, delivered once more, tested, and gone on with. */
@Path("/console/partners/{partner}/deliveries")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DeliveriesScreen {

    private static final int TAKEN = 200;
    private static final int NOT_TAKEN = 300;

    private static final Columns DOORS = new Columns()
            .text(DeliveryText.BY, "door")
            .text(DeliveryText.CHANGED_BY, "changedBy")
            .time(DeliveryText.CHANGED_AT, "changedAt");

    private static final Columns DELIVERIES = new Columns()
            .link(DeliveryText.INSTRUCTION, "payoutId", "/console/payments/", "payoutId")
            .number(DeliveryText.ATTEMPT, "attempt")
            .time(Text.AT, "madeAt")
            .cell(DeliveryText.STATUS, DeliveriesScreen::status)
            .text(DeliveryText.SAID, "said");

    private final Api api;
    private final Viewer viewer;

    DeliveriesScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Shows the log, or those of it that were not taken. */
    @GET
    public Page show(
            @PathParam("partner") String partner,
            @QueryParam("failed") boolean failed,
            @QueryParam("cursor") String cursor) {
        return show(partner, failed, cursor, List.of());
    }

    /** Delivers one instruction once more, or those of a time. */
    @POST
    @Path("/replay")
    public Page replay(
            @PathParam("partner") String partner,
            @RestForm("payoutId") String payout,
            @RestForm("from") String from,
            @RestForm("until") String until,
            @RestForm(Form.KEY) String key) {
        Map<String, String> wanted = payout == null
                ? Map.of("from", Format.instant(from), "until", Format.instant(until))
                : Map.of("payoutId", payout);
        Answer answer = api.post(Service.INCENTIVE, door(partner) + "/replay", key, wanted);
        return show(
                partner,
                answer.isOk()
                        ? new Note(
                                viewer.say(DeliveryText.REPLAYED, Format.number(answer.number("instructions"))), "good")
                        : viewer.refusal(answer));
    }

    /** Sends a message about nothing, and shows what the partner answers. */
    @POST
    @Path("/test-event")
    public Page test(@PathParam("partner") String partner, @RestForm(Form.KEY) String key) {
        Answer answer = api.post(Service.INCENTIVE, door(partner) + "/test-event", key, null);
        return show(
                partner,
                answer.isOk()
                        ? new Note(
                                viewer.say(
                                        DeliveryText.TESTED,
                                        answer.body().path("said").asText()),
                                isTaken(answer.body().path("status")) ? "good" : "bad")
                        : viewer.refusal(answer));
    }

    /** Goes on after a 410. */
    @POST
    @Path("/enablement")
    public Page enable(@PathParam("partner") String partner, @RestForm(Form.KEY) String key) {
        return show(partner, viewer.outcome(api.post(Service.INCENTIVE, door(partner) + "/enablement", key, null)));
    }

    private Page show(String partner, Note note) {
        return show(partner, false, null, List.of(note));
    }

    private Page show(String partner, boolean failed, String cursor, List<Note> notes) {
        var doors = api.begin(Service.INCENTIVE, "/v1/payout-doors");
        String here = "/console/partners/%s/deliveries".formatted(ApiCalls.part(partner));
        Listing deliveries = Listing.of(Service.INCENTIVE, door(partner) + "/deliveries", here)
                .only("failed", failed ? "true" : "")
                .from(cursor);
        Answer log = api.get(deliveries);
        List<Section> sections = new ArrayList<>(notes);
        List<JsonNode> door = doors.join().items().stream()
                .filter(each -> partner.equals(each.path("partner").asText()))
                .toList();
        sections.add(viewer.table(viewer.say(DeliveryText.DOOR), DOORS, door));
        sections.add(new Links(List.of(
                new Links.Link(viewer.say(DeliveryText.ALL), here),
                new Links.Link(viewer.say(DeliveryText.FAILED_ONLY), here + "?failed=true"))));
        sections.add(viewer.table(
                viewer.say(failed ? DeliveryText.FAILED_ONLY : DeliveryText.ALL), DELIVERIES, deliveries, log));
        if (log.isOk() && (viewer.hasRole("finance") || viewer.hasRole("operator"))) {
            sections.addAll(forms(here));
        }
        return viewer.page(Place.PARTNERS, viewer.say(DeliveryText.DELIVERIES, partner), sections);
    }

    private List<Form> forms(String here) {
        return List.of(
                form(
                        here + "/replay",
                        DeliveryText.REPLAY_ONE,
                        DeliveryText.REPLAY_ONE_NOTE,
                        viewer.ask("payoutId", DeliveryText.INSTRUCTION)),
                form(
                        here + "/replay",
                        DeliveryText.REPLAY_TIME,
                        DeliveryText.REPLAY_TIME_NOTE,
                        Field.moment("from", viewer.say(DeliveryText.FROM)),
                        Field.moment("until", viewer.say(DeliveryText.UNTIL))),
                form(here + "/test-event", DeliveryText.TEST, DeliveryText.TEST_NOTE),
                form(here + "/enablement", DeliveryText.ENABLE, DeliveryText.ENABLE_NOTE));
    }

    private Form form(String action, DeliveryText title, DeliveryText note, Field... fields) {
        return viewer.form(title, action, viewer.say(note), fields);
    }

    private static Cell status(JsonNode delivery) {
        JsonNode status = delivery.path("status");
        return status.isNumber() ? Cell.state(status.asText(), isTaken(status)) : Cell.text("");
    }

    private static boolean isTaken(JsonNode status) {
        return status.asInt() >= TAKEN && status.asInt() < NOT_TAKEN;
    }

    private static String door(String partner) {
        return "/v1/payout-doors/" + ApiCalls.part(partner);
    }
}
