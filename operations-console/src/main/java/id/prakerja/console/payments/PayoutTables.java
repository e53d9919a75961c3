package id.prakerja.console.payments;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Answer;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.page.Format;
import id.prakerja.console.page.Grid;
import id.prakerja.console.page.Grid.Cell;
import id.prakerja.console.page.Note;
import id.prakerja.console.page.Section;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** Payouts and their attempts as tables. */
@RequestScoped
class PayoutTables {

    private final Viewer viewer;

    PayoutTables(Viewer viewer) {
        this.viewer = viewer;
    }

    Section list(String status, Answer answer) {
        if (!answer.isOk()) {
            return answer.code().isEmpty()
                    ? viewer.excuse(answer.isForbidden())
                    : new Note(answer.sentence(viewer.language().code()), "bad");
        }
        String cursor = answer.body().path("nextCursor").asText("");
        return list(
                status,
                answer.items(),
                cursor.isEmpty()
                        ? ""
                        : "/console/payments?status=%s&cursor=%s".formatted(Api.part(status), Api.part(cursor)));
    }

    Grid list(String status, List<JsonNode> payouts, String next) {
        return new Grid(
                viewer.say(Text.LIST_OF, status),
                List.of(
                        viewer.say(Text.PAYOUTS),
                        viewer.say(Text.PERSON),
                        viewer.say(Text.KIND),
                        viewer.say(Text.AMOUNT),
                        viewer.say(Text.DUE),
                        viewer.say(Text.PARTNER),
                        viewer.say(Text.TRIES),
                        viewer.say(Text.REASON)),
                payouts.stream()
                        .map(payout -> List.of(
                                Cell.link(
                                        payout.path("payoutId").asText(),
                                        "/console/payments/"
                                                + payout.path("payoutId").asText()),
                                Cell.link(
                                        payout.path("participantId").asText(),
                                        "/console/people/"
                                                + payout.path("participantId").asText()),
                                Cell.text("%s %s"
                                        .formatted(
                                                payout.path("kind").asText(),
                                                payout.path("sequence").asText())),
                                Cell.rupiah(payout.path("amount").asLong()),
                                Cell.text(Format.time(payout.path("dueAt").asText())),
                                Cell.text(payout.path("partner").asText("")),
                                Cell.number(payout.path("tries").asLong()),
                                Cell.text(payout.path("reason").asText(""))))
                        .toList(),
                viewer.say(Text.NOTHING),
                next,
                viewer.say(Text.NEXT));
    }

    Grid attempts(JsonNode payout) {
        List<List<Cell>> rows = new ArrayList<>();
        payout.path("instructions")
                .forEach(attempt -> rows.add(List.of(
                        Cell.text(Format.time(attempt.path("requestedAt").asText())),
                        Cell.text(attempt.path("partner").asText()),
                        Cell.text(attempt.path("outcome").asText("")),
                        Cell.text(attempt.path("failureReason").asText("")),
                        Cell.text(Format.time(attempt.path("reportedAt").asText())))));
        return Grid.of(
                viewer.say(Text.ATTEMPTS),
                List.of(
                        viewer.say(Text.AT),
                        viewer.say(Text.PARTNER),
                        viewer.say(Text.OUTCOME),
                        viewer.say(Text.REASON),
                        viewer.say(Text.REPORTED)),
                rows,
                viewer.say(Text.NOTHING));
    }
}
