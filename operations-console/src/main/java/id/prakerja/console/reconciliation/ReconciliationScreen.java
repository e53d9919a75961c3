package id.prakerja.console.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Format;
import id.prakerja.pages.Links;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What was instructed to each partner against what became of it, to the rupiah, and the ledger beside it. */
@Path("/console/reconciliation")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReconciliationScreen {

    private static final Columns PARTNERS = new Columns()
            .text(Text.PARTNER, "partner")
            .rupiah(Text.INSTRUCTED, "instructed")
            .rupiah(Text.SETTLED, "settled")
            .rupiah(Text.RETURNED, "returned")
            .rupiah(Text.HELD, "held")
            .rupiah(Text.FAILED, "failed")
            .rupiah(Text.IN_FLIGHT, "inFlight")
            .difference(Text.DIFFERENCE, "difference")
            .difference(Text.LEDGER_DIFFERENCE, "ledgerDifference");

    private static final Columns LEDGER = new Columns()
            .text(Text.ACCOUNT, "account")
            .rupiah(Text.BALANCE, "balance")
            .number(Text.ENTRIES, "entries");

    private final Api api;
    private final Viewer viewer;

    ReconciliationScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Shows every partner and the ledger. */
    @GET
    public Page show() {
        var balances = api.begin(Service.INCENTIVE, "/v1/ledger/accounts");
        Answer figures = api.get(Service.INCENTIVE, "/v1/figures");
        List<Section> sections = new ArrayList<>();
        sections.add(figures.isOk() ? partners(figures.body()) : viewer.refusal(figures));
        sections.add(new Links(List.of(new Links.Link(viewer.say(StatementText.STATEMENTS), "/console/statements"))));
        Answer ledger = balances.join();
        if (ledger.isOk()) {
            long sum = ledger.number("sum");
            sections.add(new Note(viewer.say(Text.LEDGER_SUM, Format.rupiah(sum)), sum == 0 ? "good" : "bad"));
            sections.add(
                    viewer.table(viewer.say(Text.LEDGER), LEDGER, ledger.body().path("accounts")));
        } else {
            sections.add(viewer.refusal(ledger));
        }
        return viewer.page(Place.RECONCILIATION, viewer.say(Text.RECONCILIATION), sections);
    }

    private Section partners(JsonNode figures) {
        List<JsonNode> partners = Columns.fields(figures.path("perPartner")).stream()
                .map(partner -> api.begin(
                        Service.INCENTIVE,
                        "/v1/reconciliation?partner="
                                + ApiCalls.part(partner.path("name").asText())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(Answer::isOk)
                .map(Answer::body)
                .toList();
        return viewer.table(viewer.say(Text.BY_PARTNER), PARTNERS, partners);
    }
}
