package id.prakerja.console.payments;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import id.prakerja.pages.Grid;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Section;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Payouts by partner and state, each number a link to its rows; and what is owed, by how long and why. */
@RequestScoped
class PaymentCounts {

    private final Viewer viewer;

    PaymentCounts(Viewer viewer) {
        this.viewer = viewer;
    }

    /** By partner and state, and by age and reason. */
    List<Section> sections(Answer queues) {
        return queues.isOk()
                ? List.of(
                        matrix(queues.body().path("byPartner")),
                        unpaid(queues.body().path("unpaid")))
                : List.of(viewer.refusal(queues));
    }

    /** One row a partner, one column a state. */
    private Section matrix(JsonNode counts) {
        Map<String, Map<String, Long>> byPartner = new TreeMap<>();
        SortedSet<String> states = new TreeSet<>();
        for (JsonNode count : counts) {
            states.add(count.path("status").asText());
            byPartner
                    .computeIfAbsent(count.path("partner").asText(), partner -> new LinkedHashMap<>())
                    .put(count.path("status").asText(), count.path("payouts").asLong());
        }
        List<String> heads = new ArrayList<>(List.of(viewer.say(Text.PARTNER)));
        heads.addAll(states);
        heads.add(viewer.say(PaymentText.TOTAL));
        List<List<Cell>> rows = new ArrayList<>();
        byPartner.forEach((partner, numbers) -> rows.add(row(partner, states, numbers)));
        return Grid.of(viewer.say(PaymentText.BY_PARTNER_AND_STATE), heads, rows, viewer.say(Text.NOTHING));
    }

    private List<Cell> row(String partner, SortedSet<String> states, Map<String, Long> numbers) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(partner.isEmpty() ? viewer.say(PaymentText.NOT_INSTRUCTED) : partner));
        for (String state : states) {
            long payouts = numbers.getOrDefault(state, 0L);
            row.add(
                    payouts == 0
                            ? Cell.number(0)
                            : Cell.link(payouts, list(state) + "&partner=" + ApiCalls.part(partner)));
        }
        row.add(Cell.number(numbers.values().stream().mapToLong(Long::longValue).sum()));
        return row;
    }

    /** The oldest first. */
    private Section unpaid(JsonNode owed) {
        List<List<Cell>> rows = StreamSupport.stream(owed.spliterator(), false)
                .map(each -> List.of(
                        Cell.text(viewer.say(
                                PaymentText.since(each.path("daysAtLeast").asInt()))),
                        Cell.link(
                                each.path("status").asText(),
                                list(each.path("status").asText())),
                        Cell.text(reason(each.path("reason").asText())),
                        Cell.number(each.path("payouts").asLong()),
                        Cell.rupiah(each.path("rupiah").asLong())))
                .toList();
        return Grid.of(
                viewer.say(PaymentText.UNPAID),
                List.of(
                        viewer.say(PaymentText.SINCE),
                        viewer.say(Text.STATUS),
                        viewer.say(Text.REASON),
                        viewer.say(Text.PAYOUTS),
                        viewer.say(Text.RUPIAH)),
                rows,
                viewer.say(Text.NOTHING));
    }

    private String reason(String code) {
        return code.isEmpty() ? viewer.say(PaymentText.ON_ITS_WAY) : code;
    }

    private static String list(String state) {
        return "/console/payments?status=" + ApiCalls.part(state);
    }
}
