package id.prakerja.registration.pages.own;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Section;
import id.prakerja.pages.Tiles;
import id.prakerja.pages.Tiles.Tile;
import id.prakerja.registration.pages.frame.Backend;
import id.prakerja.registration.pages.frame.FormToken;
import id.prakerja.registration.pages.frame.Frame;
import id.prakerja.registration.pages.frame.PagesConfig;
import id.prakerja.registration.pages.frame.Visit;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Card and balance, trainings bought, incentives, and the account that they are paid to. */
@Path("/apply/me/money")
@PermitAll
@Blocking
public class MoneyResource {

    private static final Columns ENROLMENTS = new Columns()
            .text(MoneyText.TRAINING, "courseId")
            .text(MoneyText.PLATFORM, "platformId")
            .rupiah(MoneyText.PRICE, "price")
            .text(MoneyText.STATUS, "status");

    private final Frame frame;
    private final Visit visit;
    private final Backend backend;
    private final PagesConfig config;

    MoneyResource(Frame frame, Visit visit, Backend backend, PagesConfig config) {
        this.frame = frame;
        this.visit = visit;
        this.backend = backend;
        this.config = config;
    }

    /** Shows all of it. */
    @GET
    @Operation(hidden = true)
    public Response show() {
        return visit.person().map(person -> show(person, List.of())).orElseGet(frame::home);
    }

    /** Links an account. */
    @POST
    @Path("account")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response link(MultivaluedMap<String, String> form) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        Map<String, String> account = Map.of(
                "partner", String.valueOf(form.getFirst("partner")),
                "accountReference", String.valueOf(form.getFirst("reference")).strip());
        return visit.person()
                .map(person -> show(
                        person,
                        frame.outcome(backend.send(
                                "PUT",
                                Backend.Api.INCENTIVE,
                                "/v1/participants/%s/account".formatted(person),
                                form.getFirst(Form.KEY),
                                account))))
                .orElseGet(frame::home);
    }

    private Response show(UUID person, List<Section> before) {
        List<Section> sections = new ArrayList<>(before);
        Answer account = backend.get(Backend.Api.TRAINING, "/v1/participants/%s/account".formatted(person));
        if (account.isOk()) {
            sections.add(balance(account.body()));
            sections.add(frame.table(MoneyText.ENROLMENTS, ENROLMENTS, items(account.body(), "enrolments")));
        } else {
            sections.addAll(frame.refusal(account));
        }
        Answer incentive = backend.get(Backend.Api.INCENTIVE, "/v1/participants/%s/incentive".formatted(person));
        if (incentive.isOk()) {
            JsonNode linked = incentive.body().path("account");
            if (linked.isObject()) {
                sections.add(new Tiles(
                        visit.say(MoneyText.ACCOUNT),
                        List.of(Tile.calm(
                                linked.path("partner").asText(),
                                linked.path("accountReference").asText("–"),
                                linked.path("status").asText()))));
            }
            sections.add(frame.table(MoneyText.INCENTIVES, payouts(), items(incentive.body(), "payouts")));
        } else {
            sections.addAll(frame.refusal(incentive));
        }
        sections.add(linking());
        return frame.page(MoneyText.MONEY, sections);
    }

    private Section balance(JsonNode account) {
        return new Tiles(
                visit.say(MoneyText.BALANCE),
                List.of(
                        Tile.calm(
                                visit.say(MoneyText.BALANCE),
                                Format.rupiah(account.path("balance").asLong()),
                                account.path("status").asText()),
                        Tile.calm(
                                visit.say(MoneyText.CARD), account.path("card").asText("–"), ""),
                        Tile.calm(
                                visit.say(MoneyText.BUY_BY),
                                visit.time(account.path("deadline").asText("–")),
                                ""),
                        Tile.calm(
                                visit.say(MoneyText.EXPIRES),
                                visit.time(account.path("balanceExpiresAt").asText("–")),
                                "")));
    }

    private Columns payouts() {
        String language = visit.language().code();
        return new Columns()
                .cell(
                        MoneyText.KIND,
                        payout -> Cell.text(payout.path("kind").asText() + " "
                                + payout.path("sequence").asText()))
                .rupiah(MoneyText.AMOUNT, "amount")
                .time(MoneyText.DUE, "dueAt")
                .text(MoneyText.STATUS, "status")
                .text(MoneyText.WHY, "messages." + language);
    }

    private Form linking() {
        return Form.post(
                visit.say(MoneyText.LINK),
                "/apply/me/money/account",
                visit.say(MoneyText.LINK_NOTE),
                List.of(
                        Field.select("partner", visit.say(MoneyText.PARTNER), config.paymentPartners(), ""),
                        Field.text("reference", visit.say(MoneyText.REFERENCE))),
                visit.say(MoneyText.LINK),
                false);
    }

    private static List<JsonNode> items(JsonNode document, String field) {
        List<JsonNode> items = new ArrayList<>();
        document.path(field).forEach(items::add);
        return items;
    }
}
