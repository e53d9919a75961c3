package id.prakerja.console.payments;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import id.prakerja.pages.Bars;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Payouts by state and partner, what became of each, and the release of those that are held. */
@Path("/console/payments")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PaymentsScreen {

    private static final String HELD = "HELD";
    private static final int SHOWN = 50;

    private final Api api;
    private final Viewer viewer;

    PaymentsScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Shows payouts, those of one state below. */
    @GET
    public Page show(@QueryParam("status") @DefaultValue(HELD) String status, @QueryParam("cursor") String cursor) {
        var figures = api.begin(Service.INCENTIVE, "/v1/figures");
        var levels = api.begin(Service.OVERSIGHT, "/v1/service-levels");
        var payouts = api.begin(
                Service.INCENTIVE,
                "/v1/payouts?limit=%d&status=%s%s"
                        .formatted(
                                SHOWN,
                                ApiCalls.part(status),
                                cursor == null ? "" : "&cursor=" + ApiCalls.part(cursor)));
        List<Section> sections = new ArrayList<>();
        Answer counted = figures.join();
        if (counted.isOk()) {
            sections.addAll(counts(counted.body()));
        } else {
            sections.add(viewer.excuse(counted.isForbidden()));
        }
        sections.add(viewer.table(viewer.say(Text.SERVICE_LEVELS), PayoutTables.LEVELS, levels.join()));
        sections.add(viewer.table(
                viewer.say(Text.LIST_OF, status),
                PayoutTables.PAYOUTS,
                payouts.join(),
                "/console/payments?status=" + ApiCalls.part(status)));
        if (HELD.equals(status) && viewer.hasRole("finance")) {
            sections.add(Form.get(
                    viewer.say(Text.RELEASE_MANY), "/console/payment-releases", List.of(), viewer.say(Text.PREVIEW)));
        }
        return viewer.page(Place.PAYMENTS, viewer.say(Text.PAYMENTS), sections);
    }

    /** Shows one payout with every attempt. */
    @GET
    @Path("/{payout}")
    public Page one(@PathParam("payout") UUID payout) {
        Answer answer = api.get(Service.INCENTIVE, "/v1/payouts/" + payout);
        return viewer.page(Place.PAYMENTS, viewer.say(Text.PAYOUTS), sections(payout, answer));
    }

    private List<Section> sections(UUID id, Answer answer) {
        List<Section> sections = new ArrayList<>();
        if (!answer.isOk()) {
            sections.add(viewer.refusal(answer));
            return sections;
        }
        JsonNode payout = answer.body();
        sections.add(viewer.table(
                viewer.say(Text.LIST_OF, payout.path("status").asText()), PayoutTables.PAYOUTS, List.of(payout)));
        String why = payout.path("messages").path(viewer.language().code()).asText("");
        if (!why.isEmpty()) {
            sections.add(new Note(why, "calm"));
        }
        List<JsonNode> attempts = new ArrayList<>();
        payout.path("instructions").forEach(attempts::add);
        sections.add(viewer.table(viewer.say(Text.ATTEMPTS), PayoutTables.ATTEMPTS, attempts));
        if (HELD.equals(payout.path("status").asText()) && viewer.hasRole("finance")) {
            sections.add(Form.post(
                    viewer.say(Text.RELEASE_ONE),
                    "/console/payment-releases",
                    viewer.say(
                            Text.RELEASE_ONE_NOTE,
                            Format.rupiah(payout.path("amount").asLong())),
                    List.of(Field.hidden("payout", id.toString())),
                    viewer.say(Text.RELEASE),
                    true));
        }
        return sections;
    }

    private List<Section> counts(JsonNode figures) {
        List<JsonNode> states = Columns.fields(figures.path("payouts").path("byStatus"));
        Map<String, Long> bars = new LinkedHashMap<>();
        states.forEach(state ->
                bars.put(state.path("name").asText(), state.path("value").asLong()));
        return List.of(
                Bars.of(viewer.say(Text.PAYOUTS_BY_STATUS), bars),
                viewer.table(viewer.say(Text.PAYOUTS_BY_STATUS), PayoutTables.STATES, states),
                viewer.table(
                        viewer.say(Text.BY_PARTNER),
                        PayoutTables.PARTNERS,
                        Columns.fields(figures.path("perPartner"))));
    }
}
