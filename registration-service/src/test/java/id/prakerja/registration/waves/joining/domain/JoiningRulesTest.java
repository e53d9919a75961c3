package id.prakerja.registration.waves.joining.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.waves.wave.domain.JoiningWindow;
import id.prakerja.registration.waves.wave.domain.WaveStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class JoiningRulesTest {

    private static final Instant OPENS = Instant.parse("2020-08-27T05:00:00Z");
    private static final Instant CLOSES = Instant.parse("2020-08-31T16:59:59Z");

    @Test
    void aReadyPersonMayJoinAnOpenWave() {
        assertEquals(Optional.empty(), reason(ApplicantStatus.READY, WaveStatus.OPEN, OPENS));
        assertEquals(Optional.empty(), reason(ApplicantStatus.READY, WaveStatus.OPEN, CLOSES.minusNanos(1)));
    }

    @Test
    void theClockCountsAsWellAsTheStatus() {
        assertEquals(
                Optional.of(JoiningProblem.WAVE_NOT_OPEN),
                reason(ApplicantStatus.READY, WaveStatus.OPEN, OPENS.minusNanos(1)));
        assertEquals(Optional.of(JoiningProblem.WAVE_NOT_OPEN), reason(ApplicantStatus.READY, WaveStatus.OPEN, CLOSES));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OPEN")
    void onlyAnOpenWaveIsJoined(WaveStatus status) {
        assertEquals(Optional.of(JoiningProblem.WAVE_NOT_OPEN), reason(ApplicantStatus.READY, status, OPENS));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, NOT_READY",
        "CONTACT_VERIFIED, NOT_READY",
        "IDENTITY_PENDING, NOT_READY",
        "IDENTITY_VERIFIED, NOT_READY",
        "IDENTITY_REJECTED, NOT_READY",
        "TESTED, NOT_READY",
        "IN_WAVE, ALREADY_JOINED",
        "SELECTED, ALREADY_PARTICIPANT",
        "BARRED, BARRED",
        "INELIGIBLE, INELIGIBLE"
    })
    void whoIsNotReadyHearsWhy(ApplicantStatus status, String code) {
        assertEquals(Optional.of(code), reason(status, WaveStatus.OPEN, OPENS).map(ProblemCode::name));
    }

    @Test
    void aWaveIsJoinedOnce() {
        assertEquals(
                Optional.of(JoiningProblem.ALREADY_JOINED),
                code(JoiningRules.reasonAgainst(ApplicantStatus.READY, 6, open(), true, OPENS)));
    }

    @Test
    void aWaveThatNobodyHasToldOfIsUnknown() {
        assertEquals(
                Optional.of(JoiningProblem.WAVE_UNKNOWN),
                code(JoiningRules.reasonAgainst(ApplicantStatus.READY, 6, Optional.empty(), false, OPENS)));
    }

    private static Optional<ProblemCode> reason(ApplicantStatus status, WaveStatus wave, Instant now) {
        return code(
                JoiningRules.reasonAgainst(status, 6, Optional.of(new JoiningWindow(wave, OPENS, CLOSES)), false, now));
    }

    private static Optional<JoiningWindow> open() {
        return Optional.of(new JoiningWindow(WaveStatus.OPEN, OPENS, CLOSES));
    }

    private static Optional<ProblemCode> code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code);
    }
}
