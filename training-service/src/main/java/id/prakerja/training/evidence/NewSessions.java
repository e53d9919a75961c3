package id.prakerja.training.evidence;

import id.prakerja.training.account.domain.Session;
import id.prakerja.training.person.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Sessions of a participant in a training. Device, address and account are not kept: they tell whether many people share them.
 *
 * @param personId the platform's id of the person, as in the address
 * @param enrolmentId the enrolment, as in the address
 * @param sessions in the order of time, after those that were reported before
 * @param device the platform's name for the device, or none
 * @param address network address, or none
 * @param account the participant's account at the platform, or none
 */
public record NewSessions(
        @NotNull PersonId personId,

        @NotNull @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid Stay> sessions,
        @Size(max = 200) @Schema(examples = "device-7f3a") String device,
        @Size(max = 60) @Schema(examples = "203.0.113.7") String address,
        @Size(max = 200) @Schema(examples = "learner-1001") String account) {

    List<Session> stays() {
        return sessions.stream()
                .map(stay -> new Session(stay.joinedAt(), stay.leftAt()))
                .toList();
    }

    /**
     * One session.
     *
     * @param joinedAt from, UTC
     * @param leftAt until, UTC
     */
    @Schema(name = "Session")
    public record Stay(
            @NotNull @Schema(examples = "2020-09-12T02:00:00Z")
            Instant joinedAt,

            @NotNull @Schema(examples = "2020-09-12T05:00:00Z")
            Instant leftAt) {}
}
