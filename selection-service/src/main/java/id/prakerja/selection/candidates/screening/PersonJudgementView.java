package id.prakerja.selection.candidates.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the rules of a wave judge a person now. Only the judgement at the freeze decides. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PersonJudgement", examples = """
                {"wave": 6, "applicantId": "018f3a5d-ac96-774b-bcce-b302099a8057", "joined": true, "eligible": false,
                 "prioritised": false, "reasons": [{"code": "LISTED_OTHER_AID", "messages": {
                    "en": "You stand on the list of people who receive other social aid.",
                    "id": "Anda tercantum dalam daftar penerima bantuan sosial lain."}, "list": "OTHER_AID", "listVersion": 3}],
                 "rulesVersion": 1, "judgedAt": "2020-08-30T05:00:00Z"}""")
record PersonJudgementView(
        int wave,
        UUID applicantId,
        boolean joined,
        Boolean eligible,
        Boolean prioritised,
        List<ReasonView> reasons,
        int rulesVersion,
        Instant judgedAt) {

    static PersonJudgementView notJoined(int wave, UUID person, Judgement judgement) {
        return new PersonJudgementView(
                wave, person, false, null, null, List.of(), judgement.rulesVersion(), judgement.judgedAt());
    }

    static PersonJudgementView of(int wave, Screened person, Judgement judgement) {
        return new PersonJudgementView(
                wave,
                person.applicantId(),
                true,
                person.eligible(),
                person.prioritised(),
                ReasonView.of(person.exclusions().stream(), judgement),
                judgement.rulesVersion(),
                judgement.judgedAt());
    }
}
