package id.prakerja.console.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.prakerja.console.figures.FigureTime;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Links;
import id.prakerja.pages.Section;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * How one partner fares. Of a platform or an institution: its keys, its trainings, what was bought and completed day by day, reviews
 * and what looks wrong. Of a payment partner: how it answers, day by day.
 */
@RequestScoped
class PartnerHealth {

    private static final Columns KEYS = new Columns()
            .text(PartnerText.KEY, "keyId")
            .time(Text.CREATED, "createdAt")
            .time(PartnerText.LAST_USED, "lastUsedAt");

    private static final Columns TRAININGS = new Columns()
            .link(Text.TITLE, "title", "/console/partners/courses/", "courseId")
            .text(Text.STATUS, "status")
            .rupiah(Text.PRICE, "price");

    private static final Columns DAYS = new Columns()
            .text(PartnerText.DAY, "day")
            .number(PartnerText.PURCHASES, "purchases")
            .number(PartnerText.COMPLETIONS, "completions");

    private static final Columns STARS =
            new Columns().text(PartnerText.STARS, "where.rating").number(PartnerText.NUMBER, "value");

    /** One that waits leads to where it is decided; one that is decided says why. */
    private static final Columns FLAGS = new Columns()
            .cell(
                    Text.KIND,
                    flag -> Cell.link(
                            flag.path("kind").asText(),
                            flag.hasNonNull("outcome")
                                    ? ""
                                    : "/console/waiting/flags/"
                                            + flag.path("flagId").asText()))
            .text(PartnerText.SEEN, "evidence")
            .time(Text.AT, "raisedAt")
            .text(PartnerText.DECISION, "outcome")
            .text(Text.REASON, "reason");

    private static final Columns ANSWERS = new Columns()
            .text(PartnerText.DAY, "where.day")
            .text(Text.OUTCOME, "where.status")
            .text(Text.REASON, "where.reason")
            .number(Text.INSTRUCTIONS, "value");

    private static final Columns LEVELS = new Columns()
            .link(Text.PARTNER, "partner", "/console/partners/", "partner")
            .number(Text.INSTRUCTIONS, "instructions")
            .number(Text.ANSWERED, "answered")
            .number(Text.SETTLED, "settled")
            .number(Text.FAILED, "failed");

    private final Api api;
    private final Viewer viewer;
    private final FigureTime time;

    PartnerHealth(Api api, Viewer viewer, FigureTime time) {
        this.api = api;
        this.viewer = viewer;
        this.time = time;
    }

    /** Payment partners, each a link to its page; nothing for whom they do not concern. */
    List<Section> paying(Answer levels) {
        if (!levels.isOk()) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>(time.note(api.get(Service.OVERSIGHT, "/v1/figures/instructions")));
        sections.add(viewer.table(viewer.say(PartnerText.PAYS), LEVELS, levels));
        return sections;
    }

    /** A platform or an institution, as training knows it. */
    List<Section> ofTraining(JsonNode partner) {
        String id = ApiCalls.part(partner.path("partnerId").asText());
        boolean isPlatform = "PLATFORM".equals(partner.path("kind").asText());
        String mine = (isPlatform ? "platform=" : "institution=") + id;
        var counted = api.begin(Service.OVERSIGHT, "/v1/figures/purchases");
        var purchases = groups("purchases", "day", mine);
        var completions = groups("completions", "day", mine);
        var reviews = groups("reviews", "rating", mine);
        var flags = api.begin(Service.TRAINING, "/v1/flags?limit=100&partnerId=" + id);
        var courses = api.begin(
                Service.TRAINING, "/v1/courses?limit=100&" + (isPlatform ? "platformId=" : "institutionId=") + id);
        List<Section> sections = new ArrayList<>();
        sections.add(viewer.table(viewer.say(Text.KEYS), KEYS, partner.path("keys")));
        sections.addAll(time.note(counted.join()));
        Answer bought = purchases.join();
        sections.add(
                bought.isOk()
                        ? viewer.table(viewer.say(PartnerText.BY_DAY), DAYS, byDay(bought, completions.join()))
                        : viewer.refusal(bought));
        sections.add(viewer.table(viewer.say(PartnerText.REVIEWS), STARS, reviews.join()));
        sections.add(viewer.table(viewer.say(PartnerText.FLAGS), FLAGS, flags.join()));
        sections.add(viewer.table(viewer.say(PartnerText.TRAININGS), TRAININGS, courses.join()));
        return sections;
    }

    /** A payment partner, by what it has reported. */
    List<Section> ofPayments(String partner) {
        var levels = api.begin(Service.OVERSIGHT, "/v1/service-levels");
        var counted = api.begin(Service.OVERSIGHT, "/v1/figures/instructions");
        Answer answers = groups("instructions", "day,status,reason", "partner=" + ApiCalls.part(partner))
                .join();
        List<JsonNode> level = levels.join().items().stream()
                .filter(each -> partner.equals(each.path("partner").asText()))
                .toList();
        List<Section> sections = new ArrayList<>(time.note(counted.join()));
        sections.add(new Links(List.of(new Links.Link(
                viewer.say(DeliveryText.DELIVERIES, partner),
                "/console/partners/%s/deliveries".formatted(ApiCalls.part(partner))))));
        sections.add(viewer.table(viewer.say(Text.SERVICE_LEVELS), LEVELS, level));
        sections.add(viewer.table(viewer.say(PartnerText.ANSWERS), ANSWERS, answers));
        return sections;
    }

    private CompletableFuture<Answer> groups(String figure, String by, String where) {
        return api.begin(Service.OVERSIGHT, "/v1/figures/%s/groups?limit=500&by=%s&%s".formatted(figure, by, where));
    }

    /** The latest day first. */
    private static List<JsonNode> byDay(Answer purchases, Answer completions) {
        Map<String, Map<String, Long>> days = new TreeMap<>(Collections.reverseOrder());
        put(days, "purchases", purchases);
        put(days, "completions", completions);
        List<JsonNode> rows = new ArrayList<>();
        days.forEach((day, numbers) -> {
            var row = JsonNodeFactory.instance.objectNode().put("day", day);
            numbers.forEach(row::put);
            rows.add(row);
        });
        return rows;
    }

    private static void put(Map<String, Map<String, Long>> days, String what, Answer groups) {
        groups.items()
                .forEach(group -> days.computeIfAbsent(
                                group.path("where").path("day").asText(), day -> new TreeMap<>())
                        .put(what, group.path("value").asLong()));
    }
}
