package id.prakerja.console.payments;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.figures.FigureTime;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Bars;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Format;
import id.prakerja.pages.Links;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Payouts by state and partner, what became of each, and the release of those that are held. */
@Path("/console/payments")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PaymentsScreen {

    /** What waits, by partner, age and reason. */
    static final String QUEUES = "/v1/finance-queues";

    private static final String HELD = "HELD";

    private final Api api;
    private final Viewer viewer;
    private final PaymentCounts payments;
    private final FigureTime time;

    PaymentsScreen(Api api, Viewer viewer, PaymentCounts payments, FigureTime time) {
        this.api = api;
        this.viewer = viewer;
        this.payments = payments;
        this.time = time;
    }

    /** Shows payouts, those of one state, and of one partner if asked, below. */
    @GET
    public Page show(
            @QueryParam("status") @DefaultValue(HELD) String status,
            @QueryParam("partner") String partner,
            @QueryParam("cursor") String cursor) {
        Listing chosen = Listing.of(Service.INCENTIVE, "/v1/payouts", Place.PAYMENTS.href())
                .only("status", status)
                .only("partner", partner)
                .from(cursor);
        var queues = api.begin(Service.INCENTIVE, QUEUES);
        var figures = api.begin(Service.INCENTIVE, "/v1/figures");
        var levels = api.begin(Service.OVERSIGHT, "/v1/service-levels");
        var instructions = api.begin(Service.OVERSIGHT, "/v1/figures/instructions");
        var payouts = api.begin(chosen);
        List<Section> sections = new ArrayList<>();
        Answer counted = figures.join();
        if (counted.isOk()) {
            sections.addAll(counts(counted.body()));
        } else {
            sections.add(viewer.excuse(counted.isForbidden()));
        }
        sections.add(new Links(List.of(
                new Links.Link(viewer.say(BatchText.BATCHES), "/console/batches"),
                new Links.Link(viewer.say(ReleaseText.RELEASES), "/console/payment-releases"))));
        sections.addAll(payments.sections(queues.join()));
        sections.addAll(time.note(instructions.join()));
        sections.add(viewer.table(viewer.say(Text.SERVICE_LEVELS), PayoutTables.LEVELS, levels.join()));
        sections.add(viewer.table(
                viewer.say(Text.LIST_OF, partner == null || partner.isEmpty() ? status : status + " · " + partner),
                PayoutTables.PAYOUTS,
                chosen,
                payouts.join()));
        return viewer.page(Place.PAYMENTS, viewer.say(Text.PAYMENTS), sections);
    }

    /** Shows one payout with every attempt. */
    @GET
    @Path("/{payout}")
    public Page one(@PathParam("payout") UUID payout) {
        Answer answer = api.get(Service.INCENTIVE, "/v1/payouts/" + payout);
        return viewer.page(Place.PAYMENTS, viewer.say(Text.PAYOUTS), sections(payout, answer));
    }

    /** Lets a payout that was set apart be worked on again, or one that is held go on. */
    @POST
    @Path("/{payout}/{action: retry|release}")
    public Page act(
            @PathParam("payout") UUID payout, @PathParam("action") String action, @RestForm(Form.KEY) String key) {
        Answer answer = api.post(Service.INCENTIVE, "/v1/payouts/%s/%s".formatted(payout, action), key, null);
        List<Section> sections = new ArrayList<>(List.of(viewer.outcome(answer)));
        sections.addAll(sections(payout, api.get(Service.INCENTIVE, "/v1/payouts/" + payout)));
        return viewer.page(Place.PAYMENTS, viewer.say(Text.PAYOUTS), sections);
    }

    private List<Section> sections(UUID id, Answer answer) {
        List<Section> sections = new ArrayList<>();
        if (!answer.isOk()) {
            sections.add(viewer.refusal(answer));
            return sections;
        }
        JsonNode payout = answer.body();
        sections.add(
                viewer.table(viewer.say(Text.LIST_OF, payout.path("status").asText()), PayoutTables.PAYOUTS, payout));
        String why = payout.path("messages").path(viewer.language().code()).asText("");
        if (!why.isEmpty()) {
            sections.add(new Note(why, "calm"));
        }
        if (payout.hasNonNull("fault")) {
            sections.add(new Note(payout.path("fault").asText(), "bad"));
            if (viewer.hasRole("operator")) {
                sections.add(viewer.form(
                        PaymentText.RETRY,
                        "/console/payments/%s/retry".formatted(id),
                        viewer.say(
                                PaymentText.RETRY_NOTE,
                                Format.rupiah(payout.path("amount").asLong()))));
            }
        }
        sections.add(viewer.table(viewer.say(Text.ATTEMPTS), PayoutTables.ATTEMPTS, payout.path("instructions")));
        if (HELD.equals(payout.path("status").asText()) && viewer.hasRole("finance")) {
            sections.add(Form.post(
                    viewer.say(Text.RELEASE_ONE),
                    "/console/payments/%s/release".formatted(id),
                    viewer.say(
                            Text.RELEASE_ONE_NOTE,
                            Format.rupiah(payout.path("amount").asLong())),
                    List.of(),
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
