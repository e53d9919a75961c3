package id.prakerja.registration.waves.joining.domain;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.waves.wave.domain.JoiningWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may join a wave (rule 2 of the programme): the wave is open, the registration complete, and the person is neither in
 * another wave nor a participant nor barred.
 */
public final class JoiningRules {

    private JoiningRules() {}

    /**
     * Why somebody may not join.
     *
     * @param status where the person stands
     * @param wave number of the wave
     * @param window when it may be joined; empty if nobody has told of the wave
     * @param joinedBefore whether the person has joined this very wave before
     * @param now the present time
     * @return the reason, or empty if the person may join
     */
    public static Optional<Refusal> reasonAgainst(
            ApplicantStatus status, int wave, Optional<JoiningWindow> window, boolean joinedBefore, Instant now) {
        String number = Integer.toString(wave);
        if (window.isEmpty()) {
            return Optional.of(Refusal.of(JoiningProblem.WAVE_UNKNOWN, number));
        }
        Optional<Refusal> personal = reasonAgainst(status);
        if (personal.isPresent()) {
            return personal;
        }
        if (joinedBefore) {
            return Optional.of(Refusal.of(JoiningProblem.ALREADY_JOINED));
        }
        return window.get().isOpenAt(now)
                ? Optional.empty()
                : Optional.of(Refusal.of(JoiningProblem.WAVE_NOT_OPEN, number));
    }

    private static Optional<Refusal> reasonAgainst(ApplicantStatus status) {
        return switch (status) {
            case READY -> Optional.empty();
            case IN_WAVE -> Optional.of(Refusal.of(JoiningProblem.ALREADY_JOINED));
            case SELECTED -> Optional.of(Refusal.of(ApplicantProblem.ALREADY_PARTICIPANT));
            case BARRED -> Optional.of(Refusal.of(ApplicantProblem.BARRED));
            case INELIGIBLE -> Optional.of(Refusal.of(JoiningProblem.INELIGIBLE));
            case DRAFT, CONTACT_VERIFIED, IDENTITY_PENDING, IDENTITY_VERIFIED, IDENTITY_REJECTED, TESTED ->
                Optional.of(Refusal.of(JoiningProblem.NOT_READY, status.name()));
        };
    }
}
