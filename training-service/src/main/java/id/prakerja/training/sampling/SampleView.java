package id.prakerja.training.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sample as it is shown.
 *
 * @param sampleId its id
 * @param partnerId the platform or institution
 * @param drawnBy account of who drew it
 * @param drawnAt when, UTC
 * @param held how many completions it stands for
 * @param chosen those that are to be looked into
 * @param findings what was found
 * @param outcome what was decided; absent while it is open
 * @param reason why
 * @param concludedBy account of who decided
 * @param concludedAt when, UTC
 */
@Schema(name = "Sample")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SampleView(
        UUID sampleId,
        @Schema(examples = "lembaga-a") String partnerId,
        String drawnBy,
        Instant drawnAt,
        @Schema(examples = "100") int held,
        List<Chosen> chosen,
        List<Found> findings,
        Sample.Outcome outcome,
        String reason,
        String concludedBy,
        Instant concludedAt) {

    static SampleView of(Sample sample) {
        Sample.Conclusion conclusion = sample.conclusion();
        boolean concluded = conclusion != null;
        return new SampleView(
                sample.sampleId(),
                sample.partnerId(),
                sample.drawnBy(),
                sample.drawnAt(),
                sample.held().size(),
                sample.held().stream()
                        .filter(held -> sample.chosen().contains(held.enrolmentId()))
                        .map(held -> new Chosen(held.enrolmentId(), held.participantId()))
                        .toList(),
                sample.findings().stream()
                        .map(found ->
                                new Found(found.enrolmentId(), found.genuine(), found.note(), found.by(), found.at()))
                        .toList(),
                concluded ? conclusion.outcome() : null,
                concluded ? conclusion.reason() : null,
                concluded ? conclusion.by() : null,
                concluded ? conclusion.at() : null);
    }

    /**
     * A completion to be looked into.
     *
     * @param enrolmentId the enrolment
     * @param participantId the person
     */
    @Schema(name = "ChosenCompletion")
    public record Chosen(UUID enrolmentId, UUID participantId) {}

    /**
     * What was found about it.
     *
     * @param enrolmentId the enrolment
     * @param genuine whether the training took place as reported
     * @param note what it rests on
     * @param by account of who looked into it
     * @param at when, UTC
     */
    @Schema(name = "Finding")
    public record Found(UUID enrolmentId, boolean genuine, String note, String by, Instant at) {}
}
