package id.prakerja.console.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Links;
import id.prakerja.pages.Note;
import id.prakerja.pages.Progress;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The release of many held payouts: counted in numbers and rupiah by incentive-service, proposed by one person, approved by another
 * under Decisions, and followed here until the last has gone on.
 */
@Path("/console/payment-releases")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReleaseScreen {

    private static final String HERE = "/console/payment-releases";
    private static final String RELEASES = "/v1/payout-releases";

    private static final Columns HELD = new Columns()
            .text(Text.REASON, "reason")
            .number(Text.PAYOUTS, "payouts")
            .rupiah(Text.RUPIAH, "rupiah");

    private static final Columns RELEASE = new Columns()
            .text(Text.REASON, "reason")
            .text(Text.PARTNER, "partner")
            .time(ReleaseText.HELD_UNTIL, "heldUntil")
            .number(Text.PAYOUTS, "payouts")
            .rupiah(Text.RUPIAH, "amount")
            .number(ReleaseText.GONE_ON, "released")
            .text(BatchText.APPROVED_BY, "approvedBy")
            .time(ReleaseText.DONE_AT, "doneAt");

    private final Api api;
    private final Viewer viewer;
    private final Clock clock;

    ReleaseScreen(Api api, Viewer viewer, Clock clock) {
        this.api = api;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Shows what is held by reason, and asks which of it may go on. */
    @GET
    public Page show() {
        return show(List.of());
    }

    /** Says how many payouts and rupiah a release would let go on, before anything is proposed. */
    @POST
    @Path("/preview")
    public Page preview(
            @RestForm("reason") String reason, @RestForm("partner") String partner, @RestForm("note") String note) {
        Map<String, String> wanted = wanted(
                reason, partner, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(), note);
        Answer counted = api.post(
                Service.INCENTIVE, RELEASES + "/preview", UUID.randomUUID().toString(), wanted);
        if (!counted.isOk()) {
            return show(List.of(viewer.refusal(counted)));
        }
        return counted.number("payouts") == 0
                ? show(List.of(new Note(viewer.say(ReleaseText.NONE, wanted.get("reason")), "calm")))
                : page(List.of(proposal(wanted, counted)));
    }

    /** Proposes exactly what was counted. */
    @POST
    public Page propose(
            @RestForm("reason") String reason,
            @RestForm("partner") String partner,
            @RestForm("heldUntil") String heldUntil,
            @RestForm("note") String note,
            @RestForm(Form.KEY) String key) {
        Answer proposed = api.post(Service.INCENTIVE, RELEASES, key, wanted(reason, partner, heldUntil, note));
        List<Section> sections = new ArrayList<>(List.of(viewer.outcome(proposed)));
        if (proposed.isOk()) {
            String subject = proposed.body().path("subject").asText();
            sections.add(new Links(List.of(
                    new Links.Link(
                            viewer.say(ReleaseText.PROGRESS), HERE + subject.substring(subject.lastIndexOf('/'))),
                    new Links.Link(viewer.say(Text.DECISIONS), Place.DECISIONS.href()))));
        }
        return page(sections);
    }

    /** Shows how far an approved release is. */
    @GET
    @Path("/{release}")
    public Page follow(@PathParam("release") UUID id) {
        Answer release = api.get(Service.INCENTIVE, RELEASES + "/" + id);
        if (!release.isOk()) {
            return page(List.of(viewer.refusal(release)));
        }
        boolean isDone = release.body().hasNonNull("doneAt");
        return viewer.page(
                Place.PAYMENTS,
                viewer.say(ReleaseText.ONE),
                List.of(
                        Progress.of(
                                viewer.say(ReleaseText.PROGRESS),
                                release.number("released"),
                                release.number("payouts")),
                        viewer.table(viewer.say(ReleaseText.ONE), RELEASE, List.of(release.body()))),
                isDone ? "" : HERE + "/" + id);
    }

    private Page show(List<Note> notes) {
        Answer unpaid = api.get(Service.INCENTIVE, PaymentsScreen.QUEUES);
        List<Section> sections = new ArrayList<>(notes);
        List<JsonNode> held = held(unpaid);
        sections.add(unpaid.isOk() ? viewer.table(viewer.say(ReleaseText.HELD), HELD, held) : viewer.refusal(unpaid));
        if (!held.isEmpty() && viewer.hasRole("finance")) {
            List<String> reasons =
                    held.stream().map(each -> each.path("reason").asText()).toList();
            sections.add(Form.post(
                    viewer.say(ReleaseText.RELEASES),
                    HERE + "/preview",
                    "",
                    List.of(
                            viewer.pick("reason", Text.REASON, reasons),
                            Field.optional("partner", viewer.say(ReleaseText.ONLY_PARTNER), ""),
                            viewer.ask("note", ReleaseText.NOTE)),
                    viewer.say(ReleaseText.COUNT),
                    false));
        }
        return page(sections);
    }

    private Page page(List<Section> sections) {
        return viewer.page(Place.PAYMENTS, viewer.say(ReleaseText.RELEASES), sections);
    }

    private Form proposal(Map<String, String> wanted, Answer counted) {
        return Form.post(
                viewer.say(ReleaseText.PROPOSE),
                HERE,
                viewer.say(
                        ReleaseText.PROPOSE_NOTE,
                        Format.number(counted.number("payouts")),
                        Format.rupiah(counted.number("rupiah")),
                        wanted.get("reason")),
                wanted.entrySet().stream()
                        .map(each -> Field.hidden(each.getKey(), each.getValue()))
                        .toList(),
                viewer.say(ReleaseText.PROPOSE),
                true);
    }

    /** What is held, one item a reason, whatever its age. */
    private static List<JsonNode> held(Answer unpaid) {
        Map<String, ObjectNode> byReason = new LinkedHashMap<>();
        for (JsonNode each : unpaid.body().path("unpaid")) {
            if ("HELD".equals(each.path("status").asText())) {
                byReason.merge(each.path("reason").asText(), each.deepCopy(), ReleaseScreen::sum);
            }
        }
        return List.copyOf(byReason.values());
    }

    private static ObjectNode sum(ObjectNode some, ObjectNode more) {
        for (String number : List.of("payouts", "rupiah")) {
            some.put(number, some.path(number).asLong() + more.path(number).asLong());
        }
        return some;
    }

    private static Map<String, String> wanted(String reason, String partner, String heldUntil, String note) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("reason", String.valueOf(reason));
        if (partner != null && !partner.isBlank()) {
            wanted.put("partner", partner.strip());
        }
        wanted.put("heldUntil", String.valueOf(heldUntil));
        wanted.put("note", String.valueOf(note));
        return wanted;
    }
}
