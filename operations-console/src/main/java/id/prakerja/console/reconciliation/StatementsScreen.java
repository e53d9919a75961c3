package id.prakerja.console.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.gateway.SentFile;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import id.prakerja.pages.Form;
import id.prakerja.pages.Note;
import id.prakerja.pages.Progress;
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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Statements of payment partners: sent, compared line by line, explained by two people, and the day closed. */
@Path("/console/statements")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class StatementsScreen {

    private static final String STATEMENTS = "/v1/statements";
    private static final String RECEIVING = "RECEIVING";
    private static final Set<String> UNDER_WAY = Set.of(RECEIVING, "COMPARING");

    private static final Listing ALL = Listing.of(Service.INCENTIVE, STATEMENTS, "/console/statements");

    /** Differences that one form explains; a further one explains the rest. */
    private static final int MOST_EXPLAINED = 500;

    private final Api api;
    private final Viewer viewer;
    private final StatementForms forms;

    StatementsScreen(Api api, Viewer viewer, StatementForms forms) {
        this.api = api;
        this.viewer = viewer;
        this.forms = forms;
    }

    /** Lists them. */
    @GET
    public Page list(@QueryParam("cursor") String cursor) {
        return list(cursor, List.of());
    }

    /** Shows one: while it is compared how far it is, then what was found. */
    @GET
    @Path("/{statement}")
    public Page show(@PathParam("statement") UUID id) {
        return show(id, List.of());
    }

    /** Announces a statement, sends its file and has it compared. */
    @POST
    public Page send(
            @RestForm("partner") String partner,
            @RestForm("day") String day,
            @RestForm("format") String format,
            @RestForm("lines") long lines,
            @RestForm("amount") long amount,
            @RestForm("file") FileUpload file,
            @RestForm(Form.KEY) String key) {
        SentFile sent = SentFile.at(file.uploadedFile());
        Answer announced = api.post(
                Service.INCENTIVE,
                STATEMENTS,
                key,
                Map.of(
                        "partner", String.valueOf(partner),
                        "day", String.valueOf(day),
                        "format", String.valueOf(format),
                        "bytes", sent.bytes(),
                        "sha256", sent.sha256(),
                        "lines", lines,
                        "amount", amount));
        if (!announced.isOk()) {
            return list(null, List.of(viewer.refusal(announced)));
        }
        UUID id = UUID.fromString(announced.body().path("statementId").asText());
        String here = STATEMENTS + "/" + id;
        if (RECEIVING.equals(announced.body().path("status").asText())) {
            sent.to(api, Service.INCENTIVE, here + "/file");
        }
        Answer compared = api.post(Service.INCENTIVE, here + "/reconciliation", key, null);
        return show(id, compared.isOk() ? List.of() : List.of(viewer.refusal(compared)));
    }

    /** Proposes one explanation for all differences that were shown. */
    @POST
    @Path("/{statement}/explanations")
    public Page explain(
            @PathParam("statement") UUID id,
            @RestForm("line") List<Integer> lines,
            @RestForm("missing") List<UUID> missing,
            @RestForm("explanation") String explanation,
            @RestForm(Form.KEY) String key) {
        Map<String, Object> body = Map.of(
                "lines", lines == null ? List.of() : lines,
                "missing", missing == null ? List.of() : missing,
                "explanation", String.valueOf(explanation));
        return show(
                id,
                List.of(viewer.outcome(
                        api.post(Service.INCENTIVE, "%s/%s/explanations".formatted(STATEMENTS, id), key, body))));
    }

    /** Closes the day. */
    @POST
    @Path("/{statement}/closing")
    public Page close(
            @PathParam("statement") UUID id,
            @RestForm("partner") String partner,
            @RestForm("day") String day,
            @RestForm(Form.KEY) String key) {
        String path = "%s/days/%s/%s".formatted(STATEMENTS, ApiCalls.part(partner), ApiCalls.part(day));
        return show(id, List.of(viewer.outcome(api.put(Service.INCENTIVE, path, key, null))));
    }

    private Page list(String cursor, List<Note> notes) {
        Listing statements = ALL.from(cursor);
        List<Section> sections = new ArrayList<>(notes);
        sections.add(viewer.table(
                viewer.say(StatementText.STATEMENTS), StatementTables.STATEMENTS, statements, api.get(statements)));
        if (viewer.hasRole("finance")) {
            sections.add(forms.sending());
        }
        return viewer.page(Place.RECONCILIATION, viewer.say(StatementText.STATEMENTS), sections);
    }

    private Page show(UUID id, List<Note> notes) {
        String here = STATEMENTS + "/" + id;
        Answer answer = api.get(Service.INCENTIVE, here);
        if (!answer.isOk()) {
            return list(null, List.of(viewer.refusal(answer)));
        }
        JsonNode statement = answer.body();
        List<Section> sections = new ArrayList<>(notes);
        sections.add(viewer.table(viewer.say(StatementText.STATEMENTS), StatementTables.STATEMENTS, statement));
        boolean isUnderWay = UNDER_WAY.contains(statement.path("status").asText());
        if (isUnderWay) {
            sections.add(Progress.of(
                    viewer.say(StatementText.COMPARED),
                    statement.path("linesDone").asLong(),
                    statement.path("lines").asLong()));
        } else {
            sections.addAll(compared(here, statement));
        }
        return viewer.page(
                Place.RECONCILIATION,
                viewer.say(
                        StatementText.ONE,
                        statement.path("partner").asText(),
                        statement.path("day").asText()),
                sections,
                isUnderWay ? "/console/statements/" + id : "");
    }

    /** What was found, and what can be done about it. */
    private List<Section> compared(String here, JsonNode statement) {
        var notListed = api.begin(Service.INCENTIVE, here + "/missing");
        Answer differences = firstOpen(
                Listing.of(Service.INCENTIVE, here + "/differences", "").inPartsOf(MOST_EXPLAINED));
        Answer missing = notListed.join();
        List<Section> sections = new ArrayList<>();
        sections.add(
                viewer.table(viewer.say(StatementText.FINDINGS), StatementTables.FINDINGS, statement.path("findings")));
        sections.add(viewer.table(viewer.say(StatementText.DIFFERENCES), StatementTables.DIFFERENCES, differences));
        sections.add(viewer.table(viewer.say(StatementText.MISSING), StatementTables.DIFFERENCES, missing));
        boolean known = differences.isOk() && missing.isOk();
        if (known && "RECONCILED".equals(statement.path("status").asText()) && viewer.hasRole("finance")) {
            List<JsonNode> open = new ArrayList<>(differences.items());
            open.addAll(missing.items());
            open.removeIf(StatementsScreen::isExplained);
            sections.add(forms.next(statement, open.subList(0, Math.min(open.size(), MOST_EXPLAINED))));
        }
        return sections;
    }

    /** The first part of the list in which a difference is open; the last one if none is. */
    private Answer firstOpen(Listing list) {
        Iterator<Answer> parts = api.parts(list, api.get(list)).iterator();
        Answer part = parts.next();
        while (part.items().stream().allMatch(StatementsScreen::isExplained) && parts.hasNext()) {
            part = parts.next();
        }
        return part;
    }

    private static boolean isExplained(JsonNode difference) {
        return difference.hasNonNull("explanation");
    }
}
