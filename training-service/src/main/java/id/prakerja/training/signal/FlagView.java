package id.prakerja.training.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A flag as it is shown.
 *
 * @param flagId its id
 * @param kind what looks wrong
 * @param subject what it is about
 * @param partners platforms and institutions concerned
 * @param people participants concerned
 * @param evidence what was seen
 * @param raisedAt when it was seen first, UTC
 * @param outcome what was decided; absent while it waits
 * @param reason why
 * @param decidedBy account of who decided
 * @param decidedAt when, UTC
 */
@Schema(name = "Flag")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlagView(
        UUID flagId,
        FlagKind kind,
        @Schema(examples = "lembaga-a/2020-09-20") String subject,
        List<String> partners,
        List<UUID> people,
        String evidence,
        Instant raisedAt,
        RaisedFlag.Outcome outcome,
        String reason,
        String decidedBy,
        Instant decidedAt) {

    static FlagView of(RaisedFlag raised) {
        Flag flag = raised.flag();
        RaisedFlag.Verdict verdict = raised.verdict();
        boolean decided = verdict != null;
        return new FlagView(
                raised.flagId(),
                flag.kind(),
                flag.subject(),
                flag.partners(),
                flag.people(),
                flag.evidence(),
                raised.raisedAt(),
                decided ? verdict.outcome() : null,
                decided ? verdict.reason() : null,
                decided ? verdict.by() : null,
                decided ? verdict.at() : null);
    }
}
