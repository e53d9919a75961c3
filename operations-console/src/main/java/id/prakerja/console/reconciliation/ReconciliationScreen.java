package id.prakerja.console.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Answer;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** What was instructed to each partner against what became of it, to the rupiah, and the ledger beside it. */
@Path("/console/reconciliation")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReconciliationScreen {

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
        sections.add(figures.isOk() ? partners(figures.body()) : viewer.excuse(figures.isForbidden()));
        Answer ledger = balances.join();
        if (ledger.isOk()) {
            long sum = ledger.number("sum");
            sections.add(new Note(viewer.say(Text.LEDGER_SUM, Format.rupiah(sum)), sum == 0 ? "good" : "bad"));
            sections.add(ledger(ledger.body()));
        } else {
            sections.add(viewer.excuse(ledger.isForbidden()));
        }
        return viewer.page(Place.RECONCILIATION, viewer.say(Text.RECONCILIATION), sections);
    }

    private Grid partners(JsonNode figures) {
        List<List<Cell>> rows = new ArrayList<>();
        figures.path("perPartner").properties().stream()
                .map(partner ->
                        api.begin(Service.INCENTIVE, "/v1/reconciliation?partner=" + Api.part(partner.getKey())))
                .toList()
                .forEach(asked -> {
                    Answer partner = asked.join();
                    if (partner.isOk()) {
                        rows.add(row(partner.body()));
                    }
                });
        return Grid.of(
                viewer.say(Text.BY_PARTNER),
                List.of(
                        viewer.say(Text.PARTNER),
                        viewer.say(Text.INSTRUCTED),
                        viewer.say(Text.SETTLED),
                        viewer.say(Text.RETURNED),
                        viewer.say(Text.HELD),
                        viewer.say(Text.FAILED),
                        viewer.say(Text.IN_FLIGHT),
                        viewer.say(Text.DIFFERENCE),
                        viewer.say(Text.LEDGER_DIFFERENCE)),
                rows,
                viewer.say(Text.NOTHING));
    }

    private static List<Cell> row(JsonNode partner) {
        return List.of(
                Cell.text(partner.path("partner").asText()),
                Cell.rupiah(partner.path("instructed").asLong()),
                Cell.rupiah(partner.path("settled").asLong()),
                Cell.rupiah(partner.path("returned").asLong()),
                Cell.rupiah(partner.path("held").asLong()),
                Cell.rupiah(partner.path("failed").asLong()),
                Cell.rupiah(partner.path("inFlight").asLong()),
                difference(partner.path("difference").asLong()),
                difference(partner.path("ledgerDifference").asLong()));
    }

    private static Cell difference(long rupiah) {
        return Cell.state(Format.rupiah(rupiah), rupiah == 0);
    }

    private Grid ledger(JsonNode ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        ledger.path("accounts")
                .forEach(account -> rows.add(List.of(
                        Cell.text(account.path("account").asText()),
                        Cell.rupiah(account.path("balance").asLong()),
                        Cell.number(account.path("entries").asLong()))));
        return Grid.of(
                viewer.say(Text.LEDGER),
                List.of(viewer.say(Text.ACCOUNT), viewer.say(Text.BALANCE), viewer.say(Text.ENTRIES)),
                rows,
                viewer.say(Text.NOTHING));
    }
}
