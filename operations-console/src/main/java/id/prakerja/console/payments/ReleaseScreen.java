package id.prakerja.console.payments;

import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Bars;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Note;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The release of held payouts, which says what it will do before it does it. */
@Path("/console/payment-releases")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReleaseScreen {

    private static final String HELD = "HELD";
    private static final String OF_HELD = "/v1/payouts?status=HELD&limit=500";

    private final Api api;
    private final Viewer viewer;

    ReleaseScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Says what a release of all that are held would do, before it does it. */
    @GET
    public Page preview() {
        Answer held = api.get(Service.INCENTIVE, OF_HELD);
        if (!held.isOk()) {
            return viewer.page(Place.PAYMENTS, viewer.say(Text.RELEASE_MANY), List.of(viewer.refusal(held)));
        }
        long rupiah = held.items().stream()
                .mapToLong(payout -> payout.path("amount").asLong())
                .sum();
        String count = Format.number(held.items().size());
        return viewer.page(
                Place.PAYMENTS,
                viewer.say(Text.RELEASE_MANY),
                List.of(
                        Form.post(
                                viewer.say(Text.RELEASE_MANY),
                                "/console/payment-releases",
                                viewer.say(Text.RELEASE_MANY_NOTE, count, Format.rupiah(rupiah)),
                                held.items().stream()
                                        .map(payout -> Field.hidden(
                                                "payout",
                                                payout.path("payoutId").asText()))
                                        .toList(),
                                viewer.say(Text.RELEASE),
                                true),
                        viewer.table(viewer.say(Text.LIST_OF, HELD), PayoutTables.PAYOUTS, held)));
    }

    /** Releases the payouts that were shown, and no others. */
    @POST
    public Page releaseMany(@RestForm("payout") List<UUID> payouts, @RestForm(Form.KEY) String key) {
        int released = 0;
        Map<String, Long> refused = new LinkedHashMap<>();
        for (UUID payout : payouts) {
            Answer answer = api.post(Service.INCENTIVE, "/v1/payouts/%s/release".formatted(payout), key, null);
            if (answer.isOk()) {
                released++;
            } else {
                refused.merge(answer.sentence(viewer.language().code()), 1L, Long::sum);
            }
        }
        return viewer.page(
                Place.PAYMENTS,
                viewer.say(Text.RELEASE_MANY),
                List.of(
                        new Note(
                                viewer.say(
                                        Text.RELEASED,
                                        Format.number(released),
                                        Format.number((long) payouts.size() - released)),
                                refused.isEmpty() ? "good" : "bad"),
                        Bars.of(viewer.say(Text.REASON), refused)));
    }
}
