package id.prakerja.console.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Section;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** Reports of payment partners that contradict what is known, and findings on them that wait for a second person. */
@RequestScoped
class Disputes {

    private static final Columns DISPUTES = new Columns()
            .text(Text.KIND, "kind")
            .text(Text.PARTNER, "partner")
            .rupiah(Text.AMOUNT, "amount")
            .time(Text.REPORTED, "reportedAt")
            .link(Text.PAYOUTS, "payoutId", "/console/payments/", "payoutId")
            .text(Text.FINDING, "proposal.finding");

    private final Viewer viewer;

    Disputes(Viewer viewer) {
        this.viewer = viewer;
    }

    List<Section> sections(Answer disputed) {
        List<Section> sections = new ArrayList<>();
        sections.add(viewer.table(viewer.say(Text.DISPUTES), DISPUTES, disputed));
        if (viewer.hasRole("finance")) {
            disputed.items().stream()
                    .filter(dispute -> dispute.path("proposal").isObject())
                    .map(this::finding)
                    .forEach(sections::add);
        }
        return sections;
    }

    private Form finding(JsonNode dispute) {
        JsonNode proposal = dispute.path("proposal");
        return viewer.finalForm(
                Text.APPROVE,
                "/console/decisions/disputes/%s/approval"
                        .formatted(dispute.path("reportId").asText()),
                viewer.say(
                        Text.APPROVE_FINDING_NOTE,
                        proposal.path("finding").asText(),
                        Format.rupiah(dispute.path("amount").asLong())),
                Field.hidden("proposal", proposal.path("number").asText()));
    }
}
