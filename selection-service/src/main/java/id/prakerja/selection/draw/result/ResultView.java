package id.prakerja.selection.draw.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.prakerja.selection.candidates.screening.ReasonView;
import id.prakerja.selection.draw.result.domain.ResultReason;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's result in a wave, with what is needed to check it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Result", examples = """
                {"wave": 6, "applicantId": "018f3a5d-ac96-774b-bcce-b302099a8057", "outcome": "NOT_SELECTED",
                 "reasonCode": "NOT_SELECTED", "messages": {
                   "en": "All seats open to you went to entries with a better rank in the lottery.",
                   "id": "Semua kuota yang tersedia bagi Anda telah terisi oleh peserta dengan peringkat undian yang lebih baik."},
                 "rank": 212345, "of": 1760000, "province": "32", "stratum": "PRIORITY", "provinceRank": 12345,
                 "provinceEntries": 98000, "seats": 10400}""")
record ResultView(
        int wave,
        UUID applicantId,
        Outcome outcome,
        String reasonCode,
        Map<String, String> messages,
        List<ReasonView> reasons,
        @JsonUnwrapped DrawnEntryView draw) {

    static ResultView of(int wave, UUID applicant, Outcome outcome, ResultReason reason, DrawnEntryView draw) {
        return new ResultView(
                wave,
                applicant,
                outcome,
                reason.name(),
                Map.of("en", reason.english(), "id", reason.indonesian()),
                null,
                draw);
    }

    static ResultView excluded(int wave, UUID applicant, List<ReasonView> reasons, DrawnEntryView draw) {
        ReasonView first = reasons.get(0);
        return new ResultView(wave, applicant, Outcome.NOT_SELECTED, first.code(), first.messages(), reasons, draw);
    }
}
